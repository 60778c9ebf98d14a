import { createHash } from "node:crypto";
import { AppError } from "../../shared/errors.ts";
import { type FollowUp, followUpDueAt, followUpSchema } from "../../shared/followups.ts";
import { type Outcome, outcomeSchema } from "../../shared/outcomes.ts";
import { verifyToken } from "../accounts/tokens.ts";
import { type DocumentKind, everyDocument, getDocument, getDocuments } from "../db/documents.ts";
import {
  dueIndex,
  followUpIndex,
  followUpKey,
  followUpsOf,
  outcomeIndex,
  outcomeKey,
  outcomesOf,
} from "../db/keys.ts";
import { type Deps, idPrefixes } from "../deps.ts";

export const followUpDocuments: DocumentKind<FollowUp> = {
  schema: followUpSchema,
  place: (followUp) => {
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
  place: (outcome) => ({ ...outcomeKey(outcome), ...outcomeIndex(outcome) }),
};

/** One question per participant and wave: asked again, it is the same. */
export const followUpIdOf = (rencontreId: string, registrationId: string, wave: number): string =>
  `${idPrefixes.followUp}_${createHash("sha256")
    .update(JSON.stringify([rencontreId, registrationId, wave]))
    .digest("hex")
    .slice(0, 24)}`;

/** Errors: followUp.notFound. */
export const getFollowUp = async ({ table }: Pick<Deps, "table">, id: string): Promise<FollowUp> => {
  const followUp = await getDocument(table, followUpDocuments, followUpKey(id));
  if (!followUp) throw new AppError("followUp.notFound");
  return followUp;
};

/** The question that a mailed link opens. Errors: followUp.notFound, also for a link that is not ours. */
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
): Promise<FollowUp[]> =>
  everyDocument(table, followUpDocuments, { index: "gsi1", pk: followUpsOf(rencontreId) });

/** What both sides said of every meeting of a rencontre. */
export const outcomesOfRencontre = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<Outcome[]> => everyDocument(table, outcomeDocuments, outcomesOf(rencontreId));

/** What both sides said of those meetings. */
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
