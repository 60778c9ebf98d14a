import { circle, divIcon, type LatLng, type Map as LeafletMap, latLng, type Marker, marker } from "leaflet";
import { french } from "../../shared/text/typography.ts";

type Point = { lat: number; lon: number };

export type RadiusHandlers = { onKm: (km: number) => void; onHome: (home: Point) => void };

const LEAST = 1;
const MOST = 500;
const KM_A_DEGREE = 111.32;

/** Kilometres that a key adds to the radius. */
const growth: Partial<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
/** Kilometres north and east that a key moves the address by. */
const moves: Partial<Record<string, readonly [north: number, east: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const away = ({ lat, lng }: LatLng, north: number, east: number): LatLng =>
  latLng(lat + north / KM_A_DEGREE, lng + east / (KM_A_DEGREE * Math.cos((lat * Math.PI) / 180)));

const within = (km: number): number => Math.min(MOST, Math.max(LEAST, Math.round(km)));
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

const handle = (className: string, sign: string): Marker =>
  marker([0, 0], {
    draggable: true,
    icon: divIcon({ className: `map-handle ${className}`, html: sign, iconSize: [28, 28] }),
  });

/** Answers keys pressed on a marker, which then move nothing else. */
const onKeys = (held: Marker, act: (key: string) => boolean) =>
  held.on("keydown", ({ originalEvent }) => {
    if (act(originalEvent.key)) originalEvent.preventDefault();
  });

/** A circle that one draws: its centre is the address, a handle on its edge its radius; both by hand or by keys. */
export const radiusDrawing = (map: LeafletMap, { onKm, onHome }: RadiusHandlers) => {
  const disc = circle([0, 0], { className: "map-zone", interactive: false, radius: 1 }).addTo(map);
  const centre = handle("map-handle-home", "").addTo(map);
  const edge = handle("map-handle-edge", "↔").addTo(map);
  let home = latLng(0, 0);
  let km = LEAST;
  /** What is being dragged: it stays under the hand. */
  let held: Marker | undefined;

  const say = () => {
    const slider = edge.getElement();
    slider?.setAttribute("aria-valuenow", String(km));
    slider?.setAttribute("aria-valuetext", french(`${km} km`));
  };
  const draw = () => {
    disc.setLatLng(home).setRadius(km * 1_000);
    if (held !== centre) centre.setLatLng(home);
    if (held !== edge) edge.setLatLng(away(home, 0, km));
    say();
  };
  /** Brings the whole circle in sight, unless it is already, and large enough to be seen. */
  const bringInSight = () => {
    const bounds = disc.getBounds();
    const view = map.getBounds();
    const share = (bounds.getNorth() - bounds.getSouth()) / (view.getNorth() - view.getSouth());
    if (!view.contains(bounds) || share < 0.3) map.fitBounds(bounds, { padding: [32, 32], animate: false });
  };
  const resize = (wanted: number) => {
    const next = within(wanted);
    if (next === km) return;
    km = next;
    draw();
    onKm(km);
  };
  const settle = (at: LatLng) => {
    home = at;
    draw();
  };
  const reportHome = () => onHome({ lat: rounded(home.lat), lon: rounded(home.lng) });

  for (const one of [edge, centre]) {
    one.on("dragstart", () => {
      held = one;
    });
    one.on("dragend", () => {
      held = undefined;
      draw();
      bringInSight();
    });
  }
  edge.on("drag", () => resize(home.distanceTo(edge.getLatLng()) / 1_000));
  onKeys(edge, (key) => {
    const step = growth[key];
    if (step === undefined) return false;
    resize(km + step);
    bringInSight();
    return true;
  });
  centre.on("drag", () => settle(centre.getLatLng()));
  centre.on("dragend", reportHome);
  onKeys(centre, (key) => {
    const step = moves[key];
    if (step === undefined) return false;
    settle(away(home, ...step));
    bringInSight();
    reportHome();
    return true;
  });
  for (const [name, value] of Object.entries({
    role: "slider",
    "aria-label": "Rayon de la zone, en kilomètres",
    "aria-valuemin": LEAST,
    "aria-valuemax": MOST,
  }))
    edge.getElement()?.setAttribute(name, String(value));
  centre
    .getElement()
    ?.setAttribute("aria-label", french("Votre adresse : les flèches la déplacent d’un kilomètre"));

  return {
    show: (at: Point, wanted: number) => {
      if (held) return;
      home = latLng(at.lat, at.lon);
      km = within(wanted);
      draw();
      bringInSight();
    },
    remove: () => {
      for (const layer of [disc, centre, edge]) layer.remove();
    },
  };
};
