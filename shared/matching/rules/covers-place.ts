import type { Failure } from "../world/exclusion.ts";

/** An activity covers the places if its zone contains part of them, by population. */
export const coversPlace = (share: number): boolean => share > 0;

export const placeFailure = (places: string): Failure => ({
  code: "placeNotCovered",
  reason: `Pour cette activité et sous cette forme, la zone du fournisseur ne couvre pas ${places}.`,
});
