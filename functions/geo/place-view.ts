import * as z from "zod";
import { toPoint } from "../../shared/geo/distance.ts";
import { type Area, type Gazetteer, placeLabel } from "../../shared/geo/gazetteer.ts";

export const placeAnswer = z.object({
  type: z.enum(["commune", "epci", "departement", "region"]),
  code: z.string(),
  label: z.string(),
  population: z.number(),
  postalCodes: z.array(z.string()).optional(),
  circle: z
    .object({ lat: z.number(), lon: z.number(), km: z.number() })
    .optional()
    .meta({ description: "A circle that holds the centres of its communes; of places wanted by code" }),
  departements: z
    .array(z.string())
    .optional()
    .meta({ description: "Codes of the départements it is made of; of a région wanted by code" }),
});
export type PlaceItem = z.infer<typeof placeAnswer>;

/** A place as an item of a list; none for the whole country, which nobody searches for. */
export const placeItem = (gazetteer: Gazetteer, { place, population, communes }: Area): PlaceItem[] => {
  if (place.type === "country") return [];
  const item = { ...place, label: placeLabel(gazetteer, place), population };
  const [commune] = communes;
  return [place.type === "commune" && commune ? { ...item, postalCodes: [...commune.postalCodes] } : item];
};

/** The same, with the circle and départements that maps need. */
export const drawnPlace = (gazetteer: Gazetteer, area: Area): PlaceItem[] => {
  const { place, circle, departements } = area;
  return placeItem(gazetteer, area).map((item) => ({
    ...item,
    ...(circle ? { circle: { ...toPoint(circle.centre), km: Math.round(circle.km * 10) / 10 } } : {}),
    ...(place.type === "region" ? { departements: [...departements].sort() } : {}),
  }));
};
