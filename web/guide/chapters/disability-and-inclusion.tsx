import { kindRows } from "../../../shared/law/kinds.ts";
import { modalityRule } from "../../../shared/law/modalities.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { Article } from "../../law/Article.tsx";
import { kindNameAndCode } from "../../reference/kind-names.ts";
import type { Chapter } from "./chapter.ts";

/** The kinds that an article names, with what is to be known of each. */
const Kinds = ({ modality }: { modality: "L2113-12" | "L2113-13" }) => (
  <ul>
    {kindRows
      .filter((row) => row.modality === modality && row.status === "allowed")
      .map(({ kind, note }) => (
        <li key={kind}>
          {kindNameAndCode(kind)}
          {note && `. ${note}`}
        </li>
      ))}
  </ul>
);

export const disabilityAndInclusion: Chapter = {
  slug: "handicap-et-insertion",
  title: "Réserver au handicap ou à l’insertion",
  lead: "Deux articles, deux listes de structures, une même règle : la moitié au moins des personnes.",
  sources: ["L2113-12", "L2113-13", "L2113-13-1", "L2113-14", "R2113-7"],
  Content: () => (
    <>
      <h2>Le handicap : article L2113-12</h2>
      <p>Peuvent répondre, avec les structures équivalentes :</p>
      <Kinds modality="L2113-12" />
      <p>
        Elles emploient au moins 50 % de travailleurs handicapés qui ne peuvent exercer une activité dans des
        conditions normales <Article of="L2113-12 et R2113-7" />.
      </p>
      <h2>L’insertion : article L2113-13</h2>
      <p>Peuvent répondre, avec les structures équivalentes :</p>
      <Kinds modality="L2113-13" />
      <p>
        Elles emploient au moins 50 % de travailleurs défavorisés <Article of="L2113-13 et R2113-7" />. Un
        GEIQ n’est pas dans la liste : il ne peut répondre qu’en montrant qu’il est une structure équivalente.
        Une régie de quartier répond par sa convention d’entreprise d’insertion ou de chantier d’insertion.
      </p>
      <h2>Les deux à la fois : article L2113-14</h2>
      <p>
        Depuis le {dayText(modalityRule("L2113-14").from)}, un même marché ou un même lot peut être réservé à
        la fois aux structures du handicap et à celles de l’insertion.
      </p>
      <h2>Le travail en détention : article L2113-13-1</h2>
      <p>
        Depuis le {dayText(modalityRule("L2113-13-1").from)}, un marché peut être réservé aux opérateurs qui
        l’exécutent en établissement pénitentiaire, avec au moins 50 % de personnes détenues{" "}
        <Article of="L2113-13-1 et R2113-7" />. Cette réservation ne s’ouvre pas en même temps aux structures
        du handicap ou de l’insertion qui n’en remplissent pas les conditions <Article of="L2113-14" />.
      </p>
    </>
  ),
};
