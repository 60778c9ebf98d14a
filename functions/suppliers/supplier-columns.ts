/** What a column of a suppliers' file may be called, besides the names of the published lists. */
const columnNames = {
  siret: ["siret", "n° siret", "numero siret", "numéro siret"],
  name: ["name", "raison sociale", "nom", "denomination", "dénomination"],
  brand: ["brand", "enseigne", "nom commercial"],
  kind: ["kind", "type", "type de structure", "nature"],
  naf: ["naf", "ape", "code naf", "code ape"],
  line: ["address", "adresse", "voie"],
  postalCode: ["post_code", "postal_code", "code postal", "cp"],
  city: ["city", "ville", "commune"],
  lat: ["lat", "latitude"],
  lon: ["lon", "lng", "longitude"],
  website: ["website", "site", "site internet", "site web"],
  email: ["email", "e-mail", "courriel", "mail"],
  phone: ["phone", "telephone", "téléphone", "tel"],
  contact: ["contact", "nom du contact"],
} as const;

export type SupplierColumn = keyof typeof columnNames;

/** Which column of the file holds what, by its header; absent where no header says so. */
export const mapColumns = (headers: readonly string[]): Partial<Record<SupplierColumn, string>> => {
  const known = new Map(headers.map((header) => [header.trim().toLowerCase(), header]));
  return Object.fromEntries(
    Object.entries(columnNames).flatMap(([column, names]) => {
      const header = names.map((name) => known.get(name)).find((found) => found !== undefined);
      return header === undefined ? [] : [[column, header]];
    }),
  );
};
