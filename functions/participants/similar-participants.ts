import * as z from "zod";
import type { Participant } from "../../shared/clause/schema.ts";
import { participantDocuments } from "../clause/documents.ts";
import { everyItem, getDocuments } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { samePersons } from "../platform/db/keys/participants.ts";
import type { Deps } from "../platform/deps.ts";
import { identityOf } from "./repository.ts";

const bearerSchema = z.object({ participantId: z.string() });

/**
 * The other participants with the same name and birth date, whatever the case, the accents and the hyphens: perhaps the same
 * person. Those that staff told apart, or joined already, are left out.
 */
export const similarTo = async (
  deps: Pick<Deps, "table">,
  { id, differsFrom = [] }: Pick<Participant, "id" | "differsFrom">,
): Promise<Participant[]> => {
  const personHash = (await identityOf(deps, id))?.personHash;
  if (personHash === undefined) return [];
  const ids: string[] = [];
  for await (const { doc } of everyItem(deps.table, samePersons(personHash)))
    ids.push(bearerSchema.parse(doc).participantId);
  const others = ids.filter((other) => other !== id && !differsFrom.includes(other));
  const found = await getDocuments(deps.table, participantDocuments, others.map(participantKey));
  return found.filter(({ joinedTo }) => joinedTo === undefined);
};
