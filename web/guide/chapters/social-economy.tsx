import { kindRows } from "../../../shared/law/kinds.ts";
import { kindName } from "../../../shared/suppliers/kinds.ts";
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
        Un pouvoir adjudicateur peut réserver un marché aux entreprises de l’économie sociale et solidaire et
        aux structures équivalentes. Ce sont, par exemple :{" "}
        {list(kindRows.filter(({ modality }) => modality === "L2113-15").map(({ kind }) => kindName(kind)))}.
      </p>
      <h2>Quatre conditions</h2>
      <ul>
        <li>
          Le marché porte <strong>exclusivement</strong> sur des services sociaux ou d’autres services d’une
          liste annexée au code (santé, action sociale, formation, culture, sport…).
        </li>
        <li>La structure a pour objectif d’assumer une mission de service public liée à ces services.</li>
        <li>Le marché dure trois ans au plus.</li>
        <li>
          Celle qui l’emporte ne peut pas en gagner un autre au même titre pendant les trois années qui
          suivent.
        </li>
      </ul>
      <p>
        Les documents de la consultation renvoient aux articles L2113-15 et L2113-16. Pour savoir si votre
        objet est dans la liste, vérifiez son code CPV : le simulateur le fait avec vous.
      </p>
    </>
  ),
};
