import { companyActivities } from "../codes.ts";
import { type CompanySize, companySizes, unknown } from "../report-keys.ts";
import type { FullClauseReport } from "../report-schema.ts";
import type { ClauseFacts } from "./facts.ts";
import { countBy, falling } from "./groups.ts";
import type { Followed } from "./ledger.ts";

/** The band of a company by the people it employs. */
export const sizeOf = (headcount: number): CompanySize => {
  if (headcount < 10) return "1-9";
  if (headcount < 50) return "10-49";
  if (headcount < 200) return "50-199";
  return headcount < 1000 ? "200-999" : "1000+";
};

/** How many companies each key has, falling; those without one under `unknown`. */
const groupsOf = <Key extends string>(
  keys: readonly Key[],
  companies: readonly string[],
  keyOf: (id: string) => Key | undefined,
): { key: Key | typeof unknown; companies: number }[] => {
  const all = [...keys, unknown] as const;
  const counts = countBy<string, Key | typeof unknown>(all, companies, (id) => keyOf(id) ?? unknown);
  return falling(
    all.map((key) => ({ key, companies: counts[key] ?? 0 })).filter((group) => group.companies > 0),
    (group) => group.companies,
  );
};

/** Companies that hold a contract which is followed, and those that stated hours. */
export const countCompanies = (
  { contracts, lines }: Followed,
  companies: ClauseFacts["companies"],
): Pick<FullClauseReport, "companies" | "byCompanySize" | "byCompanyActivity"> => {
  const withHours = new Set(lines.map(({ employment }) => employment.companyId));
  const holders = contracts.flatMap(({ facts }) => facts.clause.holders.map(({ companyId }) => companyId));
  const followed = [...new Set([...holders, ...withHours])];
  const byId = new Map(companies.map((company) => [company.id, company]));
  return {
    companies: { followed: followed.length, withHours: withHours.size },
    byCompanySize: groupsOf(companySizes, followed, (id) => {
      const headcount = byId.get(id)?.headcount;
      return headcount === undefined ? undefined : sizeOf(headcount);
    }),
    byCompanyActivity: groupsOf(companyActivities, followed, (id) => byId.get(id)?.activity),
  };
};
