import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import type { Identity, IdentityInput } from "../../shared/participants/identity.ts";
import type { IdentityView } from "../../shared/participants/view.ts";
import { participantDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { erasedOnBy } from "./identity-date.ts";
import { birthFaults, identityFrom, identityWrites } from "./identity-writes.ts";
import { planRequests } from "./plan-requests.ts";
import { employmentsOf, getParticipant, identityOf } from "./repository.ts";

/** Whether the month of birth of the facts is that of the identity, and so is corrected with it; or is not known. */
const followsIdentity = ({ born }: Participant, before: Identity | undefined): boolean =>
  born === undefined || before?.birthDate?.startsWith(born) === true;

/** The month of birth that an identity tells, where the facts said another one, or none. */
const bornWrites = (
  { now }: Pick<Deps, "now">,
  participant: Participant,
  birthDate: string | undefined,
): Write[] => {
  const born = birthDate?.slice(0, 7);
  return born === undefined || born === participant.born
    ? []
    : [put(participantDocuments, { ...participant, born, updatedAt: now() })];
};

/**
 * Enters or corrects who a participant is; `version` 0 where nothing was entered yet. The same person entered before is then
 * found by their name and birth date. Staff only.
 */
export const changeIdentity = async (
  deps: Deps,
  actor: Actor,
  { participantId, version, input }: { participantId: string; version: number; input: IdentityInput },
): Promise<IdentityView> => {
  requireStaff(actor);
  const participant = await getParticipant(deps, participantId);
  const before = await identityOf(deps, participant.id);
  if (participant.id !== participantId || (before?.version ?? 0) !== version)
    throw new AppError("version.conflict");
  const fields = followsIdentity(participant, before)
    ? []
    : birthFaults("birthDate", participant.born, input.birthDate);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const at = deps.now();
  const createdAt = before?.createdAt ?? at;
  const eraseOn = erasedOnBy(deps, { createdAt }, await employmentsOf(deps, participantId));
  const dated = { participantId, version, createdAt, updatedAt: at, eraseOn };
  const identity = identityFrom(deps, input, dated);
  const { firstEntry } = participant;
  await commit(
    deps.table,
    [
      ...(await identityWrites(deps, before, identity)),
      ...bornWrites(deps, participant, input.birthDate),
      ...(firstEntry === undefined || before ? [] : await planRequests(deps, participantId, firstEntry)),
      journalEntry(deps, actor, before ? "IDENTITY_CHANGED" : "IDENTITY_ENTERED", participantId),
    ],
    async () => [await clauseChanged(deps)],
  );
  const { personHash: _personHash, ...shown } = committed(identity);
  return shown;
};
