import type { AccessPattern } from "../table.ts";
import { alone, during, type Index2, inIndex2 } from "./key-parts.ts";

export const rencontreKey = alone("RENCONTRE");
/** A rencontre with all that is in its partition. */
export const wholeRencontre = (rencontreId: string): AccessPattern => ({ pk: rencontreKey(rencontreId).pk });
/** All rencontres, by date. */
export const allRencontres = inIndex2("RENCONTRES");
/** The rencontres dated in a year. */
export const rencontresOfYear = (year: number): AccessPattern => ({
  ...allRencontres,
  sk: during(String(year)),
});
export const rencontreIndex = (rencontre: { id: string; date: string }): Index2 => ({
  gsi2pk: allRencontres.pk,
  gsi2sk: `${rencontre.date}#${rencontre.id}`,
});
