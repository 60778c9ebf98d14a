import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Meeting, meetingSchema } from "../../shared/meetings/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  meetingIndex,
  meetingKey,
  meetingsOf,
  meetingsOfOrganisation,
} from "../platform/db/keys/meetings.ts";
import type { Deps } from "../platform/deps.ts";
import { idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";

export const meetingDocuments: DocumentKind<Meeting> = {
  schema: meetingSchema,
  keysOf: (meeting) => ({ ...meetingKey(meeting.rencontreId, meeting.id), ...meetingIndex(meeting) }),
};

/**
 * The id of the meeting of two participants. It is the same each time they are planned, so that a new plan
 * finds the meetings of the previous one. It contains the id of the rencontre, in whose partition the meeting
 * is stored.
 */
export const meetingIdOf = (rencontreId: string, pair: { buyer: string; supplier: string }): string =>
  hashedId(
    `${idPrefixes.meeting}_${rencontreId.slice(rencontreId.indexOf("_") + 1)}`,
    [rencontreId, pair.buyer, pair.supplier],
    20,
  );

const rencontreIdOf = (meetingId: string): string =>
  `${idPrefixes.rencontre}_${meetingId.split("_")[1] ?? ""}`;

export const getMeetingErrors = errorsOf("meeting.notFound");

/** A meeting, cancelled or not. */
export const getMeeting = async ({ table }: Pick<Deps, "table">, meetingId: string): Promise<Meeting> => {
  const meeting = await getDocument(table, meetingDocuments, meetingKey(rencontreIdOf(meetingId), meetingId));
  if (!meeting) throw new AppError("meeting.notFound");
  return meeting;
};

/** Every meeting ever published for a rencontre, cancelled ones included. */
export const meetingsOfRencontre = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<Meeting[]> => everyDocument(table, meetingDocuments, meetingsOf(rencontreId));

/** Every meeting of an organisation, in all rencontres or in one. */
export const meetingsOfParty = (
  { table }: Pick<Deps, "table">,
  side: Side,
  organisationId: string,
  rencontreId?: string,
): Promise<Meeting[]> =>
  everyDocument(table, meetingDocuments, meetingsOfOrganisation(side, organisationId, rencontreId));
