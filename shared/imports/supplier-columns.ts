import type { ImportColumns } from "./read-csv.ts";

/** The columns of a suppliers' file: those of the published lists, and alternative headers. */
export const supplierColumns = {
  siret: { label: "SIRET", needed: true, names: ["siret", "n° siret", "numero siret", "numéro siret"] },
  name: {
    label: "Nom",
    needed: true,
    names: ["name", "raison sociale", "nom", "denomination", "dénomination"],
  },
  brand: { label: "Enseigne", needed: false, names: ["brand", "enseigne", "nom commercial"] },
  kind: { label: "Type de structure", needed: true, names: ["kind", "type", "type de structure", "nature"] },
  naf: { label: "Code NAF", needed: false, names: ["naf", "ape", "code naf", "code ape"] },
  line: { label: "Voie", needed: false, names: ["address", "adresse", "voie"] },
  postalCode: {
    label: "Code postal",
    needed: true,
    names: ["post_code", "postal_code", "code postal", "cp"],
  },
  city: { label: "Ville", needed: true, names: ["city", "ville", "commune"] },
  lat: { label: "Latitude", needed: false, names: ["lat", "latitude"] },
  lon: { label: "Longitude", needed: false, names: ["lon", "lng", "longitude"] },
  website: { label: "Site internet", needed: false, names: ["website", "site", "site internet", "site web"] },
  email: { label: "Adresse électronique", needed: false, names: ["email", "e-mail", "courriel", "mail"] },
  phone: { label: "Téléphone", needed: false, names: ["phone", "telephone", "téléphone", "tel"] },
  contact: { label: "Nom du contact", needed: false, names: ["contact", "nom du contact"] },
} as const satisfies ImportColumns;

export type SupplierColumn = keyof typeof supplierColumns;
