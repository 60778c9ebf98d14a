import * as z from "zod";
import {
  type PlannedMeeting,
  plannedMeetingSchema,
  type RoundMatch,
  roundMatchSchema,
  type Short,
  shortSchema,
  type Unplaced,
  unplacedSchema,
} from "../../shared/rounds/schema.ts";
import { type DocumentKind, everyDocument, everyItem, fromItem, put } from "../platform/db/documents.ts";
import { roundPartKey, roundPartsOf } from "../platform/db/keys/rounds.ts";
import type { Table, Write } from "../platform/db/table.ts";

/**
 * The results of one computation, split into items well under DynamoDB's 400 KB: the matches of an intent,
 * the meetings of a slot, and the unplaced. They are written under the attempt's number and become readable
 * once the round names that attempt.
 */
const contentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("matches"), matches: z.array(roundMatchSchema) }),
  z.object({ kind: z.literal("meetings"), meetings: z.array(plannedMeetingSchema) }),
  z.object({ kind: z.literal("unplaced"), unplaced: z.array(unplacedSchema) }),
  z.object({ kind: z.literal("short"), short: z.array(shortSchema) }),
]);
type Content = z.infer<typeof contentSchema>;

const partSchema = z.object({
  rencontreId: z.string(),
  number: z.int(),
  attempt: z.int(),
  version: z.int(),
  part: z.string(),
  content: contentSchema,
});
type Part = z.infer<typeof partSchema>;

const parts: DocumentKind<Part> = {
  schema: partSchema,
  keysOf: ({ rencontreId, number, attempt, part }) => roundPartKey(rencontreId, number, attempt, part),
};

/** Identifies a computation: a round, and one of its attempts. */
export type Attempt = { rencontreId: string; number: number; attempt: number };

/** The complete results of a computation. */
export type RoundResults = {
  matches: readonly RoundMatch[];
  meetings: readonly PlannedMeeting[];
  unplaced: readonly Unplaced[];
  short: readonly Short[];
};

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const numbered = <T>(
  prefix: string,
  items: readonly T[],
  size: number,
  content: (chunk: T[]) => Content,
): { part: string; content: Content }[] =>
  chunks(items, size).map((chunk, i) => ({
    part: `${prefix}#${String(i).padStart(5, "0")}`,
    content: content(chunk),
  }));

/** Chunk sizes keep every item under about 100 KB. */
const contentsOf = ({ matches, meetings, unplaced, short }: RoundResults) => [
  ...[...Map.groupBy(matches, ({ intentId }) => intentId)].flatMap(([intentId, ofIntent]) =>
    numbered(`MATCHES#${intentId}`, ofIntent, 75, (chunk) => ({ kind: "matches", matches: chunk })),
  ),
  ...[...Map.groupBy(meetings, ({ slot }) => slot)].flatMap(([slot, ofSlot]) =>
    numbered(`MEETINGS#${slot}`, ofSlot, 300, (chunk) => ({ kind: "meetings", meetings: chunk })),
  ),
  ...numbered("UNPLACED", unplaced, 300, (chunk) => ({ kind: "unplaced", unplaced: chunk })),
  ...numbered("SHORT", short, 300, (chunk) => ({ kind: "short", short: chunk })),
];

/** Items of one transaction: 25 of at most 100 KB stay under its 4 MB. */
const atOnce = 25;

/** Writes the results of a computation; nobody reads them until the round names the attempt. */
export const writeRoundResults = async (table: Table, of: Attempt, results: RoundResults): Promise<void> => {
  const writes = contentsOf(results).map((content) => put(parts, { ...of, version: 0, ...content }));
  for (const batch of chunks(writes, atOnce)) await table.transact(batch);
};

const contentsIn = async (table: Table, of: Attempt, prefix: string): Promise<Content[]> => {
  const found = await everyDocument(
    table,
    parts,
    roundPartsOf(of.rencontreId, of.number, of.attempt, prefix),
  );
  return found.map(({ content }) => content);
};

export const readPlannedMeetings = async (table: Table, of: Attempt): Promise<PlannedMeeting[]> =>
  (await contentsIn(table, of, "MEETINGS")).flatMap((part) =>
    part.kind === "meetings" ? part.meetings : [],
  );

const matchesIn = async (table: Table, of: Attempt, prefix: string): Promise<RoundMatch[]> =>
  (await contentsIn(table, of, prefix)).flatMap((part) => (part.kind === "matches" ? part.matches : []));

export const readMatches = (table: Table, of: Attempt): Promise<RoundMatch[]> =>
  matchesIn(table, of, "MATCHES");

/** The matches of one intent. */
export const readMatchesOf = (table: Table, of: Attempt, intentId: string): Promise<RoundMatch[]> =>
  matchesIn(table, of, `MATCHES#${intentId}#`);

export const readUnplaced = async (table: Table, of: Attempt): Promise<Unplaced[]> =>
  (await contentsIn(table, of, "UNPLACED")).flatMap((part) =>
    part.kind === "unplaced" ? part.unplaced : [],
  );

export const readShort = async (table: Table, of: Attempt): Promise<Short[]> =>
  (await contentsIn(table, of, "SHORT")).flatMap((part) => (part.kind === "short" ? part.short : []));

/**
 * Removes results that nobody reads any more: those of dead attempts, and those that undo can no longer
 * restore.
 */
export const removeStaleResults = async (
  table: Table,
  { rencontreId, number }: Omit<Attempt, "attempt">,
  kept: readonly number[],
): Promise<void> => {
  const stale: Write[] = [];
  for await (const item of everyItem(table, roundPartsOf(rencontreId, number))) {
    const { attempt } = fromItem(parts, item);
    if (!kept.includes(attempt))
      stale.push({ type: "delete", key: { pk: item.pk, sk: item.sk }, expect: item.version });
  }
  for (const batch of chunks(stale, 100)) await table.transact(batch);
};
