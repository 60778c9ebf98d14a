import { useQuery } from "@tanstack/react-query";
import { polygon } from "leaflet";
import { useEffect, useRef } from "react";
import { ErrorState } from "../components/feedback/States.tsx";
import { areasDrawing, type Territory } from "./areas-drawing.ts";
import { createBaseMap, france } from "./base-map.ts";
import { departementCodes, outlineOf } from "./outlines.ts";
import { type MapBase, mapQuery, type PlaceShape } from "./queries.ts";
import { type RadiusHandlers, radiusDrawing } from "./radius-drawing.ts";

type Drawn =
  | { type: "radius"; km: number }
  | { type: "areas"; chosen: readonly PlaceShape[]; around: readonly Territory[] }
  | { type: "country" };

export type ZoneEditorMapProps = RadiusHandlers & {
  label: string;
  home: { lat: number; lon: number };
  zone: Drawn;
  onToggle: (place: { type: string; code: string }) => void;
};

/** The zone of an activity, drawn by hand or by keys. The fields beside say and change the same. */
export const ZoneEditorMap = (props: ZoneEditorMapProps) => {
  const { data, error, refetch } = useQuery(mapQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Editor base={data} {...props} /> : null;
};

type Show = (zone: Drawn, home: ZoneEditorMapProps["home"]) => void;

/** Draws a zone in the way chosen, and removes the drawing where another way is chosen. */
const drawing = (map: ReturnType<typeof createBaseMap>, handlers: () => ZoneEditorMapProps): Show => {
  let current: { type: Drawn["type"]; show: Show; remove: () => void } | undefined;
  const begin = (type: Drawn["type"]): NonNullable<typeof current> => {
    if (type === "radius") {
      const drawn = radiusDrawing(map, {
        onKm: (km) => handlers().onKm(km),
        onHome: (home) => handlers().onHome(home),
      });
      return { ...drawn, type, show: (zone, home) => zone.type === "radius" && drawn.show(home, zone.km) };
    }
    if (type === "areas") {
      const drawn = areasDrawing(map, (place) => handlers().onToggle(place));
      return { ...drawn, type, show: (zone, home) => zone.type === "areas" && drawn.show(zone, home) };
    }
    const outlines = departementCodes.flatMap((code) => outlineOf(code) ?? []);
    const all = polygon(outlines, { className: "map-zone", interactive: false }).addTo(map);
    return { type, show: () => map.fitBounds(france, { animate: false }), remove: () => all.remove() };
  };
  return (zone, home) => {
    if (current?.type !== zone.type) {
      current?.remove();
      current = begin(zone.type);
    }
    current.show(zone, home);
  };
};

const Editor = ({ base, ...props }: ZoneEditorMapProps & { base: MapBase }) => {
  const element = useRef<HTMLDivElement>(null);
  const show = useRef<Show>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!element.current) return;
    const map = createBaseMap(element.current, base);
    map.scrollWheelZoom.disable();
    show.current = drawing(map, () => latest.current);
    return () => {
      map.remove();
    };
  }, [base]);
  const { zone, home } = props;
  useEffect(() => show.current?.(zone, home), [zone, home]);
  return <section ref={element} aria-label={props.label} className="size-full" />;
};
