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
