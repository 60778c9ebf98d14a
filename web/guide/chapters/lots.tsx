import type { Chapter } from "./chapter.ts";

export const lots: Chapter = {
  slug: "lots",
  title: "Découper en lots",
  lead: "Un lot à la taille d’une petite structure, c’est souvent ce qui lui permet de répondre.",
  sources: ["L2113-10", "L2113-11", "L2113-12", "L2113-13"],
  Content: () => (
    <>
      <p>
        Les marchés sont passés en lots séparés, sauf si leur objet ne permet pas de distinguer des
        prestations. L’acheteur choisit le nombre, la taille et l’objet des lots. Une réservation peut porter
        sur un seul lot : le reste du marché demeure ouvert à tous.
      </p>
      <h2>Un lot qui convient</h2>
      <ul>
        <li>un lieu ou un secteur, plutôt que tout le territoire ;</li>
        <li>un métier, plutôt que plusieurs ;</li>
        <li>un volume régulier, qui permet d’embaucher.</li>
      </ul>
      <p>
        Ici, un lot est une intention d’achat à part entière, avec sa modalité et ses fournisseurs : depuis
        une intention, « Ajouter un lot » ouvre la suivante, déjà remplie.
      </p>
      <h2>Ne pas allotir se justifie</h2>
      <p>
        C’est possible si l’acheteur ne peut pas coordonner lui-même les lots, si les lots restreindraient la
        concurrence, ou s’ils rendraient l’exécution plus difficile ou plus coûteuse. Le choix est alors
        motivé.
      </p>
    </>
  ),
};
