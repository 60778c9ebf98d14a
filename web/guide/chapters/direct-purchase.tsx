import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";
import { ThresholdTable } from "./ThresholdTable.tsx";

export const directPurchase: Chapter = {
  slug: "achat-direct",
  title: "Acheter sans publicité : les seuils",
  lead: "Sous un certain montant, l’acheteur choisit à qui s’adresser, donc aussi une structure solidaire.",
  sources: ["R2121-1", "R2121-4", "R2122-8", "R2123-1"],
  Content: () => (
    <>
      <p>
        Sous ces montants, un marché peut être passé sans publicité ni mise en concurrence préalables{" "}
        <Article of="R2122-8" />. Il n’est alors pas besoin de réserver : l’acheteur peut s’adresser
        directement à la structure.
      </p>
      <ThresholdTable rule="direct" />
      <h2>Trois précautions</h2>
      <p>
        L’acheteur veille <Article of="R2122-8" /> :
      </p>
      <ul>
        <li>à choisir une offre pertinente ;</li>
        <li>à faire une bonne utilisation des deniers publics ;</li>
        <li>
          à ne pas contracter systématiquement avec le même opérateur quand plusieurs offres peuvent répondre.
        </li>
      </ul>
      <h2>Le montant qui compte</h2>
      <p>
        C’est la valeur de tout le besoin, hors taxes, options, reconductions et lots compris{" "}
        <Article of="R2121-1" />. Un marché d’un an reconductible trois fois se compte sur quatre ans. Un
        marché de quelques mois se compte pour son montant total. Un besoin ne se découpe pas pour passer sous
        le seuil <Article of="R2121-4" />.
      </p>
      <h2>Les petits lots</h2>
      <p>
        Quand l’ensemble dépasse le seuil, un lot qui reste au-dessous peut être acheté directement, si tous
        les lots achetés ainsi ne dépassent pas ensemble 20 % de la valeur de tous les lots{" "}
        <Article of="R2122-8 et R2123-1, 2°, b" />.
      </p>
    </>
  ),
};
