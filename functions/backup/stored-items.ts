import * as z from "zod";
import { intentStatuses } from "../../shared/intents/lifecycle.ts";
import { supplierStatuses } from "../../shared/suppliers/lifecycle.ts";
import { emailUniqueKey } from "../accounts/accounts.ts";
import { buyerSiretKey } from "../buyers/repository.ts";
import { contractNumberKey } from "../contracts/contract-number.ts";
import { mailStatuses } from "../mail/outbox/mails.ts";
import { everyItem } from "../platform/db/documents.ts";
import { allAccounts, invitationsOfOrganisation } from "../platform/db/keys/accounts.ts";
import { allBuyers } from "../platform/db/keys/buyers.ts";
import { allContracts } from "../platform/db/keys/contracts.ts";
import { conversationsOfIntent } from "../platform/db/keys/conversations.ts";
import { clockKey } from "../platform/db/keys/due.ts";
import { followUpsOf } from "../platform/db/keys/followups.ts";
import { intentsWithStatus } from "../platform/db/keys/intents.ts";
import { journalOfMonth } from "../platform/db/keys/journal.ts";
import { allLastContacts } from "../platform/db/keys/last-contacts.ts";
import { allMailRefusals, mailbox, mailsWithStatus } from "../platform/db/keys/mails.ts";
import { allRencontres, wholeRencontre } from "../platform/db/keys/rencontres.ts";
import { settingsKey } from "../platform/db/keys/settings.ts";
import {
  annuaireKey,
  keptFilesOf,
  profileViewsOf,
  suppliersWithStatus,
} from "../platform/db/keys/suppliers.ts";
import type { Item, Key, Query, Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { registrationUniqueKey } from "../rencontres/registration-repository.ts";
import { concernNames } from "../settings/settings-documents.ts";
import { supplierSiretKey } from "../suppliers/repository.ts";
import { clauseAlone, clauseLeads, clauseLists } from "./clause-items.ts";

/** The first month that a journal can hold. */
const firstMonth = "2020-01";

/** The months from the first one to that of an instant, `2026-11`. */
const monthsUntil = (instant: string): string[] => {
  const months: string[] = [];
  const day = new Date(`${firstMonth}-01T00:00:00.000Z`);
  while (day.toISOString() <= instant) {
    months.push(day.toISOString().slice(0, 7));
    day.setUTCMonth(day.getUTCMonth() + 1);
  }
  return months;
};

/** Lists from which every item can be reached: there is no list of all items. */
const lists = (now: string): Query[] => [
  ...supplierStatuses.map((status) => suppliersWithStatus(status)),
  ...intentStatuses.map((status) => intentsWithStatus(status)),
  ...[allBuyers, allRencontres, allAccounts, allMailRefusals],
  ...mailStatuses.map((status) => mailsWithStatus(status)),
  ...[mailbox, allContracts, allLastContacts],
  ...monthsUntil(now).map((month) => journalOfMonth(month)),
  ...clauseLists(monthsUntil(now)),
];

const withSiret = z.object({ siret: z.string(), id: z.string() });
const withEmail = z.object({ email: z.string() });
const ofRegistration = z.object({ rencontreId: z.string(), organisationId: z.string() });
const ofContract = z.object({ heldNumber: z.string().optional() });
const withId = z.object({ id: z.string() });

/** The further lists and keys that an item leads to. */
const leads = (item: Item): { queries?: Query[]; keys?: Key[] } => {
  const { pk, sk, doc } = item;
  if (sk === "SUPPLIER") {
    const { id, siret } = withSiret.parse(doc);
    return {
      queries: [invitationsOfOrganisation(id), profileViewsOf(id), keptFilesOf(id)],
      keys: [supplierSiretKey(siret)],
    };
  }
  if (sk === "BUYER") {
    const { id, siret } = withSiret.parse(doc);
    return { queries: [invitationsOfOrganisation(id)], keys: [buyerSiretKey(siret)] };
  }
  if (sk === "INTENT") return { queries: [conversationsOfIntent(withId.parse(doc).id)] };
  if (sk === "CONVERSATION") return { queries: [{ pk }] };
  if (sk === "CONTRACT") {
    const { heldNumber } = ofContract.parse(doc);
    const { queries = [], keys = [] } = clauseLeads(item);
    return { queries, keys: [...keys, ...(heldNumber ? [contractNumberKey(heldNumber)] : [])] };
  }
  if (sk === "ACCOUNT") return { queries: [{ pk }], keys: [emailUniqueKey(withEmail.parse(doc).email)] };
  if (sk === "RENCONTRE") {
    const { id } = withId.parse(doc);
    return { queries: [wholeRencontre(id), followUpsOf(id)] };
  }
  if (sk.startsWith("REGISTRATION#")) {
    const { rencontreId, organisationId } = ofRegistration.parse(doc);
    return { keys: [registrationUniqueKey(rencontreId, organisationId)] };
  }
  return clauseLeads(item);
};

/** Keys of the items that are single of their kind. */
const alone: Key[] = [annuaireKey, clockKey, ...concernNames.map(settingsKey), ...clauseAlone];

async function* itemsOf(table: Table, query: Query): AsyncGenerator<Item> {
  for await (const item of everyItem(table, query)) {
    yield item;
    const { queries = [], keys = [] } = leads(item);
    for (const next of queries)
      if (next.pk !== query.pk) for await (const found of itemsOf(table, next)) yield found;
    yield* await table.batchGet(keys);
  }
}

/**
 * Every stored item, once, each found by the keys that lead to it. Left out, because they expire within days
 * and are useless elsewhere: sessions, sign-in links, rate limits, the checkpoints of the change feed,
 * and what changed lately.
 * Nothing should write meanwhile, because indexes are read as they are.
 */
export async function* storedItems({ table, now }: Pick<Deps, "table" | "now">): AsyncGenerator<Item> {
  const seen = new Set<string>();
  const fresh = ({ pk, sk }: Item): boolean => {
    const name = JSON.stringify([pk, sk]);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  };
  for (const query of lists(now()))
    for await (const item of itemsOf(table, query)) if (fresh(item)) yield item;
  for (const item of await table.batchGet(alone)) if (fresh(item)) yield item;
}

/** Prefixes of the partitions that {@link storedItems} leaves out on purpose. */
export const leftOut = ["CLAIM#SESSION#", "CLAIM#LINK#", "CLAIM#LIMIT#", "FEED#", "CHANGES#"] as const;
