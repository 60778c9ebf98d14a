import type { ReportFilter } from "../../../shared/clause/report/facts.ts";
import { contractLines } from "../../../shared/clause/report/lines.ts";
import { maskSmallCounts } from "../../../shared/clause/report/mask.ts";
import { toHours, toHundredths } from "../../../shared/clause/report/numbers.ts";
import { homeTerritory } from "../../../shared/geo/territory.ts";
import { getBuyer } from "../../buyers/repository.ts";
import { contractHoursOf } from "../../clause/contract-hours.ts";
import { companyDocuments } from "../../clause/documents.ts";
import { factsOfYear } from "../../clause/facts-of-year.ts";
import { readClauseReport } from "../../clause/read-clause-report.ts";
import { type Actor, isStaff, requireMember } from "../../platform/actor.ts";
import { recentClauseWrites } from "../../platform/clause-stamp.ts";
import { everyDocument } from "../../platform/db/documents.ts";
import { companiesWithSiret } from "../../platform/db/keys/clause.ts";
import type { Deps } from "../../platform/deps.ts";
import { getSupplier } from "../../suppliers/repository.ts";
import type { OwnReport } from "./own-report-schema.ts";

type Where = Pick<Deps, "table" | "gazetteer">;

/** A year of one organisation as those who ask may read it: no other filter, so that nothing is found by subtraction. */
const reportOf = async (
  deps: Where,
  actor: Actor,
  year: number,
  filter: ReportFilter,
): Promise<OwnReport> => {
  const clause = await readClauseReport(deps, year, filter);
  const question = { year, home: homeTerritory, gazetteer: deps.gazetteer(), filter };
  const lines = contractLines(await factsOfYear(deps, year), question, {});
  const sums = await contractHoursOf(
    deps.table,
    lines.map(({ contractId }) => contractId),
  );
  return {
    year,
    clause: isStaff(actor) ? clause : maskSmallCounts(clause),
    contracts: lines.map(({ contractId, title, number, lot, buyer, end, plannedHours }) => ({
      ...{ id: contractId, title, number, lot, buyer },
      ...(end === undefined ? {} : { end }),
      ...(plannedHours === undefined ? {} : { plannedHours }),
      hours: toHours(
        Object.values(sums.get(contractId) ?? {}).reduce((sum, given) => sum + toHundredths(given), 0),
      ),
    })),
  };
};

/**
 * What the contracts of a buyer gave in a year, known by its id or by its SIRET; for its members and staff. Errors:
 * account.signedOut, request.forbidden, buyer.notFound.
 */
export const readBuyerReport = async (
  deps: Where,
  actor: Actor,
  { buyerId, year }: { buyerId: string; year: number },
): Promise<OwnReport> => {
  requireMember(actor, buyerId);
  const { siret } = await getBuyer(deps, buyerId);
  return reportOf(deps, actor, year, { buyer: buyerId, buyerSiret: siret });
};

/**
 * What a supplier gave in a year as a company of followed contracts, known by its SIRET: hours of its contracts, and of
 * people that it lends; for its members and staff. Errors: account.signedOut, request.forbidden, supplier.notFound.
 */
export const readSupplierReport = async (
  deps: Where,
  actor: Actor,
  { supplierId, year }: { supplierId: string; year: number },
): Promise<OwnReport> => {
  requireMember(actor, supplierId);
  const { siret } = await getSupplier(deps, supplierId);
  const companies = await everyDocument(
    deps.table,
    companyDocuments,
    companiesWithSiret(siret),
    await recentClauseWrites(deps),
  );
  // A company that no contract knows has an empty year.
  return reportOf(deps, actor, year, { companies: companies.map(({ id }) => id) });
};
