import { divIcon, type Map as LeafletMap, layerGroup, marker } from "leaflet";
import type { MapBase } from "./queries.ts";

type Box = { left: number; right: number; top: number; bottom: number };

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How many names there is room for, by zoom: a map of France has a dozen. */
const roomAt = (zoom: number): number => (zoom < 6 ? 14 : zoom < 8 ? 24 : 60);

const label = (name: string): HTMLElement => {
  const element = document.createElement("span");
  element.className = "map-town";
  element.textContent = name;
  return element;
};

/** Names of towns, the largest first, as many as fit without covering one another; drawn again when the map moves. */
export const townLabels = (map: LeafletMap, towns: MapBase["towns"]): void => {
  const group = layerGroup().addTo(map);
  map.createPane("towns").setAttribute("aria-hidden", "true");
  const draw = () => {
    group.clearLayers();
    const view = map.getBounds();
    const taken: Box[] = [];
    for (const { name, lat, lon } of towns) {
      if (taken.length >= roomAt(map.getZoom())) break;
      if (!view.contains([lat, lon])) continue;
      const { x, y } = map.latLngToContainerPoint([lat, lon]);
      const box = {
        left: x - name.length * 4 - 6,
        right: x + name.length * 4 + 6,
        top: y - 6,
        bottom: y + 32,
      };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      marker([lat, lon], {
        icon: divIcon({ className: "", html: label(name), iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
        pane: "towns",
      }).addTo(group);
    }
  };
  map.on("moveend", draw);
  map.whenReady(draw);
};
