import { type Standing, standingOf } from "../../shared/clause/progress/standing.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import { employmentDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument } from "../platform/db/documents.ts";
import { employmentsOnContract } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import type { CompanyStanding, LetterContent, LetterKind, Recipient } from "./answers.ts";
import { type FollowedContract, getFollowed } from "./get-followed.ts";
import { companyStandings } from "./read-followed.ts";

/** What a letter is written from. */
type LetterSource = {
  contract: FollowedContract;
  standing: Standing;
  companies: readonly CompanyStanding[];
};

export const readLetterSource = async (
  deps: Pick<Deps, "table" | "now">,
  contractId: string,
): Promise<LetterSource> => {
  const contract = await getFollowed(deps, contractId);
  const [hours, employments] = await Promise.all([
    contractHoursOf(deps.table, [contractId]),
    everyDocument(
      deps.table,
      employmentDocuments,
      employmentsOnContract(contractId),
      await recentClauseWrites(deps),
    ),
  ]);
  return {
    contract,
    standing: standingOf(contract.clause, hours.get(contractId) ?? {}, parisDay(deps.now())),
    companies: await companyStandings(deps, contract, employments),
  };
};

/**
 * The state of a contract that a letter tells of: a reminder goes to a late one, a certificate to a completed one. Throws
 * `letter.notReady` for any other.
 */
export const letterState = (kind: LetterKind, { status, late }: Standing): string => {
  if (kind === "reminder" && late) return late;
  if (kind === "certificate" && status === "completed") return status;
  throw new AppError("letter.notReady");
};

/** What a letter to that recipient says. */
export const letterContent = (
  { contract, standing, companies }: LetterSource,
  { kind, recipient, message }: { kind: LetterKind; recipient: Recipient; message: string },
): LetterContent => {
  letterState(kind, standing);
  const { title, buyerName, clause } = contract;
  const { planned = 0, worked, remaining = 0, expected, knownUntil, late, penalty } = standing;
  const company =
    recipient.role === "company"
      ? companies.find(({ companyId }) => companyId === recipient.companyId)
      : undefined;
  if (recipient.role === "company" && !company) throw new AppError("company.notFound");
  const shared = companies.length > 1 && company?.plannedHours !== undefined;
  const { end, ended, penaltyPerHour } = clause;
  return {
    kind,
    recipient: { ...recipient, name: company?.name ?? buyerName },
    ...{ title, buyerName, number: clause.number, lot: clause.lot },
    companyNames: companies.map(({ name }) => name),
    ...{ planned, worked, remaining, knownUntil, message },
    ...(expected === undefined ? {} : { expected }),
    ...(shared && company
      ? {
          own: {
            planned: company.plannedHours ?? 0,
            worked: company.worked,
            remaining: company.remaining ?? 0,
          },
        }
      : {}),
    ...(late ? { stage: late } : {}),
    ...(end === undefined ? {} : { end }),
    ...(ended ? { outcome: ended.outcome, why: ended.why } : {}),
    ...(penaltyPerHour === undefined ? {} : { penaltyPerHour }),
    ...(penalty === undefined ? {} : { penalty }),
  };
};

/** A letter as it would leave, for staff who read it before; nothing is kept and nothing is sent. */
export const prepareLetter = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { contractId, ...asked }: { contractId: string; kind: LetterKind; recipient: Recipient; message: string },
): Promise<LetterContent> => {
  requireStaff(actor);
  return letterContent(await readLetterSource(deps, contractId), asked);
};
