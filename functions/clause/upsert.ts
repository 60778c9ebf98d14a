import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../shared/errors/errors.ts";
import { type DocumentKind, fromItem, put } from "../platform/db/documents.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Key } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { clauseChanged } from "./stamp.ts";

/** A transaction holds 100 writes, one of them the stamp’s. */
const atOnce = 99;
const attempts = 3;

type Document = { version: number; createdAt: string; updatedAt: string };

/** What a document becomes: from what is stored under its key, if anything is; undefined where it is not to be. */
export type Becoming<T> = { key: Key; of(before: T | undefined): T | undefined };

export type Upserted = { created: number; updated: number; unchanged: number };

type Where = Pick<Deps, "table" | "now"> & { dryRun: boolean };

/** The document with what is newly known of it: what is not given stays. */
export const filledIn = <T extends Document>(before: T, given: T): T => {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  const { version, createdAt, updatedAt } = before;
  return { ...before, ...Object.fromEntries(known), version, createdAt, updatedAt };
};

/** The documents as they are given, completing those that are stored. */
export const becoming = <T extends Document>(
  kind: DocumentKind<T>,
  documents: readonly T[],
  merge: (before: T, given: T) => T = filledIn,
): Becoming<T>[] =>
  documents.map((given) => {
    const { pk, sk } = kind.keysOf(given);
    return { key: { pk, sk }, of: (before) => (before ? merge(before, given) : given) };
  });

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const upsertBatch = <T extends Document>(
  where: Where,
  kind: DocumentKind<T>,
  batch: readonly Becoming<T>[],
): Promise<Upserted> =>
  retryOnConflict(
    {
      attempts,
      otherwise: () => {
        throw new AppError("version.conflict");
      },
    },
    async () => {
      const items = await where.table.batchGet(batch.map(({ key }) => key));
      const stored = new Map(items.map((item) => [nameOf(item), fromItem(kind, item)]));
      const changes = batch.flatMap(({ key, of }) => {
        const before = stored.get(nameOf(key));
        const after = of(before);
        return after === undefined || isDeepStrictEqual(after, before) ? [] : [{ before, after }];
      });
      const writes = changes.map(({ before, after }) =>
        put(kind, before ? { ...after, updatedAt: where.now() } : after),
      );
      if (writes.length > 0 && !where.dryRun)
        await where.table.transact([...writes, await clauseChanged(where)]);
      const updated = changes.filter(({ before }) => before).length;
      return {
        created: changes.length - updated,
        updated,
        unchanged: batch.length - changes.length,
      };
    },
  );

/**
 * Stores what documents of one kind become, one transaction after the other; what stays the same is not written.
 * Interrupted anywhere, it goes on when it is run again, and run twice it changes nothing. A dry run only counts.
 */
export const upsert = async <T extends Document>(
  where: Where,
  kind: DocumentKind<T>,
  documents: readonly Becoming<T>[],
): Promise<Upserted> => {
  const total: Upserted = { created: 0, updated: 0, unchanged: 0 };
  for (let from = 0; from < documents.length; from += atOnce) {
    const done = await upsertBatch(where, kind, documents.slice(from, from + atOnce));
    total.created += done.created;
    total.updated += done.updated;
    total.unchanged += done.unchanged;
  }
  return total;
};
