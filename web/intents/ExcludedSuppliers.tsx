import { exclusionCodes } from "../../shared/matching/world/exclusion.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { count, number } from "../platform/format.ts";
import { exclusionLabels } from "./exclusion-labels.ts";
import type { SuggestionsView } from "./queries.ts";

type LeftOutProps = Pick<SuggestionsView, "excluded" | "counts"> & {
  /** Takes back a supplier that was set aside; absent where the intent is over. */
  onRestore?: (supplierId: string) => void;
};

/** The suppliers who do not come into question, folded by reason, each with its own sentence. */
export const ExcludedSuppliers = ({ excluded, counts, onRestore }: LeftOutProps) => {
  const groups = exclusionCodes.flatMap((code) => {
    const many = counts[code] ?? 0;
    return many > 0 ? [{ code, many, listed: excluded.filter((one) => one.code === code) }] : [];
  });
  if (groups.length === 0) return null;
  const total = groups.reduce((sum, { many }) => sum + many, 0);
  return (
    <section aria-label="Fournisseurs laissés de côté" className="mt-10">
      <h3 className="text-h3">{count(total, "autre fournisseur", "autres fournisseurs")}, et pourquoi pas</h3>
      <div className="mt-3 divide-y divide-line border-y border-line">
        {groups.map(({ code, many, listed }) => (
          <details key={code}>
            <summary className="flex min-h-11 items-center justify-between gap-4 py-2">
              <span>{code === "vetoed" ? "Écartés par vous" : exclusionLabels[code]}</span>
              <span className="tabular-nums text-ink-soft">{number(many)}</span>
            </summary>
            <ul className="space-y-2 pb-4 pl-4 text-small">
              {listed.map(({ supplierId, supplierName, reason }) => (
                <li key={supplierId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <span className="min-w-0">
                    <Link to="/fournisseurs/$id" params={{ id: supplierId }}>
                      {supplierName}
                    </Link>
                    {code !== "vetoed" && <span className="text-ink-soft"> : {reason}</span>}
                  </span>
                  {code === "vetoed" && onRestore && (
                    <Button small icon="undo" onClick={() => onRestore(supplierId)}>
                      Ne plus écarter<span className="sr-only"> {supplierName}</span>
                    </Button>
                  )}
                </li>
              ))}
              {many > listed.length && (
                <li className="text-ink-soft">et {number(many - listed.length)} de plus.</li>
              )}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
};
