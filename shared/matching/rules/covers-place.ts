import type { Failure } from "../exclusion.ts";

/** An activity covers the places when its zone holds some of them, by population; none at all leaves it out. */
export const coversPlace = (share: number): boolean => share > 0;

export const placeFailure = (places: string): Failure => ({
  code: "placeNotCovered",
  reason: `Pour cette activité et sous cette forme, la zone du fournisseur ne couvre pas ${places}.`,
});
