import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";
import { activitiesText } from "./activity-cells.ts";

/**
 * Suppliers as open data; a contact only where it is public. `familles` and `activites` are for people,
 * `activites_detail` makes the file readable again without loss.
 */
export const annuaireColumns = (categories: readonly Category[]): FileColumn<Supplier>[] => [
  { key: "id", header: "Identifiant", of: ({ id }) => id },
  { key: "siret", header: "SIRET", of: ({ siret }) => siret },
  { key: "nom", header: "Nom", of: ({ name }) => name },
  { key: "types", header: "Types", of: ({ kinds }) => kinds.join(" ") },
  { key: "description", header: "Présentation", of: ({ description }) => description },
  {
    key: "activites",
    header: "Activités",
    of: ({ activities }) => activities.map(({ category }) => categoryLabel(categories, category)).join(" ; "),
  },
  {
    key: "familles",
    header: "Codes des familles",
    of: ({ activities }) => activities.map(({ category }) => category).join(" "),
  },
  {
    key: "activites_detail",
    header: "Détail des activités",
    of: ({ activities }) => activitiesText(activities),
  },
  { key: "adresse", header: "Adresse", of: ({ address }) => address.line },
  { key: "code_postal", header: "Code postal", of: ({ address }) => address.postalCode },
  { key: "ville", header: "Commune", of: ({ address }) => address.city },
  { key: "code_commune", header: "Code INSEE", of: ({ address }) => address.communeCode },
  { key: "lat", header: "Latitude", as: "number", of: ({ address }) => address.lat },
  { key: "lon", header: "Longitude", as: "number", of: ({ address }) => address.lon },
  { key: "site", header: "Site internet", of: ({ website }) => website },
  { key: "contact", header: "Contact", of: ({ contact }) => contact?.name },
  { key: "courriel", header: "Courriel", of: ({ contact }) => contact?.email },
  { key: "telephone", header: "Téléphone", of: ({ contact }) => contact?.phone },
  {
    key: "contact_public",
    header: "Contact public",
    of: ({ contact }) => contact && (contact.public ? "oui" : "non"),
  },
];
