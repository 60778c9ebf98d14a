import { type Category, categoryLabel } from "../../shared/categories.ts";
import type { Preparation } from "../../shared/preparation.ts";
import type { FileColumn } from "../http/file-columns.ts";

/** Suppliers of the annuaire to be invited to an edition, as a file. */
export const fillerColumns = (known: readonly Category[]): FileColumn<Preparation["fillers"][number]>[] => [
  { key: "fournisseur", header: "Fournisseur", of: ({ name }) => name },
  { key: "ville", header: "Ville", of: ({ city }) => city },
  { key: "contact", header: "Contact", of: ({ contactName }) => contactName },
  { key: "courriel", header: "Courriel", of: ({ email }) => email },
  { key: "telephone", header: "Téléphone", of: ({ phone }) => phone },
  { key: "intentions", header: "Intentions", as: "number", of: ({ intents }) => intents },
  {
    key: "familles",
    header: "Familles d’achats",
    of: ({ categories }) => categories.map((id) => categoryLabel(known, id)).join(" ; "),
  },
];
