import { foldName } from "../../shared/geo/fold-name.ts";
import type { SupplierColumn } from "../../shared/imports/supplier-columns.ts";
import type { SupplierRow } from "./read-supplier-rows.ts";

/** Says that a row tells a cell otherwise than what is kept. */
type Tell = (column: SupplierColumn, kept: string) => void;

type Text = string | undefined;
const differ = (a: Text, b: Text): boolean =>
  a !== undefined && b !== undefined && foldName(a) !== foldName(b);

const tellIfDifferent = (tell: Tell, column: SupplierColumn, kept: Text, other: Text): void => {
  if (kept !== undefined && differ(kept, other)) tell(column, kept);
};

/** Two addresses are joined unless they are of two towns: the street of one is none of the other’s. */
const joinAddresses = (
  kept: SupplierRow["address"],
  other: SupplierRow["address"],
  tell: Tell,
): SupplierRow["address"] => {
  if (!kept || !other) return kept ?? other;
  const isSameTown =
    kept.communeCode !== undefined && other.communeCode !== undefined
      ? kept.communeCode === other.communeCode
      : !differ(kept.postalCode, other.postalCode) && !differ(kept.city, other.city);
  tellIfDifferent(tell, "line", kept.line, other.line);
  tellIfDifferent(tell, "postalCode", kept.postalCode, other.postalCode);
  if (isSameTown) return { ...other, ...kept };
  tellIfDifferent(tell, "city", kept.city, other.city);
  return kept;
};

/** Two contacts are joined unless they are two people: the number of one does not reach the other. */
const joinContacts = (
  kept: SupplierRow["contact"],
  other: SupplierRow["contact"],
  tell: Tell,
): SupplierRow["contact"] => {
  if (!kept || !other) return kept ?? other;
  tellIfDifferent(tell, "contact", kept.name, other.name);
  tellIfDifferent(tell, "email", kept.email, other.email);
  tellIfDifferent(tell, "phone", kept.phone, other.phone);
  const isSamePerson = !differ(kept.name, other.name) && !differ(kept.email, other.email);
  return isSamePerson ? { ...other, ...kept } : kept;
};

const joinActivities = (
  kept: SupplierRow["activities"],
  other: SupplierRow["activities"],
): SupplierRow["activities"] =>
  kept && other
    ? [...kept, ...other.filter(({ category }) => !kept.some((one) => one.category === category))]
    : (kept ?? other);

const joinSectors = (kept: Text, other: Text): Text =>
  differ(kept, other) ? `${kept} ; ${other}` : (kept ?? other);

/**
 * Joins a row to the earlier ones of its SIRET: it adds its kinds, its sectors and what they left out. Where both say
 * something else, the word of the earlier ones is kept, and `tell` is called.
 */
export const joinRows = (kept: SupplierRow, other: SupplierRow, tell: Tell): SupplierRow => {
  for (const column of ["name", "description", "website"] as const)
    tellIfDifferent(tell, column, kept[column], other[column]);
  const address = joinAddresses(kept.address, other.address, tell);
  const contact = joinContacts(kept.contact, other.contact, tell);
  const activities = joinActivities(kept.activities, other.activities);
  const sectors = joinSectors(kept.sectors, other.sectors);
  const ends = [...(kept.ends ?? []), ...(other.ends ?? [])];
  return {
    ...other,
    ...kept,
    kinds: [...new Set([...kept.kinds, ...other.kinds])],
    ...(address && { address }),
    ...(contact && { contact }),
    ...(activities && { activities }),
    ...(sectors !== undefined && { sectors }),
    ...(ends.length > 0 && { ends }),
  };
};
