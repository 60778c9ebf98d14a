import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Outcome, outcomeSchema } from "../../shared/followups/outcomes.ts";
import { type FollowUp, followUpDueAt, followUpSchema } from "../../shared/followups/schema.ts";
import { type DocumentKind, everyDocument, getDocument, getDocuments } from "../platform/db/documents.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import {
  followUpIndex,
  followUpKey,
  followUpsOf,
  outcomeIndex,
  outcomeKey,
  outcomesOf,
} from "../platform/db/keys/followups.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { verifyToken } from "../platform/tokens.ts";

export const followUpDocuments: DocumentKind<FollowUp> = {
  schema: followUpSchema,
  keysOf: (followUp) => {
    const due = followUpDueAt(followUp);
    return {
      ...followUpKey(followUp.id),
      ...followUpIndex(followUp),
      ...(due ? dueIndex("FOLLOWUP", followUp.id, due) : {}),
    };
  },
};

export const outcomeDocuments: DocumentKind<Outcome> = {
  schema: outcomeSchema,
  keysOf: (outcome) => ({ ...outcomeKey(outcome), ...outcomeIndex(outcome) }),
};

/** One question per participant and wave, whose id is always the same. */
export const followUpIdOf = (rencontreId: string, registrationId: string, wave: number): string =>
  hashedId(idPrefixes.followUp, [rencontreId, registrationId, wave]);

export const getFollowUpErrors = errorsOf("followUp.notFound");

/** A question sent to a participant after a rencontre. */
export const getFollowUp = async ({ table }: Pick<Deps, "table">, id: string): Promise<FollowUp> => {
  const followUp = await getDocument(table, followUpDocuments, followUpKey(id));
  if (!followUp) throw new AppError("followUp.notFound");
  return followUp;
};

/** `followUp.notFound`: also for a link with an invalid signature. */
export const followUpOfTokenErrors = errorsOf("followUp.notFound");

/** The question that a mailed link opens. */
export const followUpOfToken = async (
  { table, config }: Pick<Deps, "table" | "config">,
  token: string,
): Promise<FollowUp> => {
  const id = verifyToken(config.secret, "follow-up", token);
  const followUp = id && (await getDocument(table, followUpDocuments, followUpKey(id)));
  if (!followUp) throw new AppError("followUp.notFound");
  return followUp;
};

/** The questions sent after a rencontre, by wave. */
export const followUpsOfRencontre = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<FollowUp[]> => everyDocument(table, followUpDocuments, followUpsOf(rencontreId));

/** Reports of both sides on every meeting of a rencontre. */
export const outcomesOfRencontre = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<Outcome[]> => everyDocument(table, outcomeDocuments, outcomesOf(rencontreId));

/** Reports of both sides on these meetings. */
export const outcomesOfMeetings = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  meetingIds: readonly string[],
): Promise<Outcome[]> =>
  getDocuments(
    table,
    outcomeDocuments,
    meetingIds.flatMap((meetingId) => [
      outcomeKey({ rencontreId, meetingId, side: "buyer" }),
      outcomeKey({ rencontreId, meetingId, side: "supplier" }),
    ]),
  );
