import type { AccessPattern, Key } from "../table.ts";
import { rencontreKey } from "./rencontres.ts";

/**
 * Keys of documents stored in their rencontre's partition: of one by its id, and of all of them in the order
 * of their ids.
 */
export const inRencontre =
  (noun: string) =>
  (rencontreId: string, id: string): Key => ({ pk: rencontreKey(rencontreId).pk, sk: `${noun}#${id}` });
export const allInRencontre =
  (noun: string) =>
  (rencontreId: string): AccessPattern => ({
    pk: rencontreKey(rencontreId).pk,
    sk: { beginsWith: `${noun}#` },
  });
