import { kindRows } from "../../../shared/law/kinds.ts";
import { kindName } from "../../../shared/suppliers/kinds.ts";
import { Article } from "../../law/Article.tsx";
import { list } from "../../platform/format.ts";
import type { Chapter } from "./chapter.ts";

export const socialEconomy: Chapter = {
  slug: "economie-sociale-et-solidaire",
  title: "Réserver à l’économie sociale et solidaire",
  lead: "Possible pour certains services seulement, pour trois ans au plus.",
  sources: ["L2113-15", "L2113-16", "R2113-8", "Loi n° 2014-856 du 31 juillet 2014, article 1er"],
  Content: () => (
    <>
      <p>
        Un pouvoir adjudicateur, même quand il agit en tant qu’entité adjudicatrice, peut réserver un marché
        ou un lot aux entreprises de l’économie sociale et solidaire et aux structures équivalentes{" "}
        <Article of="L2113-15" />. Ce sont, par exemple :{" "}
        {list(kindRows.filter(({ modality }) => modality === "L2113-15").map(({ kind }) => kindName(kind)))}.
      </p>
      <h2>Quatre conditions</h2>
      <ul>
        <li>
          Le marché porte <strong>exclusivement</strong> sur des services sociaux ou d’autres services d’une
          liste annexée au code <Article of="L2113-15" />.
        </li>
        <li>
          La structure a pour objectif d’assumer une mission de service public liée à ces services{" "}
          <Article of="L2113-15" />.
        </li>
        <li>
          Le marché dure trois ans au plus <Article of="L2113-16" />.
        </li>
        <li>
          Celle qui le remporte ne peut pas bénéficier d’une attribution au même titre au cours des trois
          années suivantes <Article of="L2113-16" />.
        </li>
      </ul>
      <p>
        L’avis ou les documents de la consultation renvoient aux articles L2113-15 et L2113-16{" "}
        <Article of="R2113-8" />. Pour savoir si votre objet est dans la liste, donnez ses codes CPV au
        simulateur : il les compare à ceux de l’article 77 de la directive 2014/24/UE, que l’avis annexé au
        code transpose. Vérifiez la réponse dans cet avis.
      </p>
    </>
  ),
};
