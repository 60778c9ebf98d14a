import * as z from "zod";
import { accountDocuments } from "../../accounts/accounts.ts";
import { buyerDocuments } from "../../buyers/repository.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { intentDocuments } from "../../intents/repository.ts";
import { type DocumentKind, getDocuments } from "../../platform/db/documents.ts";
import { accountKey } from "../../platform/db/keys/accounts.ts";
import { buyerKey } from "../../platform/db/keys/buyers.ts";
import { contractKey } from "../../platform/db/keys/contracts.ts";
import { intentKey } from "../../platform/db/keys/intents.ts";
import { rencontreKey } from "../../platform/db/keys/rencontres.ts";
import { supplierKey } from "../../platform/db/keys/suppliers.ts";
import type { Key, Table } from "../../platform/db/table.ts";
import { idPrefixes } from "../../platform/deps.ts";
import { rencontreDocuments } from "../../rencontres/repository.ts";
import { supplierDocuments } from "../../suppliers/repository.ts";

/** The kind of thing that an id names, and how to read its name. */
const named = <T extends { id: string; version: number }>(
  kind: DocumentKind<T>,
  key: (id: string) => Key,
  nameOf: (document: T) => string,
) => ({
  read: async (table: Table, ids: readonly string[]): Promise<[string, string][]> =>
    (await getDocuments(table, kind, ids.map(key))).map((document) => [document.id, nameOf(document)]),
});

const readers = {
  [idPrefixes.account]: named(accountDocuments, accountKey, ({ email }) => email),
  [idPrefixes.buyer]: named(buyerDocuments, buyerKey, ({ name }) => name),
  [idPrefixes.contract]: named(contractDocuments, contractKey, ({ title }) => title),
  [idPrefixes.intent]: named(intentDocuments, intentKey, ({ title }) => title),
  [idPrefixes.rencontre]: named(rencontreDocuments, rencontreKey, ({ title }) => title),
  [idPrefixes.supplier]: named(supplierDocuments, supplierKey, ({ name }) => name),
};
const known = z.enum(Object.keys(readers) as [keyof typeof readers, ...(keyof typeof readers)[]]);

/** The names of the things with these ids, for those that still exist. */
export const namesOf = async (table: Table, ids: readonly string[]): Promise<Map<string, string>> => {
  const byPrefix = Map.groupBy(new Set(ids), (id) => known.safeParse(id.split("_")[0]).data);
  const found = [...byPrefix].map(async ([prefix, some]) =>
    prefix ? readers[prefix].read(table, some) : [],
  );
  return new Map((await Promise.all(found)).flat());
};
