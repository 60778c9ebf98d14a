import * as z from "zod";
import {
  allCompanies,
  allOperations,
  allPastFigures,
  clauseNames,
  clauseStampKey,
  employmentsOnContract,
} from "../platform/db/keys/clause.ts";
import {
  allIdentities,
  participantsJoined,
  participantsOfEligibility,
  samePersonKey,
} from "../platform/db/keys/participants.ts";
import { statementsClockKey, statementsOfMonth } from "../platform/db/keys/statements.ts";
import type { Item, Key, Query } from "../platform/db/table.ts";

/** Lists from which every item of the clause can be reached, with the contracts. */
export const clauseLists = (months: readonly string[]): Query[] => [
  ...[allOperations, allCompanies, clauseNames, allPastFigures, allIdentities, participantsJoined],
  ...(["unknown", "proposed", "eligible", "refused"] as const).map(participantsOfEligibility),
  ...months.map((month) => statementsOfMonth(month)),
];

/** Keys of the clause’s items that are single of their kind. */
export const clauseAlone: Key[] = [clauseStampKey, statementsClockKey];

const ofIdentity = z.object({ participantId: z.string(), personHash: z.string().optional() });
const ofContract = z.object({ id: z.string(), clause: z.object({}).optional() });

/** The further lists and keys that an item of the clause, or a contract, leads to. */
export const clauseLeads = ({ pk, sk, doc }: Item): { queries?: Query[]; keys?: Key[] } => {
  if (sk === "CONTRACT") {
    const { id, clause } = ofContract.parse(doc);
    return clause ? { queries: [{ pk }, employmentsOnContract(id)] } : {};
  }
  if (sk === "IDENTITY") {
    const { participantId, personHash } = ofIdentity.parse(doc);
    return { keys: personHash === undefined ? [] : [samePersonKey(personHash, participantId)] };
  }
  return ["EMPLOYMENT", "PARTICIPANT", "STATEMENT"].includes(sk) ? { queries: [{ pk }] } : {};
};
