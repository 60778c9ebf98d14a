import { yearsOf } from "../../shared/clause/progress/checks.ts";
import { holderStandings } from "../../shared/clause/progress/holders.ts";
import { standingByMonth, standingOf } from "../../shared/clause/progress/standing.ts";
import { sizeOf } from "../../shared/clause/report/count-companies.ts";
import type { Employment } from "../../shared/clause/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import {
  companyDocuments,
  employmentDocuments,
  operationDocuments,
  workedYearDocuments,
} from "../clause/documents.ts";
import { withRegisteredBuyers } from "../clause/registered-buyers.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument, getDocument, getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import {
  clauseLettersOf,
  companyKey,
  employmentsOnContract,
  operationKey,
  workedYearKey,
} from "../platform/db/keys/clause.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { alertOf } from "./alerts.ts";
import type { CompanyStanding, FollowedView } from "./answers.ts";
import { type FollowedContract, getFollowed } from "./get-followed.ts";
import { letterDocuments } from "./letters.ts";

/** Hours of each company on a contract, of its employments. */
const workedByCompany = async (
  table: Table,
  employments: readonly Employment[],
  today: string,
): Promise<ReadonlyMap<string, number>> => {
  const keys = employments.flatMap(({ id, start, end }) =>
    yearsOf({ start, end }, today).map((year) => workedYearKey(id, year)),
  );
  const companies = new Map(employments.map(({ id, companyId }) => [id, companyId]));
  const hundredths = new Map<string, number>();
  for (const { employmentId, hours } of await getDocuments(table, workedYearDocuments, keys)) {
    const companyId = companies.get(employmentId) ?? "";
    const own = Object.values(hours).reduce((sum, one) => sum + Math.round(one * 100), 0);
    hundredths.set(companyId, (hundredths.get(companyId) ?? 0) + own);
  }
  return new Map([...hundredths].flatMap(([id, sum]) => (sum > 0 ? [[id, sum / 100] as const] : [])));
};

/** The companies of a contract, with what each has worked and still has to. */
export const companyStandings = async (
  { table, now }: Pick<Deps, "table" | "now">,
  { clause }: FollowedContract,
  employments: readonly Employment[],
): Promise<CompanyStanding[]> => {
  const worked = await workedByCompany(table, employments, parisDay(now()));
  const standings = holderStandings(clause, worked);
  const companies = await getDocuments(
    table,
    companyDocuments,
    standings.map(({ companyId }) => companyKey(companyId)),
  );
  const known = new Map(companies.map((company) => [company.id, company]));
  return standings.map((standing) => {
    const company = known.get(standing.companyId);
    const email = company?.contact?.email;
    const { activity, headcount } = company ?? {};
    return {
      ...standing,
      name: company?.name ?? "Entreprise inconnue",
      ...(email ? { email } : {}),
      ...(activity ? { activity } : {}),
      ...(headcount === undefined ? {} : { size: sizeOf(headcount) }),
    };
  });
};

/** Where the buyer is written to, if it is registered here. */
const buyerEmailOf = async (
  { table }: Pick<Deps, "table">,
  contract: FollowedContract,
): Promise<string | undefined> => {
  const [{ buyerId } = contract] = await withRegisteredBuyers(table, [contract]);
  const buyer =
    buyerId === undefined ? undefined : await getDocument(table, buyerDocuments, buyerKey(buyerId));
  return buyer?.contact.email;
};

/** Where a followed contract stands: its months, companies, employments in counts, alert and letters. Staff only. */
export const readFollowed = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  id: string,
): Promise<FollowedView> => {
  requireStaff(actor);
  const contract = await getFollowed(deps, id);
  const { clause } = contract;
  const today = parisDay(deps.now());
  const [kept, employments, alert, letters, operations, buyerEmail] = await Promise.all([
    contractHoursOf(deps.table, [id]),
    everyDocument(deps.table, employmentDocuments, employmentsOnContract(id), await recentClauseWrites(deps)),
    alertOf(deps.table, id),
    everyDocument(deps.table, letterDocuments, clauseLettersOf(id)),
    getDocuments(
      deps.table,
      operationDocuments,
      clause.operationId === undefined ? [] : [operationKey(clause.operationId)],
    ),
    buyerEmailOf(deps, contract),
  ]);
  const hours = kept.get(id) ?? {};
  const [operation] = operations;
  return {
    contract,
    standing: standingOf(clause, hours, today),
    months: standingByMonth(clause, hours, today),
    companies: await companyStandings(deps, contract, employments),
    ...(operation ? { operationName: operation.name } : {}),
    ...(buyerEmail === undefined ? {} : { buyerEmail }),
    employments: {
      total: employments.length,
      running: employments.filter(({ start, end }) => start <= today && (end === undefined || end >= today))
        .length,
      participants: new Set(employments.map(({ participantId }) => participantId)).size,
    },
    ...(alert ? { alert } : {}),
    letters: letters.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
  };
};
