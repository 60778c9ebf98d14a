import { Link } from "../../components/basics/Link.tsx";
import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";

export const executionClause: Chapter = {
  slug: "clause-execution",
  title: "La clause sociale d’exécution",
  lead: "Le marché reste ouvert à toutes les entreprises ; celle qui le remporte fait travailler des personnes éloignées de l’emploi.",
  sources: ["L2112-2", "L2112-3"],
  Content: () => (
    <>
      <p>
        La clause ne choisit pas qui peut répondre : elle précise les conditions d’exécution du marché, qui
        peuvent prendre en compte le domaine social et l’emploi <Article of="L2112-2" />. L’entreprise
        réserve, par exemple, un nombre d’heures de travail à des personnes en recherche d’emploi de longue
        durée.
      </p>
      <h2>Comment l’entreprise peut faire</h2>
      <ul>
        <li>embaucher elle-même ;</li>
        <li>faire appel à une structure qui met des personnes à disposition (AI, ETTI, EATT, GEIQ) ;</li>
        <li>confier une part du travail à une structure d’insertion ou du handicap.</li>
      </ul>
      <h2>Comment la rédiger</h2>
      <ul>
        <li>
          La clause est liée à l’objet du marché <Article of="L2112-2" /> : elle se rapporte à ce qu’on
          achète, à quelque stade que ce soit de son cycle de vie <Article of="L2112-3" />.
        </li>
        <li>
          Notre conseil : elle est réaliste, avec un nombre d’heures, des métiers, un calendrier.{" "}
          <Link to="/heures-d-insertion">Combien d’heures d’insertion ?</Link>
        </li>
        <li>Elle dit qui suit les heures, et ce qui se passe si elles ne sont pas faites.</li>
      </ul>
      <p>
        Un facilitateur de la clause sociale aide l’acheteur à la calibrer et l’entreprise à recruter. Sur
        notre territoire, c’est le travail de Toulouse Métropole Emploi.
      </p>
    </>
  ),
};
