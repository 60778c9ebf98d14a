import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { type IdentityInput, identityErasedOn } from "../../shared/participants/identity.ts";
import type { ParticipantFacts } from "../../shared/participants/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments } from "../clause/documents.ts";
import { participantId } from "../clause/ids.ts";
import { type Actor, actorName, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { birthFaults, identityFrom, identityWrites } from "./identity-writes.ts";
import { requireKnownCommune } from "./known-commune.ts";
import { newParticipantCode } from "./new-code.ts";

/** A new participant: facts, who they are where it is known, and the day of the first employment where one is made with it. */
export type NewParticipant = {
  facts: ParticipantFacts;
  identity?: IdentityInput | undefined;
  firstEntry?: string | undefined;
};

type Making = Pick<Deps, "table" | "now" | "newId" | "newToken" | "config" | "gazetteer">;

/**
 * A new participant, whose eligibility is proposed, and the writes that store them in the transaction of their cause: facts,
 * identity apart, journal. The product draws their code. `clauseChanged` is left to the caller, who has checked what the
 * actor may do. An employment made in the same transaction starts on `firstEntry`. At most 4 writes.
 */
export const newParticipantWrites = async (
  deps: Making,
  actor: Actor,
  { facts, identity, firstEntry }: NewParticipant,
): Promise<{ participant: Participant; writes: Write[] }> => {
  requireKnownCommune(deps, facts);
  const fields = birthFaults("identity.birthDate", facts.born, identity?.birthDate);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const code = newParticipantCode(deps);
  const id = participantId(code);
  const at = deps.now();
  const today = parisDay(at);
  const fresh = { version: 0, createdAt: at, updatedAt: at };
  const born = facts.born ?? identity?.birthDate?.slice(0, 7);
  const participant: Participant = {
    ...facts,
    ...fresh,
    id,
    code,
    ...(born === undefined ? {} : { born }),
    ...(firstEntry === undefined ? {} : { firstEntry }),
    eligibility: { status: "proposed", by: actorName(actor), on: today },
  };
  const eraseOn = identityErasedOn([], { enteredOn: today, today });
  return {
    participant,
    writes: [
      put(participantDocuments, participant),
      ...(identity
        ? await identityWrites(
            deps,
            undefined,
            identityFrom(deps, identity, { ...fresh, participantId: id, eraseOn }),
          )
        : []),
      journalEntry(deps, actor, "PARTICIPANT_CREATED", id),
    ],
  };
};

/** Stores a participant that staff enter. */
export const createParticipant = async (
  deps: Deps,
  actor: Actor,
  input: Omit<NewParticipant, "firstEntry">,
): Promise<Participant> => {
  requireStaff(actor);
  const { participant, writes } = await newParticipantWrites(deps, actor, input);
  await commit(deps.table, [...writes, ...recordCreation(deps, participant.id)], async () => [
    await clauseChanged(deps),
  ]);
  return committed(participant);
};
