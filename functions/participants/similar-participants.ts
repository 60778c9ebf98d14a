import type { Participant } from "../../shared/clause/schema.ts";
import { participantDocuments } from "../clause/documents.ts";
import { everyItem, getDocuments } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { samePersons } from "../platform/db/keys/participants.ts";
import type { Deps } from "../platform/deps.ts";
import { personHashOf } from "./person-hash.ts";
import { identityOf } from "./repository.ts";

/** The participants with that keyed hash of a name and a birth date; none of those who turned out to be another one. */
const participantsWith = async (
  { table }: Pick<Deps, "table">,
  personHash: string | undefined,
): Promise<Participant[]> => {
  if (personHash === undefined) return [];
  const ids: string[] = [];
  for await (const { sk } of everyItem(table, samePersons(personHash))) ids.push(sk);
  const found = await getDocuments(table, participantDocuments, ids.map(participantKey));
  return found.filter(({ joinedTo }) => joinedTo === undefined);
};

/** The participants who bear a name and were born that day, whatever the case, the accents and the hyphens. */
export const participantsCalled = (
  deps: Pick<Deps, "table" | "config">,
  person: Parameters<typeof personHashOf>[1],
): Promise<Participant[]> => participantsWith(deps, personHashOf(deps, person));

/**
 * The other participants with the same name and birth date: perhaps the same person. Those that staff told apart, or joined
 * already, are left out.
 */
export const similarTo = async (
  deps: Pick<Deps, "table">,
  { id, differsFrom = [] }: Pick<Participant, "id" | "differsFrom">,
): Promise<Participant[]> => {
  const found = await participantsWith(deps, (await identityOf(deps, id))?.personHash);
  return found.filter(
    (other) => other.id !== id && !differsFrom.includes(other.id) && !other.differsFrom?.includes(id),
  );
};
