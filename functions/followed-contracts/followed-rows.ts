import { standingOf } from "../../shared/clause/progress/standing.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { foldText } from "../../shared/text/fold.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import { operationDocuments } from "../clause/documents.ts";
import { keptByVersion } from "../clause/kept-by-version.ts";
import { contractIdsOfOperation } from "../clause/operation-contracts.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { contractsFollowedIn, operationKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import type { FollowedFilter, FollowedRow } from "./answers.ts";

export type { FollowedRow } from "./answers.ts";

const yearsKept = 3;
const kept = keptByVersion<readonly FollowedRow[]>(yearsKept);
const operationsKept = 10;
const keptOfOperations = keptByVersion<readonly FollowedRow[]>(operationsKept);

const rowOf = (
  { id, title, buyerName, supplierName, clause }: Contract,
  hours: Readonly<Record<string, number>>,
  { today, operations }: { today: string; operations: ReadonlyMap<string, string> },
): FollowedRow[] => {
  if (!clause) return [];
  const { number, lot, buyerNature, operationId, holders, modalities, commune, start, end } = clause;
  const { knownUntil: _known, ...standing } = standingOf(clause, hours, today);
  return [
    {
      ...{ id, title, number, lot, buyerName, buyerNature, supplierName, modalities, commune, start, end },
      operationId,
      operationName: operationId === undefined ? undefined : operations.get(operationId),
      holderIds: holders.map(({ companyId }) => companyId),
      ...standing,
    },
  ];
};

const orderOf = (a: FollowedRow, b: FollowedRow): number =>
  a.title.localeCompare(b.title, "fr", { numeric: true }) || (a.id < b.id ? -1 : 1);

const rowsOf = async (
  deps: Pick<Deps, "table">,
  ids: readonly string[],
  today: string,
): Promise<FollowedRow[]> => {
  const [contracts, hours] = await Promise.all([
    getDocuments(deps.table, contractDocuments, ids.map(contractKey)),
    contractHoursOf(deps.table, ids),
  ]);
  const operationIds = [...new Set(contracts.flatMap(({ clause }) => clause?.operationId ?? []))];
  const operations = new Map(
    (await getDocuments(deps.table, operationDocuments, operationIds.map(operationKey))).map(
      ({ id, name }) => [id, name] as const,
    ),
  );
  return contracts
    .flatMap((contract) => rowOf(contract, hours.get(contract.id) ?? {}, { today, operations }))
    .toSorted(orderOf);
};

type Where = Pick<Deps, "table" | "now">;

/** The contracts that run in a year, by title, with where each stands today; read once per change of anything that counts. */
const rowsOfYear = (deps: Where, year: number): Promise<readonly FollowedRow[]> => {
  const today = parisDay(deps.now());
  return kept(deps, `${year} ${today}`, async () => {
    const running = await everyDocument(
      deps.table,
      followedYearDocuments,
      contractsFollowedIn(year),
      await recentClauseWrites(deps),
    );
    const ids = running.map(({ contractId }) => contractId);
    return rowsOf(deps, ids, today);
  });
};

/** The contracts of an operation, of all years, as those of a year. */
export const rowsOfOperation = (deps: Where, operationId: string): Promise<readonly FollowedRow[]> => {
  const today = parisDay(deps.now());
  return keptOfOperations(deps, `${operationId} ${today}`, async () =>
    rowsOf(deps, await contractIdsOfOperation(deps.table, operationId), today),
  );
};

/** The contracts of the year that a filter names; without one, all those of the operation that it names. */
export const followedRows = async (
  deps: Where,
  { year, operation }: Pick<FollowedFilter, "year" | "operation">,
): Promise<readonly FollowedRow[]> => {
  if (year !== undefined) return rowsOfYear(deps, year);
  if (operation !== undefined) return rowsOfOperation(deps, operation);
  throw new AppError("request.invalid", {}, [
    { path: "year", code: "missing", message: "Année : donnez une année, ou une opération." },
  ]);
};

/** The rows that a filter keeps. */
export const filteredRows = (
  rows: readonly FollowedRow[],
  { status, late, buyer, operation, company, text = "" }: FollowedFilter,
): FollowedRow[] => {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const said =
      words.length === 0
        ? ""
        : foldText([row.title, row.number, row.lot, row.buyerName, row.supplierName].join(" "));
    return (
      (status === undefined || row.status === status) &&
      (late === undefined || row.late !== undefined) &&
      (buyer === undefined || row.buyerName === buyer) &&
      (operation === undefined || row.operationId === operation) &&
      (company === undefined || row.holderIds.includes(company)) &&
      words.every((word) => said.includes(word))
    );
  });
};
