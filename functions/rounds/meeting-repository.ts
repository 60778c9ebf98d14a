import { createHash } from "node:crypto";
import { AppError } from "../../shared/errors.ts";
import { type Meeting, meetingSchema } from "../../shared/meetings.ts";
import type { Side } from "../../shared/rencontres.ts";
import { type DocumentKind, everyDocument, getDocument } from "../db/documents.ts";
import { meetingIndex, meetingKey, meetingsOf, meetingsOfOrganisation } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { idPrefixes } from "../deps.ts";

export const meetingDocuments: DocumentKind<Meeting> = {
  schema: meetingSchema,
  place: (meeting) => ({ ...meetingKey(meeting.rencontreId, meeting.id), ...meetingIndex(meeting) }),
};

/**
 * The id of the meeting of two participants: the same each time it is planned, so that a plan made again finds the
 * meetings of the one before. It holds its rencontre's, in whose partition the meeting lives.
 */
export const meetingIdOf = (rencontreId: string, pair: { buyer: string; supplier: string }): string => {
  const hash = createHash("sha256").update(JSON.stringify([rencontreId, pair.buyer, pair.supplier]));
  return `${idPrefixes.meeting}_${rencontreId.slice(rencontreId.indexOf("_") + 1)}_${hash.digest("hex").slice(0, 20)}`;
};

const rencontreIdOf = (meetingId: string): string =>
  `${idPrefixes.rencontre}_${meetingId.split("_")[1] ?? ""}`;

/** Errors: meeting.notFound. */
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
  everyDocument(table, meetingDocuments, {
    index: side === "buyer" ? "gsi1" : "gsi2",
    pk: meetingsOfOrganisation(organisationId),
    ...(rencontreId === undefined ? {} : { sk: { beginsWith: `${rencontreId}#` } }),
  });
