import { AppError } from "../../shared/errors.ts";
import { communeErrors, placeErrors } from "../../shared/geo/known-places.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Deps } from "../deps.ts";

/** Throws `request.invalid`, naming each place that no commune, EPCI, département or region is. */
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
