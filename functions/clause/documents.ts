import * as z from "zod";
import {
  type Company,
  companySchema,
  type Employment,
  employmentSchema,
  type Operation,
  operationSchema,
  type Participant,
  type PastFigures,
  participantSchema,
  pastFiguresSchema,
  type Situation,
  situationSchema,
  type WorkedYear,
  workedYearSchema,
} from "../../shared/clause/schema.ts";
import { storedFields } from "../../shared/fields/fields.ts";
import type { DocumentKind } from "../platform/db/documents.ts";
import {
  companyIndex,
  companyKey,
  employmentIndex,
  employmentKey,
  followedYearIndex,
  followedYearKey,
  operationIndex,
  operationKey,
  participantIndex,
  participantKey,
  pastFiguresKey,
  situationIndex,
  situationKey,
  workedYearIndex,
  workedYearKey,
} from "../platform/db/keys/clause.ts";
import { eligibilityIndex } from "../platform/db/keys/participants.ts";

/** With what every stored document has. */
export type Stored<T> = T & { version: number; createdAt: string; updatedAt: string };

export const operationDocuments: DocumentKind<Operation> = {
  schema: operationSchema,
  keysOf: (operation) => ({ ...operationKey(operation.id), ...operationIndex(operation) }),
};

export const companyDocuments: DocumentKind<Company> = {
  schema: companySchema,
  keysOf: (company) => ({ ...companyKey(company.id), ...companyIndex(company) }),
};

/** That a contract runs in a year: by it the year’s report finds the contract, with hours or without. */
const followedYearSchema = z.object({
  contractId: z.string(),
  year: z.int(),
  ...storedFields,
  /** The operation that the contract belongs to: all its contracts are found by it. */
  operationId: z.string().optional(),
  /** When the clock looks next at where the contract stands; absent where nothing is to come in this year. */
  nextCheck: z.iso.datetime().optional(),
  /** The dates and hours that its checks were made from. */
  checkedFor: z.string().optional(),
});
export type FollowedYear = z.infer<typeof followedYearSchema>;

export const followedYearDocuments: DocumentKind<FollowedYear> = {
  schema: followedYearSchema,
  keysOf: (followed) => ({
    ...followedYearKey(followed.contractId, followed.year),
    ...followedYearIndex(followed),
  }),
};

export const participantDocuments: DocumentKind<Participant> = {
  schema: participantSchema,
  keysOf: (participant) => ({
    ...participantKey(participant.id),
    ...participantIndex(participant),
    ...eligibilityIndex(participant),
  }),
};

export const situationDocuments: DocumentKind<Stored<Situation>> = {
  schema: situationSchema.extend(storedFields),
  keysOf: (situation) => ({
    ...situationKey(situation.participantId, situation.on),
    ...situationIndex(situation),
  }),
};

export const employmentDocuments: DocumentKind<Employment> = {
  schema: employmentSchema,
  keysOf: (employment) => ({ ...employmentKey(employment.id), ...employmentIndex(employment) }),
};

export const workedYearDocuments: DocumentKind<WorkedYear> = {
  schema: workedYearSchema,
  keysOf: (worked) => ({ ...workedYearKey(worked.employmentId, worked.year), ...workedYearIndex(worked) }),
};

export const pastFiguresDocuments: DocumentKind<Stored<PastFigures>> = {
  schema: pastFiguresSchema.extend(storedFields),
  keysOf: ({ year, month }) => pastFiguresKey(month ?? String(year)),
};
