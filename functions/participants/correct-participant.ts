import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import type { ParticipantFacts } from "../../shared/participants/schema.ts";
import { participantDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { birthFaults } from "./identity-writes.ts";
import { requireKnownCommune } from "./known-commune.ts";
import { getParticipant, identityOf } from "./repository.ts";

/** Corrects the facts of a participant; what is left out is not known. Staff only. */
export const correctParticipant = async (
  deps: Deps,
  actor: Actor,
  { id, version, facts }: { id: string; version: number; facts: ParticipantFacts },
): Promise<Participant> => {
  requireStaff(actor);
  requireKnownCommune(deps, facts);
  const participant = await getParticipant(deps, id);
  if (participant.id !== id || participant.version !== version) throw new AppError("version.conflict");
  const fields = birthFaults("facts.born", facts.born, (await identityOf(deps, id))?.birthDate);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const { code, createdAt, firstEntry, eligibility, differsFrom } = participant;
  const corrected: Participant = {
    ...facts,
    ...{ id, code, version, createdAt, updatedAt: deps.now() },
    ...(firstEntry === undefined ? {} : { firstEntry }),
    ...(eligibility === undefined ? {} : { eligibility }),
    ...(differsFrom === undefined ? {} : { differsFrom }),
  };
  await commit(
    deps.table,
    [put(participantDocuments, corrected), journalEntry(deps, actor, "PARTICIPANT_CORRECTED", id)],
    async () => [await clauseChanged(deps)],
  );
  return committed(corrected);
};
