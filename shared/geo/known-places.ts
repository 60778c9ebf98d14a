import type { FieldError } from "../errors/errors.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./places.ts";

const nobody = {
  commune: "aucune commune",
  epci: "aucune intercommunalité",
  departement: "aucun département",
  region: "aucune région",
};

/**
 * One error per place whose code does not exist; `path` is the list's, as in `places` or
 * `activities[0].zone.areas`.
 */
export const placeErrors = (gazetteer: Gazetteer, places: readonly Place[], path: string): FieldError[] =>
  places.flatMap((place, index) =>
    place.type === "country" || gazetteer.area(place)
      ? []
      : [
          {
            path: `${path}[${index}].code`,
            code: "unknown",
            message: `Code : ${nobody[place.type]} ne porte le code ${place.code}.`,
          },
        ],
  );

/** One error if a code is that of no commune; none without a code. */
export const communeErrors = (
  gazetteer: Gazetteer,
  code: string | null | undefined,
  path: string,
): FieldError[] =>
  code == null || gazetteer.commune(code)
    ? []
    : [{ path, code: "unknown", message: `Commune : aucune commune ne porte le code ${code}.` }];
