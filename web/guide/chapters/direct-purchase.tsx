import type { Chapter } from "./chapter.ts";
import { ThresholdTable } from "./ThresholdTable.tsx";

export const directPurchase: Chapter = {
  slug: "achat-direct",
  title: "Acheter sans publicité : les seuils",
  lead: "Sous un certain montant, l’acheteur s’adresse à qui il veut, donc aussi à une structure solidaire.",
  sources: ["R2122-8"],
  Content: () => (
    <>
      <p>
        Sous ces montants, un marché peut être passé sans publicité ni mise en concurrence. Inutile alors de
        réserver : il suffit de s’adresser à la structure.
      </p>
      <ThresholdTable rule="direct" />
      <h2>Trois précautions</h2>
      <ul>
        <li>choisir une offre pertinente ;</li>
        <li>faire une bonne utilisation des deniers publics ;</li>
        <li>ne pas acheter toujours au même fournisseur quand plusieurs peuvent répondre.</li>
      </ul>
      <p>
        Le montant qui compte est celui de tout le besoin, sur toute la durée, hors taxes. Découper un besoin
        pour passer sous le seuil n’est pas permis.
      </p>
    </>
  ),
};
