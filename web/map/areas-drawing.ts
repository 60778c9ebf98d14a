import { divIcon, featureGroup, type Map as LeafletMap, type Marker, marker, polygon } from "leaflet";
import { departementCodes, outlineOf } from "./outlines.ts";
import type { PlaceShape } from "./queries.ts";
import { shapeOf } from "./zone-layer.ts";

/** A territory that one may choose, with its name. */
export type Territory = PlaceShape & { label: string };
type Chosen = { chosen: readonly PlaceShape[]; around: readonly Territory[] };

const keyOf = ({ type, code }: { type: string; code: string }) => `${type}:${code}`;

/** Territories that one chooses on the map: a click on a département, or on the dot of an intercommunalité. */
export const areasDrawing = (map: LeafletMap, onToggle: (place: { type: string; code: string }) => void) => {
  const all = featureGroup().addTo(map);
  const departements = new Map(
    departementCodes.map((code) => {
      const drawn = polygon(outlineOf(code) ?? [], { className: "map-choice" })
        .on("click", () => onToggle({ type: "departement", code }))
        .addTo(all);
      return [keyOf({ type: "departement", code }), drawn];
    }),
  );
  const others = featureGroup().addTo(all);
  const dots = new Map<string, Marker>();
  let placed = false;

  /** Drawn once; being chosen only changes its look, so that a hand over it is not disturbed. */
  const dotOf = ({ code, label, circle }: Territory): Marker | undefined => {
    const known = dots.get(code);
    if (known || !circle) return known;
    const made = marker([circle.lat, circle.lon], {
      // The list beside the map does the same by keyboard, by name, and without a stop at each dot.
      keyboard: false,
      icon: divIcon({ className: "map-dot", iconSize: [18, 18] }),
    })
      .bindTooltip(label)
      .on("click", () => onToggle({ type: "epci", code }))
      .addTo(all);
    dots.set(code, made);
    return made;
  };

  return {
    show: ({ chosen, around }: Chosen, home: { lat: number; lon: number }) => {
      const taken = new Set(chosen.map(keyOf));
      const names = new Map(around.map((one) => [keyOf(one), one.label]));
      for (const [key, drawn] of departements) {
        drawn.getElement()?.classList.toggle("map-choice-chosen", taken.has(key));
        const name = names.get(key);
        if (name !== undefined && !drawn.getTooltip()) drawn.bindTooltip(name, { sticky: true });
      }
      others.clearLayers();
      for (const shape of chosen)
        if (shape.type !== "departement") for (const layer of shapeOf(shape)) layer.addTo(others);
      for (const one of around)
        if (one.type === "epci")
          dotOf(one)
            ?.getElement()
            ?.classList.toggle("map-dot-chosen", taken.has(keyOf(one)));
      if (placed) return;
      placed = true;
      const bounds = featureGroup([
        marker([home.lat, home.lon]),
        ...chosen.flatMap((shape) => departements.get(keyOf(shape)) ?? shapeOf(shape)),
        ...around.flatMap((one) => departements.get(keyOf(one)) ?? []).slice(0, 1),
      ]).getBounds();
      map.fitBounds(bounds, { padding: [16, 16], maxZoom: 10, animate: false });
    },
    remove: () => {
      all.remove();
    },
  };
};
