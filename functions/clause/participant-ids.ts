import { getDocuments } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import type { Table } from "../platform/db/table.ts";
import { participantDocuments } from "./documents.ts";
import { participantId } from "./ids.ts";

const atOnce = 1_000;
/** Joined, and joined again: nobody does that often. */
const longestChain = 5;

/** Those of the participants that turned out to be another one, with whom they are. */
const joinedAmong = async (table: Table, ids: readonly string[]): Promise<Map<string, string>> => {
  const joined = new Map<string, string>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const keys = ids.slice(from, from + atOnce).map(participantKey);
    for (const { id, joinedTo } of await getDocuments(table, participantDocuments, keys))
      if (joinedTo !== undefined) joined.set(id, joinedTo);
  }
  return joined;
};

/**
 * Finds whom files mean by a participant’s code: the one of that code, or whom staff joined it to, so that a file of
 * before never takes the employments back.
 */
export const participantIdsOf = async (
  table: Table,
  codes: readonly string[],
): Promise<(code: string) => string> => {
  const joined = new Map<string, string>();
  let asked = [...new Set(codes)].map(participantId);
  for (let links = 0; asked.length > 0 && links < longestChain; links++) {
    const found = await joinedAmong(table, asked);
    for (const [id, to] of found) joined.set(id, to);
    asked = [...found.values()].filter((id) => !joined.has(id));
  }
  return (code) => {
    let id = participantId(code);
    for (let links = 0; links < longestChain; links++) id = joined.get(id) ?? id;
    return id;
  };
};
