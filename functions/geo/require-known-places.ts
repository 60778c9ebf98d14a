import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { communeErrors, placeErrors } from "../../shared/geo/known-places.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Deps } from "../platform/deps.ts";

export const requireKnownPlacesErrors = errorsOf("request.invalid");

/** Refuses places that are no commune, EPCI, département or region, naming each. */
export const requireKnownPlaces = (
  deps: Pick<Deps, "gazetteer">,
  lists: readonly { path: string; places: readonly Place[] }[],
  communes: readonly { path: string; code: string | undefined }[] = [],
): void => {
  const gazetteer = deps.gazetteer();
  const fields = [
    ...communes.flatMap(({ path, code }) => communeErrors(gazetteer, code, path)),
    ...lists.flatMap(({ path, places }) => placeErrors(gazetteer, places, path)),
  ];
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};
