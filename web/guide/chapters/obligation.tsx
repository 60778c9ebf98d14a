import { obligationsFrom } from "../../../shared/law/obligations-from.ts";
import { dayText } from "../../../shared/time/dates.ts";
import type { Chapter } from "./chapter.ts";
import { ThresholdTable } from "./ThresholdTable.tsx";

export const obligation: Chapter = {
  slug: "obligation-sociale",
  title: `Ce qui est obligatoire depuis le ${dayText(obligationsFrom)}`,
  lead: "Une condition sociale au-dessus des seuils européens, l’environnement dans tous les marchés.",
  sources: ["L2112-2", "L2112-2-1", "L2152-7", "R2152-7"],
  Content: () => (
    <>
      <h2>Une condition sociale, à partir des seuils européens</h2>
      <p>
        Les marchés dont la valeur atteint ces montants prévoient des conditions d’exécution sociales ou
        d’emploi, notamment en faveur des personnes défavorisées. Un marché réservé y répond par nature.
      </p>
      <ThresholdTable rule="formal" />
      <h2>Les quatre cas où l’on peut s’en dispenser</h2>
      <ol className="list-decimal pl-5">
        <li>Le besoin peut être satisfait par une solution immédiatement disponible.</li>
        <li>Le lien avec l’objet du marché ne serait pas suffisant.</li>
        <li>
          La concurrence serait restreinte, ou l’exécution rendue techniquement ou économiquement difficile.
        </li>
        <li>Il s’agit de travaux de moins de six mois.</li>
      </ol>
      <p>
        Le motif est alors écrit : un pouvoir adjudicateur l’indique dans les documents qu’il conserve, une
        entité adjudicatrice par tout moyen approprié. La note du simulateur est faite pour ce dossier.
      </p>
      <h2>L’environnement, dans tous les marchés</h2>
      <ul>
        <li>Les conditions d’exécution prennent en compte l’environnement.</li>
        <li>
          Au moins un critère d’attribution prend en compte les caractéristiques environnementales de l’offre
          : le prix seul ne suffit plus.
        </li>
      </ul>
    </>
  ),
};
