import { percent } from "../../platform/format.ts";

/** How well two fit, 0 to 1, beside the name of what fits. */
export const Score = ({ value }: { value: number }) => (
  <p
    title="Adéquation, de 0 à 100 %"
    className="shrink-0 font-title text-h3 font-semibold text-violette tabular-nums"
  >
    <span className="sr-only">Adéquation </span>
    {percent(value)}
  </p>
);
