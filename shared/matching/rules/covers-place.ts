import type { Failure } from "../world/exclusion.ts";

/** An activity covers the places if its zone contains part of them, by population. */
export const coversPlace = (share: number): boolean => share > 0;

export const placeFailure = (places: string): Failure => ({
  code: "placeNotCovered",
  reason: `Pour cette activité et sous cette forme, la zone du fournisseur ne couvre pas ${places}.`,
});

/** A radius around an address that is in no known commune: it may well cover the places. */
export const placeUnknownFailure: Failure = {
  code: "placeUnknown",
  reason:
    "Lieu inconnu : le code postal et la ville du fournisseur ne désignent aucune commune, son rayon d’intervention n’a pas pu être comparé aux lieux demandés.",
};
