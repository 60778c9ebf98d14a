import { contractHoursOf } from "../functions/clause/contract-hours.ts";
import {
  companyDocuments,
  employmentDocuments,
  participantDocuments,
} from "../functions/clause/documents.ts";
import { recordHours } from "../functions/clause/record-hours.ts";
import { followedYearDocuments } from "../functions/contracts/followed-years.ts";
import { contractDocuments } from "../functions/contracts/repository.ts";
import { clauseChanged } from "../functions/platform/clause-stamp.ts";
import { put } from "../functions/platform/db/documents.ts";
import type { Write } from "../functions/platform/db/table.ts";
import type { Deps } from "../functions/platform/deps.ts";
import type { Company, Employment, Participant } from "../shared/clause/schema.ts";
import type { Contract } from "../shared/contracts/schema.ts";

/** The month whose hours are stated, and the first working day of the next one, at nine in Paris. */
export const month = "2026-10";
export const firstWorkingDay = "2026-11-02T08:00:00.000Z";

const at = "2026-09-01T08:00:00.000Z";
const fresh = { version: 0, createdAt: at, updatedAt: at };

const aCompany = (id: string, contact?: Company["contact"]): Company => ({
  ...fresh,
  ...{ id, name: id === "ent_agency" ? "Intérim Garonne" : "Bâti Garonne" },
  ...(contact ? { contact } : {}),
});

const aContract = (id: string, title: string, year: number): Contract => ({
  ...fresh,
  ...{ id, title, buyerName: "Mairie", supplierName: "Bâti Garonne", awardedOn: "2026-01-15" },
  ...{ note: "", status: "confirmed" },
  clause: {
    ...{ number: id, lot: "", buyerNature: "public", modalities: ["L2112-2"], ofTheState: false },
    ...{ start: `${year}-01-01`, end: `${year + 2}-12-31` },
    holders: [{ companyId: "ent_builder", role: "TITULAIRE" }],
  },
});

export const aPerson = (n: number, firstEntry = "2026-09-01"): Participant => ({
  ...fresh,
  ...{ id: `par_${n}`, code: `P-${n}`, statuses: ["RSA"], firstEntry },
});

export const aJob = (n: number, more: Partial<Employment> = {}): Employment => ({
  ...fresh,
  ...{ id: `emp_${n}`, code: `C-${n}`, participantId: `par_${n}`, contractId: "con_school" },
  ...{ companyId: "ent_builder", type: "CDD", start: "2026-09-01" },
  ...more,
});

const store = async (deps: Pick<Deps, "table">, writes: readonly Write[]) => {
  for (let i = 0; i < writes.length; i += 90) await deps.table.transact(writes.slice(i, i + 90));
};

export const emailOf = { builder: "paie@bati.exemple.fr", agency: "releves@interim.exemple.fr" };

/**
 * A builder with `people` at work on a school and on gardens, and an agency that lends it one more: each of them started in the
 * month `before`, and worked 100 hours in it.
 */
export const peopleWhoWork = async (
  deps: Pick<Deps, "table" | "now">,
  {
    people = 2,
    agencyHasAddress = true,
    before = "2026-09",
  }: { people?: number; agencyHasAddress?: boolean; before?: string } = {},
) => {
  const start = `${before}-01`;
  const year = Number(before.slice(0, 4));
  const numbers = Array.from({ length: people }, (_, i) => i + 1);
  const lent = people + 1;
  const jobs = [
    ...numbers.map((n) => aJob(n, { start, ...(n % 2 === 0 ? { contractId: "con_garden" } : {}) })),
    aJob(lent, { start, employerId: "ent_agency" }),
  ];
  await store(deps, [
    put(
      companyDocuments,
      aCompany("ent_builder", { name: "Ana", email: emailOf.builder, phone: "0561000001" }),
    ),
    put(
      companyDocuments,
      aCompany(
        "ent_agency",
        agencyHasAddress ? { name: "Zoé", email: emailOf.agency, phone: "0561000002" } : undefined,
      ),
    ),
    put(contractDocuments, aContract("con_school", "École de Lalande", year)),
    put(contractDocuments, aContract("con_garden", "Jardins de la Reynerie", year)),
    ...["con_school", "con_garden"].flatMap((contractId) =>
      [year, year + 1].map((followed) =>
        put(followedYearDocuments, { ...fresh, contractId, year: followed }),
      ),
    ),
    ...[...numbers, lent].map((n) => put(participantDocuments, aPerson(n, start))),
    ...jobs.map((job) => put(employmentDocuments, job)),
    await clauseChanged(deps),
  ]);
  for (let i = 0; i < jobs.length; i += 45)
    await deps.table.transact(
      await recordHours(
        deps,
        jobs.slice(i, i + 45).map((employment) => ({ employment, month: before, hours: 100 })),
      ),
    );
};

/** The hours of a month that count on both contracts. */
export const countedIn = async ({ table }: Pick<Deps, "table">, asked = month): Promise<number> => {
  const hours = await contractHoursOf(table, ["con_school", "con_garden"]);
  return [...hours.values()].reduce((sum, months) => sum + (months[asked] ?? 0), 0);
};
