import type { EndInput } from "../../shared/clause/inputs.ts";
import { standingOf } from "../../shared/clause/progress/standing.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { count } from "../../shared/text/count.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import { followedYearWrites } from "../contracts/followed-year-writes.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { alertSeenWrite } from "./alerts.ts";
import { type FollowedContract, getFollowed } from "./get-followed.ts";

type At = { contractId: string; version: number };

const write = async (
  deps: Deps,
  actor: Actor,
  { changed, code, details }: { changed: FollowedContract; code: string; details: Record<string, string> },
): Promise<Contract> => {
  await commit(
    deps.table,
    [
      put(contractDocuments, changed),
      ...(await followedYearWrites(deps, changed)),
      ...(await alertSeenWrite(deps, changed.id, changed.clause.ended !== undefined)),
      journalEntry(deps, actor, code, changed.id, details),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(changed);
};

const readAt = async (deps: Deps, { contractId, version }: At): Promise<FollowedContract> => {
  const contract = await getFollowed(deps, contractId);
  if (contract.version !== version) throw new AppError("version.conflict");
  return contract;
};

/** Refuses hours that are said to be worked while some are missing of what is known, and nobody says why. */
const requireWhyOfMissing = async (
  deps: Deps,
  { id, clause }: FollowedContract,
  { outcome, why }: EndInput,
): Promise<void> => {
  if (outcome !== "reached" || why !== "") return;
  const hours = (await contractHoursOf(deps.table, [id])).get(id) ?? {};
  const { remaining } = standingOf(clause, hours, parisDay(deps.now()));
  if (remaining)
    throw new AppError("request.invalid", {}, [
      {
        path: "why",
        code: "missing",
        message: `Pourquoi : d’après les relevés, il manque ${count(Math.ceil(remaining), "heure")}.`,
      },
    ]);
};

/**
 * Staff say how a contract ended: its hours are worked, it is relieved of those that are missing, or they are missing, and
 * why. Said again, the new word takes the place of the one before. A day to come is refused, and hours that are said to be
 * worked against what is known, without a reason.
 */
export const endContract = async (
  deps: Deps,
  actor: Actor,
  { input, ...at }: At & { input: EndInput },
): Promise<Contract> => {
  requireStaff(actor);
  if (input.on > parisDay(deps.now()))
    throw new AppError("request.invalid", {}, [
      { path: "on", code: "future", message: "Date : ce jour est à venir." },
    ]);
  const contract = await readAt(deps, at);
  await requireWhyOfMissing(deps, contract, input);
  const changed = { ...contract, updatedAt: deps.now(), clause: { ...contract.clause, ended: input } };
  return write(deps, actor, { changed, code: "CLAUSE_ENDED", details: { outcome: input.outcome } });
};

/** Staff take their word back: the contract’s dates and hours tell again where it is, and its alert waits for them again. */
export const resumeContract = async (deps: Deps, actor: Actor, at: At): Promise<Contract> => {
  requireStaff(actor);
  const contract = await readAt(deps, at);
  const { ended, ...clause } = contract.clause;
  if (!ended) return contract;
  const changed = { ...contract, updatedAt: deps.now(), clause };
  return write(deps, actor, { changed, code: "CLAUSE_RESUMED", details: {} });
};
