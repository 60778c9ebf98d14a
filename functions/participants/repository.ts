import type { Employment, Participant, Situation } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { type Identity, identitySchema } from "../../shared/participants/identity.ts";
import { type SituationRequest, situationRequestSchema } from "../../shared/participants/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import {
  employmentDocuments,
  participantDocuments,
  type Stored,
  situationDocuments,
} from "../clause/documents.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { type DocumentKind, everyDocument, getDocument, getDocuments } from "../platform/db/documents.ts";
import { employmentKey, employmentsOfParticipant, participantKey } from "../platform/db/keys/clause.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import {
  identityIndex,
  identityKey,
  situationRequestKey,
  situationsOfParticipant,
} from "../platform/db/keys/participants.ts";
import type { Deps } from "../platform/deps.ts";
import { requestDueAt } from "./request-times.ts";

type Reading = Pick<Deps, "table">;

/** When the clock looks at an identity. */
const eraseAt = ({ eraseOn }: Identity): string => parisInstant(eraseOn, mailHour);

export const identityDocuments: DocumentKind<Identity> = {
  schema: identitySchema,
  keysOf: (identity) => ({
    ...identityKey(identity.participantId),
    ...identityIndex(identity.participantId),
    ...dueIndex("IDENTITY", identity.participantId, eraseAt(identity)),
  }),
};

export const situationRequestDocuments: DocumentKind<SituationRequest> = {
  schema: situationRequestSchema,
  keysOf: (request) => {
    const due = requestDueAt(request);
    return {
      ...situationRequestKey(request.participantId, request.months),
      ...(due ? dueIndex("SITUATION", request.participantId, due) : {}),
    };
  },
};

/** A participant, or the one that they turned out to be. */
export const getParticipant = async ({ table }: Reading, id: string): Promise<Participant> => {
  const participant = await getDocument(table, participantDocuments, participantKey(id));
  if (!participant) throw new AppError("participant.notFound");
  return participant.joinedTo === undefined ? participant : getParticipant({ table }, participant.joinedTo);
};

/** The identity of a participant; undefined where none was entered, or once it is erased. */
export const identityOf = ({ table }: Reading, participantId: string): Promise<Identity | undefined> =>
  getDocument(table, identityDocuments, identityKey(participantId));

/**
 * The identities of participants, by participant; those that were not entered, or are erased, are absent. For what is done
 * on behalf of staff or of the person’s company: whoever reads it as a person goes by `readIdentity`, which the journal tells.
 */
export const identitiesOf = async (
  { table }: Reading,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, Identity>> => {
  const found = await getDocuments(table, identityDocuments, participantIds.map(identityKey));
  return new Map(found.map((identity) => [identity.participantId, identity]));
};

/** The employments of a participant, by day of start. */
export const employmentsOf = async ({ table }: Reading, participantId: string): Promise<Employment[]> =>
  everyDocument(
    table,
    employmentDocuments,
    employmentsOfParticipant(participantId),
    await recentClauseWrites({ table }),
  );

export const getEmployment = async ({ table }: Reading, id: string): Promise<Employment> => {
  const employment = await getDocument(table, employmentDocuments, employmentKey(id));
  if (!employment) throw new AppError("employment.notFound");
  return employment;
};

/** What became of a participant, by day. */
export const situationsOf = ({ table }: Reading, participantId: string): Promise<Stored<Situation>[]> =>
  everyDocument(table, situationDocuments, situationsOfParticipant(participantId));
