import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { type EligibilityDecision, mostEligibleMonths } from "../../shared/participants/schema.ts";
import { addMonths } from "../../shared/time/months.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments } from "../clause/documents.ts";
import { type Actor, actorName, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getParticipant } from "./repository.ts";

const requireSensible = (decision: EligibilityDecision, today: string): void => {
  if (decision.status !== "eligible") return;
  const last = addMonths(today, mostEligibleMonths);
  if (decision.until >= today && decision.until <= last) return;
  throw new AppError("request.invalid", {}, [
    {
      path: "until",
      code: "range",
      message:
        decision.until < today
          ? "Valable jusqu’au : ce jour est passé."
          : `Valable jusqu’au : ${mostEligibleMonths / 12} ans au plus, puis on vérifie de nouveau.`,
    },
  ]);
};

/**
 * Says whether a person may work hours of insertion: eligible, on which grounds and until when, or not, and why. The grounds
 * join the statuses of the person. Staff only.
 */
export const decideEligibility = async (
  deps: Deps,
  actor: Actor,
  { id, version, decision }: { id: string; version: number; decision: EligibilityDecision },
): Promise<Participant> => {
  requireStaff(actor);
  const on = parisDay(deps.now());
  requireSensible(decision, on);
  const participant = await getParticipant(deps, id);
  if (participant.id !== id || participant.version !== version) throw new AppError("version.conflict");
  const grounds = decision.status === "eligible" ? decision.grounds : [];
  const decided: Participant = {
    ...participant,
    statuses: [...new Set([...participant.statuses, ...grounds])],
    eligibility: { ...decision, by: actorName(actor), on },
    updatedAt: deps.now(),
  };
  await commit(
    deps.table,
    [
      put(participantDocuments, decided),
      journalEntry(deps, actor, "ELIGIBILITY_DECIDED", id, { status: decision.status }),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(decided);
};
