import * as z from "zod";
import { accounts } from "../accounts/accounts.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { contractDocuments } from "../contracts/contract-repository.ts";
import { type DocumentKind, getDocuments } from "../db/documents.ts";
import { accountKey, buyerKey, contractKey, intentKey, rencontreKey, supplierKey } from "../db/keys.ts";
import type { Key, Table } from "../db/table.ts";
import { idPrefixes } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";

/** What has that kind of id, and how it is called. */
const named = <T extends { id: string; version: number }>(
  kind: DocumentKind<T>,
  key: (id: string) => Key,
  nameOf: (document: T) => string,
) => ({
  read: async (table: Table, ids: readonly string[]): Promise<[string, string][]> =>
    (await getDocuments(table, kind, ids.map(key))).map((document) => [document.id, nameOf(document)]),
});

const readers = {
  [idPrefixes.account]: named(accounts, accountKey, ({ email }) => email),
  [idPrefixes.buyer]: named(buyerDocuments, buyerKey, ({ name }) => name),
  [idPrefixes.contract]: named(contractDocuments, contractKey, ({ title }) => title),
  [idPrefixes.intent]: named(intentDocuments, intentKey, ({ title }) => title),
  [idPrefixes.rencontre]: named(rencontreDocuments, rencontreKey, ({ title }) => title),
  [idPrefixes.supplier]: named(suppliers, supplierKey, ({ name }) => name),
};
const known = z.enum(Object.keys(readers) as [keyof typeof readers, ...(keyof typeof readers)[]]);

/** How people call what has these ids, where it still exists. */
export const namesOf = async (table: Table, ids: readonly string[]): Promise<Map<string, string>> => {
  const byPrefix = Map.groupBy(new Set(ids), (id) => known.safeParse(id.split("_")[0]).data);
  const found = [...byPrefix].map(async ([prefix, some]) =>
    prefix ? readers[prefix].read(table, some) : [],
  );
  return new Map((await Promise.all(found)).flat());
};
