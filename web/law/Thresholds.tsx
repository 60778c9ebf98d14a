import { memo } from "react";
import type { ApplicableThreshold } from "../../shared/intents/applicable-threshold.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { amount } from "../platform/format.ts";
import { Article } from "./Article.tsx";

type ThresholdsProps = {
  thresholds: readonly ApplicableThreshold[];
  /** Value of the whole need; null where it is not sure. */
  totalAmount: number | null;
};

/**
 * The thresholds in force that day, on which side of them the need stands, and the procedure that follows. Only a
 * private buyer has none, and is told why.
 */
export const Thresholds = memo(({ thresholds, totalAmount }: ThresholdsProps) =>
  thresholds.length > 0 ? (
    <section aria-label="Seuils et procédure à cette date" className="rounded bg-sunken p-4 text-small">
      <p className="font-semibold">
        {totalAmount === null
          ? "Les seuils et la procédure à cette date"
          : `Valeur de tout le besoin : ${amount(totalAmount)} HT`}
      </p>
      <ul className="mt-1.5 space-y-1.5">
        {thresholds.map(({ below, text, article }) => (
          <li key={text} className="flex gap-2">
            <Icon name={below ? "check" : "info"} className="mt-0.5 size-4.5 shrink-0 text-ink-soft" />
            <span>
              {text} <Article of={article} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ) : (
    <p className="rounded bg-sunken p-4 text-small">
      Aucun seuil : le Code de la commande publique ne s’applique pas à un acheteur privé.
    </p>
  ),
);
