import { AppError } from "../../shared/errors/errors.ts";
import type { IdentityView } from "../../shared/participants/view.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getParticipant, identityOf } from "./repository.ts";

/** Shows who a participant is to a person of the staff, and writes in the journal that they read it. Staff only. */
export const readIdentity = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  actor: Actor,
  { participantId }: { participantId: string },
): Promise<IdentityView> => {
  requireStaff(actor);
  const { id } = await getParticipant(deps, participantId);
  const identity = await identityOf(deps, id);
  if (!identity) throw new AppError("identity.notFound");
  await deps.table.transact([journalEntry(deps, actor, "IDENTITY_READ", id)]);
  const { personHash: _personHash, ...shown } = identity;
  return shown;
};
