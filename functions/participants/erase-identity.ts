import { AppError } from "../../shared/errors/errors.ts";
import type { Identity } from "../../shared/participants/identity.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, put } from "../platform/db/documents.ts";
import { identityKey } from "../platform/db/keys/participants.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { erasedOnBy } from "./identity-date.ts";
import { personHashWrites } from "./identity-writes.ts";
import { employmentsOf, identityDocuments, identityOf } from "./repository.ts";
import { scrubRequestMails } from "./request-mails.ts";

type Erasing = Pick<Deps, "table" | "now" | "newId">;

/** The writes that delete an identity and the hash by which the person was found. */
export const deletionWrites = async (
  deps: Pick<Deps, "table">,
  { participantId, version, personHash }: Identity,
): Promise<Write[]> => [
  { type: "delete", key: identityKey(participantId), expect: version },
  ...(await personHashWrites(deps, participantId, personHash, undefined)),
];

/** Erases an identity as it was read, with the first name in the mails about the person. The caller checks who may. */
export const eraseFoundIdentity = async (deps: Erasing, actor: Actor, identity: Identity): Promise<void> => {
  await scrubRequestMails(deps, identity.participantId);
  await commit(deps.table, [
    ...(await deletionWrites(deps, identity)),
    journalEntry(deps, actor, "IDENTITY_ERASED", identity.participantId),
  ]);
};

const clock: Actor = { type: "system", name: "clock" };

/**
 * Erases an identity whose date has come: the facts, the employments, the hours and what became of the person stay, so every
 * figure stays the same. Where the person still works, or worked since, the date moves instead. One transaction, on condition
 * of the identity that was read; interrupted anywhere, the next run does it again.
 */
export const eraseDueIdentity = async (deps: Erasing, participantId: string): Promise<void> => {
  const identity = await identityOf(deps, participantId);
  const today = parisDay(deps.now());
  if (!identity || identity.eraseOn > today) return;
  const eraseOn = erasedOnBy(deps, identity, await employmentsOf(deps, participantId));
  if (eraseOn > today)
    await deps.table.transact([put(identityDocuments, { ...identity, eraseOn, updatedAt: deps.now() })]);
  else await eraseFoundIdentity(deps, clock, identity);
};

/** Erases an identity before its date, as its holder asked. Staff only. */
export const eraseIdentity = async (
  deps: Erasing,
  actor: Actor,
  { participantId }: { participantId: string },
): Promise<void> => {
  requireStaff(actor);
  const identity = await identityOf(deps, participantId);
  if (!identity) throw new AppError("identity.notFound");
  await eraseFoundIdentity(deps, actor, identity);
};
