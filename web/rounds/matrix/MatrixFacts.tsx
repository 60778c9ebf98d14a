import { count } from "../../platform/format.ts";
import type { matrixFacts } from "./matrix-facts.ts";

/** What the matrix shows, in words: its headline, and who is short of possibilities. */
export const MatrixFacts = ({ facts }: { facts: ReturnType<typeof matrixFacts> }) => {
  const { title, short, alone } = facts;
  return (
    <div className="space-y-4">
      <h2 className="text-h2">{title}</h2>
      {short.length > 0 && (
        <ul className="max-h-72 overflow-auto rounded border border-line bg-surface px-4 py-2 text-small">
          {short
            .toSorted((a, b) => a.many - b.many)
            .map(({ id, name, many }) => (
              <li key={id} className="flex justify-between gap-4 py-1">
                {name}
                <span className="shrink-0 tabular-nums">
                  {many === 0 ? "aucun" : count(many, "fournisseur")}
                </span>
              </li>
            ))}
        </ul>
      )}
      {alone.length > 0 && (
        <p>
          <span className="font-semibold">{count(alone.length, "fournisseur")} sans acheteur possible</span> :{" "}
          {alone.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </div>
  );
};
