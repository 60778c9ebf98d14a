import { supplierKinds } from "../../../shared/suppliers/kinds.ts";
import { kindMeanings } from "../../reference/kind-meanings.ts";
import { kindShort, kindTitle } from "../../reference/kind-names.ts";
import type { Chapter } from "./chapter.ts";

const words: readonly [word: string, meaning: string][] = [
  ["Allotissement", "Le découpage d’un marché en lots, attribués séparément."],
  [
    "Clause sociale d’exécution",
    "La part du travail d’un marché que l’entreprise confie à des personnes éloignées de l’emploi.",
  ],
  ["CPV", "La liste européenne des codes qui disent ce qu’un marché achète."],
  ["Entité adjudicatrice", "Un acheteur des réseaux : eau, énergie, transports, services postaux."],
  [
    "Facilitateur",
    "La personne qui aide acheteurs et entreprises à mettre en œuvre les clauses sociales sur un territoire.",
  ],
  ["Intention d’achat", "Ce qu’un acheteur compte acheter, avant tout avis de marché."],
  ["Justificatif", "La convention ou l’agrément qui montre qu’une structure est bien ce qu’elle dit."],
  [
    "Pouvoir adjudicateur",
    "Un acheteur public : État, collectivité, hôpital, bailleur social, et certains organismes qu’ils financent.",
  ],
  ["Seuil européen", "Le montant à partir duquel les procédures européennes s’appliquent."],
  [
    "Structure équivalente",
    "Une structure qui n’est pas dans la liste d’un article, et qui montre qu’elle en remplit les conditions.",
  ],
];

export const glossary: Chapter = {
  slug: "glossaire",
  title: "Glossaire",
  lead: "Les mots et les sigles de ce site, en une phrase chacun.",
  sources: [],
  Content: () => (
    <>
      <h2>Les mots</h2>
      <dl>
        {words.map(([word, meaning]) => (
          <div key={word} className="mt-3">
            <dt className="font-semibold">{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>Les structures</h2>
      <dl>
        {supplierKinds.map((kind) => (
          <div key={kind} className="mt-3">
            <dt className="font-semibold">
              {kindTitle(kind)}
              {kindShort(kind) === kind && ` (${kind})`}
            </dt>
            <dd>{kindMeanings[kind]}</dd>
          </div>
        ))}
      </dl>
    </>
  ),
};
