import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Zone } from "../../shared/geo/zones.ts";
import { ErrorState } from "../components/feedback/States.tsx";
import { createBaseMap } from "./base-map.ts";
import { type MapBase, mapQuery, type PlaceShape, shapesQuery } from "./queries.ts";
import type { MapSupplier } from "./supplier-layer.ts";
import { drawZones } from "./zone-layer.ts";

type ZoneMapProps = { supplier: MapSupplier; zones: readonly Zone[] };

/** Where a supplier works: circles, territories, or the whole country. */
export const ZoneMap = ({ supplier, zones }: ZoneMapProps) => {
  const areas = zones.flatMap((zone) => (zone.type === "areas" ? zone.areas : []));
  const base = useQuery(mapQuery);
  const shapes = useQuery(shapesQuery(areas));
  const error = base.error ?? shapes.error;
  if (error) return <ErrorState error={error} />;
  const known = areas.some(({ type }) => type !== "country") ? shapes.data : [];
  return base.data && known ? <Drawn base={base.data} shapes={known} {...{ supplier, zones }} /> : null;
};

type DrawnProps = ZoneMapProps & { base: MapBase; shapes: readonly PlaceShape[] };

const Drawn = ({ base, shapes, supplier, zones }: DrawnProps) => {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    const map = createBaseMap(element.current, base);
    map.scrollWheelZoom.disable();
    drawZones(map, supplier, zones, shapes);
    return () => {
      map.remove();
    };
  }, [base, shapes, supplier, zones]);
  return <section ref={element} aria-label={`Où intervient ${supplier.name}`} className="size-full" />;
};
