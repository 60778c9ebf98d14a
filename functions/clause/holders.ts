import type { HolderValue } from "../../shared/clause/folder.ts";
import type { Clause } from "../../shared/clause/schema.ts";

type Holders = Clause["holders"];

/** A company’s part of a contract, as it is stored. */
export const holderOf = (
  { companyOf }: { companyOf(code: string): string },
  { company, role, plannedHours }: HolderValue,
): Holders[number] => ({
  companyId: companyOf(company),
  role,
  ...(plannedHours === undefined ? {} : { plannedHours }),
});

/** The parts of companies, by company: what is newly told of a company takes the place of what was. */
export const mergeHolders = (before: Holders, given: Holders): Holders => {
  const parts = new Map<string, Holders[number]>();
  for (const holder of [...before, ...given])
    parts.set(holder.companyId, { ...parts.get(holder.companyId), ...holder });
  return [...parts.values()];
};
