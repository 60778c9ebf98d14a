import {
  type LatLng,
  type Map as LeafletMap,
  latLng,
  latLngBounds,
  type Marker,
  marker,
  popup,
} from "leaflet";
import Supercluster from "supercluster";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { clusterIcon, clusterLabel, supplierIcon, supplierLabel } from "./marker-icons.ts";

export type MapSupplier = {
  id: string;
  name: string;
  kinds: readonly SupplierKind[];
  city: string;
  lat: number;
  lon: number;
};

/** Markers within so many pixels become one; the library counts in tiles, of 256 pixels here. */
const gathering = { radius: 46, extent: 256, maxZoom: 18 };
/** Names listed at once for suppliers at one spot. */
const LISTED = 12;

/** A list of links to suppliers, for what opens over the map. */
const links = (suppliers: readonly MapSupplier[], onOpen: (id: string) => void): HTMLElement => {
  const list = document.createElement("ul");
  for (const { id, name, city } of suppliers) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/fournisseurs/${id}`;
    link.textContent = name;
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(id);
    });
    const place = document.createElement("span");
    place.textContent = ` ${city}`;
    item.append(link, place);
    list.append(item);
  }
  return list;
};

/** Suppliers as markers, gathered where they are close; every marker is a button that the keyboard reaches. */
export const supplierLayer = (map: LeafletMap, onOpen: (id: string) => void) => {
  let index = new Supercluster<MapSupplier>(gathering);
  const shown = new Map<string, Marker>();
  /** Where the focus goes once the markers are drawn again. */
  let focusNear: LatLng | undefined;

  const open = (at: LatLng, suppliers: readonly MapSupplier[], from: Marker) => {
    const opened = popup({ closeButton: true, autoPanPadding: [24, 24], minWidth: 180, maxHeight: 260 })
      .setLatLng(at)
      .setContent(links(suppliers, onOpen));
    opened.on("remove", () => {
      from.getElement()?.setAttribute("aria-expanded", "false");
      if (document.activeElement === document.body) from.getElement()?.focus();
    });
    from.getElement()?.setAttribute("aria-expanded", "true");
    map.openPopup(opened);
    opened.getElement()?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Fermer");
    opened.getElement()?.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") map.closePopup(opened);
    });
    opened.getElement()?.querySelector("a")?.focus({ preventScroll: true });
  };

  const grow = (id: number, at: LatLng, from: Marker) => {
    const zoom = index.getClusterExpansionZoom(id);
    if (zoom > map.getMaxZoom()) {
      open(
        at,
        index.getLeaves(id, LISTED).map(({ properties }) => properties),
        from,
      );
      return;
    }
    if (document.activeElement === from.getElement()) focusNear = at;
    map.setView(at, zoom);
  };

  const make = (
    at: LatLng,
    label: string,
    icon: ReturnType<typeof supplierIcon>,
    act: (from: Marker) => void,
  ) => {
    const made = marker(at, { icon, title: label, riseOnHover: true });
    made.on("click", () => act(made));
    made.on("keydown", ({ originalEvent }) => {
      if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
      originalEvent.preventDefault();
      act(made);
    });
    made.on("add", () => made.getElement()?.setAttribute("aria-label", label));
    return made;
  };

  const draw = () => {
    const bounds = map.getBounds().pad(0.2);
    const zoom = Math.floor(map.getZoom());
    const wanted = new Map<string, () => Marker>();
    for (const feature of index.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom,
    )) {
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const at = latLng(lat, lon);
      const { properties } = feature;
      if ("cluster_id" in properties) {
        const { cluster_id: id, point_count: points } = properties;
        wanted.set(`cluster ${id}`, () =>
          make(at, clusterLabel(points), clusterIcon(points), (from) => grow(id, at, from)),
        );
      } else
        wanted.set(properties.id, () =>
          make(at, supplierLabel(properties), supplierIcon(properties.kinds), (from) =>
            open(at, [properties], from),
          ),
        );
    }
    for (const [key, old] of shown)
      if (!wanted.has(key)) {
        old.remove();
        shown.delete(key);
      }
    for (const [key, build] of wanted) if (!shown.has(key)) shown.set(key, build().addTo(map));
    if (focusNear) {
      const near = focusNear;
      focusNear = undefined;
      [...shown.values()]
        .toSorted((a, b) => near.distanceTo(a.getLatLng()) - near.distanceTo(b.getLatLng()))[0]
        ?.getElement()
        ?.focus({ preventScroll: true });
    }
  };
  map.on("moveend", draw);

  /** Shows these suppliers and no others, and moves so that all are in sight. */
  return (suppliers: readonly MapSupplier[]) => {
    for (const old of shown.values()) old.remove();
    shown.clear();
    map.closePopup();
    index = new Supercluster<MapSupplier>(gathering).load(
      suppliers.map((supplier) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [supplier.lon, supplier.lat] },
        properties: supplier,
      })),
    );
    if (suppliers.length > 0)
      map.fitBounds(latLngBounds(suppliers.map(({ lat, lon }) => [lat, lon])), {
        padding: [36, 36],
        maxZoom: 11,
        animate: false,
      });
    draw();
  };
};
