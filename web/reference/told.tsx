import type { Place } from "../../shared/geo/places.ts";
import { useCategoryLabel, usePlaceNames } from "./queries.ts";

/** The names of places, one a line, as two versions of an entry are told side by side. */
const PlaceLines = ({ places }: { places: readonly Place[] }) => usePlaceNames(places).join("\n");

const CategoryLine = ({ id }: { id: string }) => useCategoryLabel()(id);

/** How places are told where the two versions of an entry are shown side by side; nothing where there is none. */
export const toldPlaces = (places: readonly Place[]) =>
  places.length > 0 ? <PlaceLines places={places} /> : undefined;

/** The same for a family of purchases, those that the team has added included. */
export const toldCategory = (id: string) => (id ? <CategoryLine id={id} /> : undefined);
