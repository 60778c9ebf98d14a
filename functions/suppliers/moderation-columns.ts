import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import { supplierStatusLabels } from "../../shared/suppliers/lifecycle.ts";
import { lastOf } from "../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";
import { annuaireColumns } from "./annuaire-columns.ts";

/** The last day on which a proof is valid; none where there is no proof, or one without an end. */
const lastDay = ({ proofs }: Supplier): string | undefined => lastOf(proofs)?.validUntil;

const ownColumns = (categories: readonly Category[]): FileColumn<Supplier>[] => [
  { key: "nom", header: "Nom", of: ({ name }) => name },
  { key: "siret", header: "SIRET", of: ({ siret }) => siret },
  { key: "etat", header: "État", of: ({ status }) => supplierStatusLabels[status] },
  { key: "types", header: "Types", of: ({ kinds }) => kinds.join(" ") },
  {
    key: "activites",
    header: "Activités",
    of: ({ activities }) => activities.map(({ category }) => categoryLabel(categories, category)).join(" ; "),
  },
  { key: "code_postal", header: "Code postal", of: ({ address }) => address.postalCode },
  { key: "ville", header: "Commune", of: ({ address }) => address.city },
  { key: "contact", header: "Contact", of: ({ contact }) => contact?.name },
  { key: "courriel", header: "Courriel", of: ({ contact }) => contact?.email },
  { key: "telephone", header: "Téléphone", of: ({ contact }) => contact?.phone },
  { key: "justificatif_jusqu_au", header: "Justificatif jusqu’au", as: "day", of: lastDay },
  {
    key: "envoyee_le",
    header: "Envoyée le",
    as: "moment",
    of: ({ draft, submittedAt }) => draft?.submittedAt ?? submittedAt,
  },
  { key: "en_ligne_depuis", header: "En ligne depuis", as: "moment", of: ({ publishedAt }) => publishedAt },
  { key: "modifiee_le", header: "Modifiée le", as: "moment", of: ({ updatedAt }) => updatedAt },
];

/** Suppliers as staff export them, contacts included: first what staff look at, then the rest of the profile. */
export const moderationColumns = (categories: readonly Category[]): FileColumn<Supplier>[] => {
  const own = ownColumns(categories);
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...annuaireColumns(categories).filter(({ key }) => !keys.has(key))];
};
