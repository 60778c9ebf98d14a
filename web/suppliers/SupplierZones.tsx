import { useMemo } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { LazyZoneMap, MapFrame } from "../map/MapFrame.tsx";
import { useHome } from "./useHome.ts";

/** Where a supplier works, all activities together; each activity says its own zone in words. */
export const SupplierZones = ({ supplier }: { supplier: Supplier }) => {
  const { id, name, kinds, activities } = supplier;
  const { city } = supplier.address;
  const home = useHome(supplier.address);
  const place = useMemo(() => home && { id, name, kinds, city, ...home }, [id, name, kinds, city, home]);
  const zones = useMemo(() => activities.map(({ zone }) => zone), [activities]);
  if (!place || zones.length === 0) return null;
  return (
    <section className="no-print">
      <h2 className="mb-3 text-h3">Où elle intervient</h2>
      <MapFrame className="aspect-4/3 w-full">
        <LazyZoneMap supplier={place} zones={zones} />
      </MapFrame>
    </section>
  );
};
