import { obligationsFrom } from "../../../shared/law/obligations-from.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";
import { ThresholdTable } from "./ThresholdTable.tsx";

export const obligation: Chapter = {
  slug: "obligation-sociale",
  title: `Ce qui est obligatoire depuis le ${dayText(obligationsFrom)}`,
  lead: "Une condition sociale à partir des seuils européens, l’environnement dans tous les marchés.",
  sources: ["L2112-2", "L2112-2-1", "L2152-7", "R2123-1", "R2152-7"],
  Content: () => (
    <>
      <h2>Une condition sociale, à partir des seuils européens</h2>
      <p>
        Quand la valeur estimée d’un marché est égale ou supérieure aux seuils européens, l’acheteur prévoit
        des conditions d’exécution qui prennent en compte le domaine social ou l’emploi, notamment en faveur
        des personnes défavorisées <Article of="L2112-2-1, I" />.
      </p>
      <ThresholdTable rule="formal" />
      <p>
        Pour les services sociaux et autres services spécifiques, vérifiez dans l’avis annexé au code le seuil
        qui leur est propre. Leur procédure est adaptée, quelle que soit leur valeur{" "}
        <Article of="R2123-1, 3°" />.
      </p>
      <h2>Les quatre cas où l’on peut s’en dispenser</h2>
      <p>
        L’acheteur peut décider de ne pas prévoir ces conditions dans l’un de ces cas{" "}
        <Article of="L2112-2-1, II" /> :
      </p>
      <ol className="list-decimal pl-5">
        <li>Le besoin peut être satisfait par une solution immédiatement disponible.</li>
        <li>
          Cette prise en compte n’est pas susceptible de présenter un lien suffisant avec l’objet du marché.
        </li>
        <li>
          Elle est de nature à restreindre la concurrence, ou à rendre l’exécution techniquement ou
          économiquement difficile.
        </li>
        <li>Il s’agit d’un marché de travaux de moins de six mois.</li>
      </ol>
      <p>
        Il en indique alors les motifs : un pouvoir adjudicateur dans les documents qu’il conserve, une entité
        adjudicatrice par tout moyen approprié <Article of="L2112-2-1, III" />. Vous pouvez joindre à ce
        dossier la note du simulateur.
      </p>
      <h2>L’environnement, dans tous les marchés</h2>
      <ul>
        <li>
          Les conditions d’exécution prennent en compte des considérations relatives à l’environnement{" "}
          <Article of="L2112-2" />.
        </li>
        <li>
          Au moins un critère d’attribution prend en compte les caractéristiques environnementales de l’offre{" "}
          <Article of="L2152-7" />.
        </li>
        <li>
          Le prix ne peut plus être le seul critère. Le coût, déterminé selon une approche globale, peut
          l’être s’il prend en compte ces caractéristiques <Article of="R2152-7, 1°" />.
        </li>
      </ul>
    </>
  ),
};
