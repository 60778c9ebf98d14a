import { Article } from "../../law/Article.tsx";
import type { Chapter } from "./chapter.ts";
import { ThresholdTable } from "./ThresholdTable.tsx";

export const lots: Chapter = {
  slug: "lots",
  title: "Découper en lots",
  lead: "Un lot à la taille d’une petite structure, c’est souvent ce qui lui permet de répondre.",
  sources: ["L2113-10", "L2113-11", "L2113-12", "L2113-13", "R2122-8", "R2123-1"],
  Content: () => (
    <>
      <p>
        Les marchés sont passés en lots séparés, sauf si leur objet ne permet pas de distinguer des
        prestations. L’acheteur détermine le nombre, la taille et l’objet des lots <Article of="L2113-10" />.
        Une réservation peut porter sur un marché ou sur des lots seulement{" "}
        <Article of="L2113-12 et L2113-13" />.
      </p>
      <h2>Un lot qui convient</h2>
      <p>L’expérience de l’équipe :</p>
      <ul>
        <li>un lieu ou un secteur, plutôt que tout le territoire ;</li>
        <li>un métier, plutôt que plusieurs ;</li>
        <li>un volume régulier, qui permet d’embaucher.</li>
      </ul>
      <p>
        Ici, un lot est une intention d’achat à part entière, avec sa modalité et ses fournisseurs : depuis
        une intention, « Ajouter un lot » ouvre la suivante, déjà remplie.
      </p>
      <h2>Les petits lots ont leurs règles</h2>
      <p>
        Les seuils se comparent à la valeur de tous les lots réunis. Un petit lot peut pourtant être acheté
        directement <Article of="R2122-8" /> ou suivre une procédure adaptée <Article of="R2123-1, 2°" />, si
        les lots passés ainsi ne dépassent pas ensemble 20 % de la valeur de tous les lots.
      </p>
      <ThresholdTable rule="smallLot" />
      <h2>Ne pas allotir se justifie</h2>
      <p>
        C’est possible <Article of="L2113-11" /> :
      </p>
      <ul>
        <li>si l’acheteur ne peut pas organiser, piloter et coordonner lui-même les lots ;</li>
        <li>
          si les lots restreindraient la concurrence, ou risqueraient de rendre l’exécution techniquement
          difficile ou financièrement plus coûteuse ;
        </li>
        <li>pour une entité adjudicatrice, s’ils risqueraient de conduire à une procédure infructueuse.</li>
      </ul>
      <p>L’acheteur énonce alors les considérations de droit et de fait qui fondent son choix.</p>
    </>
  ),
};
