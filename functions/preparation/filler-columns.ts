import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

/** The columns of the file of suppliers that could be invited to a rencontre. */
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
