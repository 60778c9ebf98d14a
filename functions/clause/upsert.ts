import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../shared/errors/errors.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { type DocumentKind, fromItem, put } from "../platform/db/documents.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Key, Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** A transaction holds 100 writes: two are the stamp’s, and one may be the journal’s. */
const mostWrites = 97;
const attempts = 3;

type Document = { version: number; createdAt: string; updatedAt: string };

/** What a document becomes: from what is stored under its key, if anything is; undefined where it is not to be. */
export type Becoming<T> = { key: Key; of(before: T | undefined): T | undefined };

export type Upserted = { created: number; updated: number; unchanged: number };

/** What goes with the first change that is written, and never alone: the journal entry of whoever makes it. */
export type WithFirstChange = { write: Write | undefined };

type Where = Pick<Deps, "table" | "now"> & { dryRun: boolean; first: WithFirstChange };

/** What is written in the same transaction as documents that change; each may have at most 96 writes beside it. */
export type Accompanied<T> = (changes: readonly { before: T | undefined; after: T }[]) => Promise<Write[]>;

type Manner<T> = {
  beside?: Accompanied<T>;
  /** How many documents are tried in one transaction; they are halved where it does not hold what goes beside them. */
  atOnce?: number;
  pace?: Pace | undefined;
};

/** The document with what is newly known of it: what is not given stays. */
export const filledIn = <T extends Document>(before: T, given: Partial<T>): T => {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  const { version, createdAt, updatedAt } = before;
  return { ...before, ...Object.fromEntries(known), version, createdAt, updatedAt };
};

/** A document from what is told of it: a new one, and one that is stored already. */
type Making<T, Told> = { fresh(told: Told): T; merge(before: T, told: Told): T };

/** What each document becomes by what is told of it. */
export function* becoming<T extends Document, Told>(
  kind: DocumentKind<T>,
  all: Iterable<Told>,
  { fresh, merge }: Making<T, Told>,
): Generator<Becoming<T>> {
  for (const told of all) {
    const made = fresh(told);
    const { pk, sk } = kind.keysOf(made);
    yield { key: { pk, sk }, of: (before) => (before ? merge(before, told) : made) };
  }
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const upsertBatch = async <T extends Document>(
  where: Where,
  kind: DocumentKind<T>,
  batch: readonly Becoming<T>[],
  beside: Accompanied<T> | undefined,
): Promise<Upserted | "too many"> => {
  // Files may tell of one thing under two names: what the second one tells completes what the first did.
  const byKey = Map.groupBy(batch, ({ key }) => nameOf(key));
  return retryOnConflict(
    {
      attempts,
      otherwise: () => {
        throw new AppError("version.conflict");
      },
    },
    async () => {
      const items = await where.table.batchGet(batch.map(({ key }) => key));
      const stored = new Map(items.map((item) => [nameOf(item), fromItem(kind, item)]));
      const changes = [...byKey].flatMap(([name, tellings]) => {
        const before = stored.get(name);
        const after = tellings.reduce((so, { of }) => of(so) ?? so, before);
        return after === undefined || isDeepStrictEqual(after, before) ? [] : [{ before, after }];
      });
      if (changes.length > 0 && !where.dryRun) {
        const writes = [
          ...changes.map(({ before, after }) =>
            put(kind, before ? { ...after, updatedAt: where.now() } : after),
          ),
          ...((await beside?.(changes)) ?? []),
        ];
        if (writes.length > mostWrites && batch.length > 1) return "too many";
        const { first } = where;
        await where.table.transact([
          ...writes,
          ...(first.write ? [first.write] : []),
          await clauseChanged(where),
        ]);
        first.write = undefined;
      }
      const updated = changes.filter(({ before }) => before).length;
      return {
        created: changes.length - updated,
        updated,
        unchanged: byKey.size - changes.length,
      };
    },
  );
};

/** Stores a batch in one transaction, or each of its halves where one does not hold it. */
const upsertWhole = async <T extends Document>(
  where: Where,
  kind: DocumentKind<T>,
  batch: readonly Becoming<T>[],
  beside: Accompanied<T> | undefined,
): Promise<Upserted> => {
  const done = await upsertBatch(where, kind, batch, beside);
  if (done !== "too many") return done;
  const half = Math.ceil(batch.length / 2);
  return sum(
    await upsertWhole(where, kind, batch.slice(0, half), beside),
    await upsertWhole(where, kind, batch.slice(half), beside),
  );
};

const sum = (a: Upserted, b: Upserted): Upserted => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
});

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Where to begin and how far to go: after that document (from the first where it is not there), and about so many. */
export type Pace = { after?: string | undefined; atMost: number };

/** Where it stopped before the end: the last document that is stored, and how much of them all is. */
export type Stop = { after: string; share: number };

/**
 * Stores what documents of one kind become, one transaction after the other; what stays the same is not written.
 * Interrupted anywhere, it goes on when it is run again, and run twice it changes nothing. A dry run only counts. With a
 * pace it may stop before the end, and tells where; the documents must then come in the same order each time.
 */
export const upsert = async <T extends Document>(
  where: Where,
  kind: DocumentKind<T>,
  documents: Iterable<Becoming<T>>,
  { beside, atOnce = mostWrites, pace }: Manner<T> = {},
): Promise<Upserted & { stop?: Stop }> => {
  const all = pace && [...documents];
  const from =
    all && pace.after !== undefined ? 1 + all.findIndex(({ key }) => nameOf(key) === pace.after) : 0;
  let total: Upserted = { created: 0, updated: 0, unchanged: 0 };
  let seen = 0;
  for (const batch of batchesOf(all?.slice(from) ?? documents, atOnce)) {
    total = sum(total, await upsertWhole(where, kind, batch, beside));
    seen += batch.length;
    const last = batch.at(-1);
    if (all && last && seen >= pace.atMost && from + seen < all.length)
      return { ...total, stop: { after: nameOf(last.key), share: (from + seen) / all.length } };
  }
  return total;
};
