import { memo } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Chip } from "../components/basics/Chip.tsx";
import { Link } from "../components/basics/Link.tsx";
import { number } from "../platform/format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { Kinds } from "../suppliers/Kinds.tsx";

type Found = Pick<Supplier, "id" | "name" | "kinds" | "description" | "address" | "activities"> & {
  distanceKm?: number | undefined;
  inPart?: true | undefined;
};

/** One supplier in a list of results. */
export const SupplierHit = memo(({ supplier }: { supplier: Found }) => {
  const label = useCategoryLabel();
  const families = [...new Set(supplier.activities.map(({ category }) => category))];
  return (
    <li className="py-5 first:pt-2">
      <article className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-h3">
            <Link to="/fournisseurs/$id" params={{ id: supplier.id }}>
              {supplier.name}
            </Link>
          </h2>
          <p className="text-small text-ink-soft">
            {supplier.address.city}
            {supplier.distanceKm !== undefined && `, à ${number(supplier.distanceKm)}\u00a0km`}
          </p>
        </div>
        {supplier.inPart && (
          <p className="text-small text-ink-soft">Intervient dans une partie du lieu demandé.</p>
        )}
        {supplier.description && <p className="line-clamp-2 max-w-measure">{supplier.description}</p>}
        <div className="flex flex-wrap gap-1.5">
          <Kinds kinds={supplier.kinds} />
          <ul aria-label="Familles d’achats" className="flex flex-wrap gap-1.5">
            {families.slice(0, 4).map((category) => (
              <li key={category}>
                <Chip>{label(category)}</Chip>
              </li>
            ))}
            {families.length > 4 && (
              <li className="text-small text-ink-soft">et {families.length - 4} de plus</li>
            )}
          </ul>
        </div>
      </article>
    </li>
  );
});
