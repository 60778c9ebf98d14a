import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";

export const sourcing: Chapter = {
  slug: "sourcing",
  title: "Rencontrer des fournisseurs avant le marché",
  lead: "C’est permis, et c’est utile : on l’appelle sourcing, ou échanges préalables.",
  sources: ["R2111-1"],
  Content: () => (
    <>
      <p>
        Pour préparer un marché, l’acheteur peut consulter des fournisseurs, étudier ce qui existe, demander
        des avis, et leur dire son projet et ses exigences. Ce qu’il apprend peut servir à rédiger le marché{" "}
        <Article of="R2111-1" />.
      </p>
      <h2>La limite</h2>
      <p>
        Ces échanges ne faussent pas la concurrence et respectent les principes de la commande publique{" "}
        <Article of="R2111-1" />. En pratique : voir plusieurs fournisseurs, dire la même chose à tous, garder
        une trace des échanges, ne pas écrire le marché pour l’un d’eux.
      </p>
      <h2>Ce qu’on y apprend</h2>
      <ul>
        <li>si des structures du territoire savent faire, et en quelle quantité ;</li>
        <li>comment découper les lots pour qu’elles puissent répondre ;</li>
        <li>de combien de temps elles ont besoin pour recruter ;</li>
        <li>quel article convient : réservation, clause ou achat direct.</li>
      </ul>
      <p>
        Les <em>rencontres éclair</em> de ce site sont faites pour cela : plusieurs rendez-vous courts, une
        même information pour tous.
      </p>
    </>
  ),
};
