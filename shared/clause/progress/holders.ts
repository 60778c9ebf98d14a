import type { Clause } from "../schema.ts";

type HolderStanding = Clause["holders"][number] & {
  worked: number;
  /** What it still has to do of its own part; absent where no part is given to it. */
  remaining?: number;
};

/**
 * What each company has worked of its part, and what it still has to: companies that worked without a part come last. A
 * single holder without a part of its own has the contract’s.
 */
export const holderStandings = (
  { holders, plannedHours }: Pick<Clause, "holders" | "plannedHours">,
  workedBy: ReadonlyMap<string, number>,
): HolderStanding[] => {
  const known = new Set(holders.map(({ companyId }) => companyId));
  const others = [...workedBy.keys()].filter((companyId) => !known.has(companyId));
  const all: Clause["holders"] = [
    ...holders,
    ...others.map((companyId) => ({ companyId, role: "SOUS_TRAITANT" as const })),
  ];
  return all.map((holder) => {
    const worked = workedBy.get(holder.companyId) ?? 0;
    const part =
      holder.plannedHours ?? (holders.length === 1 && known.has(holder.companyId) ? plannedHours : undefined);
    return {
      ...holder,
      worked,
      ...(part === undefined
        ? {}
        : { plannedHours: part, remaining: Math.max(0, Math.round((part - worked) * 100) / 100) }),
    };
  });
};
