import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";

export const reservedContract: Chapter = {
  slug: "marche-reserve",
  title: "Qu’est-ce qu’un marché réservé ?",
  lead: "Un marché public, ou un lot, auquel seules certaines structures peuvent répondre.",
  sources: ["L2113-12 à L2113-16", "R2113-7", "R2113-8", "R2122-8", "R2123-1"],
  Content: () => (
    <>
      <p>
        L’acheteur peut <strong>réserver</strong> un marché, ou un lot d’un marché, à des structures que la
        loi nomme : celles qui emploient des travailleurs handicapés ou défavorisés, celles qui produisent en
        établissement pénitentiaire et, pour certains services, les entreprises de l’économie sociale et
        solidaire. Les autres entreprises ne peuvent alors pas le remporter.
      </p>
      <p>Il y a quatre réservations :</p>
      <ul>
        <li>au handicap (article L2113-12) ;</li>
        <li>à l’insertion par l’activité économique (article L2113-13) ;</li>
        <li>au travail en établissement pénitentiaire (article L2113-13-1) ;</li>
        <li>à l’économie sociale et solidaire, pour certains services (article L2113-15).</li>
      </ul>
      <p>
        Les deux premières peuvent être réunies dans un même marché ou un même lot <Article of="L2113-14" />.
        Notre conseil : choisissez-le quand vous ne savez pas encore qui répondra.
      </p>
      <h2>Réserver ne dispense pas de mettre en concurrence</h2>
      <p>
        Réserver dit qui peut répondre ; la procédure, elle, dépend toujours de la valeur et de l’objet du
        marché <Article of="R2122-8 et R2123-1" />. Elle est décrite dans la page sur les seuils.
      </p>
      <h2>Ce qu’il faut écrire</h2>
      <p>
        La décision de réserver est écrite dans l’avis d’appel à la concurrence ou, s’il n’y en a pas, dans
        les documents de la consultation <Article of="R2113-7" />. Pour l’économie sociale et solidaire, ces
        documents renvoient aux articles L2113-15 et L2113-16 <Article of="R2113-8" />.
      </p>
    </>
  ),
};
