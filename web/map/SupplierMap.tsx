import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ErrorState } from "../components/feedback/States.tsx";
import { createBaseMap } from "./base-map.ts";
import { type MapBase, mapQuery } from "./queries.ts";
import { type MapSupplier, supplierLayer } from "./supplier-layer.ts";

type SupplierMapProps = { suppliers: readonly MapSupplier[] };

/** Suppliers on a map, as large as what holds it. The list beside says the same in words. */
export const SupplierMap = (props: SupplierMapProps) => {
  const { data, error, refetch } = useQuery(mapQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Drawn base={data} {...props} /> : null;
};

const Drawn = ({ base, suppliers }: SupplierMapProps & { base: MapBase }) => {
  const element = useRef<HTMLDivElement>(null);
  const show = useRef<ReturnType<typeof supplierLayer>>(undefined);
  const navigate = useNavigate();

  useEffect(() => {
    if (!element.current) return;
    const map = createBaseMap(element.current, base);
    show.current = supplierLayer(map, (id) => void navigate({ to: "/fournisseurs/$id", params: { id } }));
    return () => {
      map.remove();
    };
  }, [base, navigate]);
  useEffect(() => show.current?.(suppliers), [suppliers]);

  return <section ref={element} aria-label="Carte des fournisseurs" className="size-full" />;
};
