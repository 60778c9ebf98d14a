import "./map.css";
import {
  control,
  type LatLngBoundsExpression,
  type Map as LeafletMap,
  map,
  polygon,
  tileLayer,
} from "leaflet";
import { french } from "../../shared/text/typography.ts";
import { departementCodes, outlineOf } from "./outlines.ts";
import type { MapBase } from "./queries.ts";
import { townLabels } from "./town-labels.ts";

/** Mainland France and Corsica. */
export const france: LatLngBoundsExpression = [
  [41.3, -5.2],
  [51.1, 9.6],
];

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A map on the installation's tiles, or on outlines and names of towns where there are none; its words are French. */
export const createBaseMap = (element: HTMLElement, { tiles, towns }: MapBase): LeafletMap => {
  const moves = !still();
  const created = map(element, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.5,
    minZoom: 4,
    // Its own way of following the window goes on for a moment after the map is removed, and fails.
    trackResize: false,
    maxZoom: tiles ? 18 : 13,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
  });
  const resized = new ResizeObserver(() => created.invalidateSize());
  resized.observe(element);
  created.on("unload", () => resized.disconnect());
  control.zoom({ zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }).addTo(created);
  const credits = control.attribution({ prefix: "Leaflet" }).addTo(created);
  created.fitBounds(france, { animate: false });
  if (tiles) {
    element.classList.add("map-over-tiles");
    tileLayer(tiles.url, { attribution: tiles.attribution }).addTo(created);
    return created;
  }
  credits.addAttribution(french("Contours : Natural Earth"));
  for (const code of departementCodes)
    polygon(outlineOf(code) ?? [], { className: "map-departement", interactive: false }).addTo(created);
  townLabels(created, towns);
  return created;
};
