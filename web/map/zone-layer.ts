import {
  type Circle,
  circle,
  type Map as LeafletMap,
  latLngBounds,
  marker,
  type Polygon,
  polygon,
} from "leaflet";
import type { Zone } from "../../shared/geo/zones.ts";
import { france } from "./base-map.ts";
import { supplierIcon } from "./marker-icons.ts";
import { departementCodes, outlineOf } from "./outlines.ts";
import type { PlaceShape } from "./queries.ts";
import type { MapSupplier } from "./supplier-layer.ts";

/** A commune is drawn as a disc of this radius at least, so that it can be seen. */
const LEAST_KM = 3;

const look = { className: "map-zone", interactive: false };

/** The département outlines that make a place; none for what is smaller. */
const outlinesOf = ({ type, code, departements = [] }: PlaceShape) =>
  (type === "departement" ? [code] : departements).flatMap((one) => outlineOf(one) ?? []);

/** A place as layers of the map; none where nothing is known of its shape. */
export const shapeOf = (shape: PlaceShape): (Circle | Polygon)[] => {
  const outlines = outlinesOf(shape);
  if (outlines.length > 0) return [polygon(outlines, look)];
  if (!shape.circle) return [];
  const { lat, lon, km } = shape.circle;
  return [circle([lat, lon], { ...look, radius: Math.max(LEAST_KM, km) * 1_000 })];
};

/** Draws where a supplier works, and fits the map to it. */
export const drawZones = (
  map: LeafletMap,
  supplier: MapSupplier,
  zones: readonly Zone[],
  shapes: readonly PlaceShape[],
): void => {
  const home: [number, number] = [supplier.lat, supplier.lon];
  const everywhere = zones.some(({ type }) => type === "country");
  const widest = Math.max(0, ...zones.map((zone) => (zone.type === "radius" ? zone.km : 0)));
  const layers = everywhere
    ? [
        polygon(
          departementCodes.flatMap((code) => outlineOf(code) ?? []),
          look,
        ),
      ]
    : [
        ...shapes.flatMap(shapeOf),
        ...(widest > 0 ? [circle(home, { ...look, radius: widest * 1_000 })] : []),
      ];
  for (const layer of layers) layer.addTo(map);
  marker(home, { icon: supplierIcon(supplier.kinds), interactive: false, keyboard: false }).addTo(map);
  const bounds = latLngBounds([home]);
  for (const layer of layers) bounds.extend(layer.getBounds());
  map.fitBounds(everywhere ? france : bounds, { padding: [16, 16], maxZoom: 11, animate: false });
};
