import { useQuery } from "@tanstack/react-query";
import type { Base } from "../../shared/geo/coverage.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { reachQuery } from "../map/queries.ts";
import { count, number } from "../platform/format.ts";
import { useDelayed } from "../platform/useDelayed.ts";

/** Rounded so that nobody takes it for a count made on the spot: « 1 240 000 ». */
const about = (population: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, population))) - 2);
  return Math.round(population / step) * step;
};

type ZoneReachProps = { zone: Zone | undefined; base: Base };

/** Whom a zone reaches, counted while it is drawn. */
export const ZoneReach = ({ zone, base: { communeCode, lat, lon } }: ZoneReachProps) => {
  const settled = useDelayed(zone, 150);
  const from = zone?.type === "radius" ? { communeCode, lat, lon } : {};
  const { data } = useQuery(reachQuery(settled, from));
  return (
    <p role="status" className="mt-2 min-h-6 text-small">
      {zone && data && (
        <>
          <strong>{number(about(data.population))} habitants</strong> environ, dans{" "}
          {count(data.communes, "commune")}.
        </>
      )}
    </p>
  );
};
