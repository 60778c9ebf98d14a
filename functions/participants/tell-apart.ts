import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { participantDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getParticipant } from "./repository.ts";

/** Remembers that two participants with the same name and birth date are two people. Staff only. */
export const tellApart = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  actor: Actor,
  { id, otherId }: { id: string; otherId: string },
): Promise<Participant> => {
  requireStaff(actor);
  const [one, other] = await Promise.all([getParticipant(deps, id), getParticipant(deps, otherId)]);
  if (one.id !== id || other.id !== otherId || id === otherId) throw new AppError("participant.wrongStatus");
  const apart = (participant: Participant, from: string): Participant => ({
    ...participant,
    differsFrom: [...new Set([...(participant.differsFrom ?? []), from])],
    updatedAt: deps.now(),
  });
  const told = apart(one, otherId);
  await commit(deps.table, [
    put(participantDocuments, told),
    put(participantDocuments, apart(other, id)),
    journalEntry(deps, actor, "PARTICIPANTS_TOLD_APART", id, { other: otherId }),
  ]);
  return committed(told);
};
