import * as z from "zod";
import { intentStatuses, supplierStatuses } from "../../shared/lives.ts";
import { emailClaim } from "../accounts/accounts.ts";
import { buyerSiretClaim } from "../buyers/buyer-repository.ts";
import { everyItem } from "../db/documents.ts";
import {
  allAccounts,
  allBuyers,
  allContracts,
  allLastContacts,
  allMailRefusals,
  allRencontres,
  annuaireKey,
  auditOfMonth,
  clockKey,
  conversationsOfIntent,
  followUpsOf,
  intentsByStatus,
  invitationsOf,
  mailbox,
  mailsByStatus,
  pageViewsOf,
  rencontreKey,
  settingsKey,
  suppliersByStatus,
} from "../db/keys.ts";
import type { Item, Key, Query, Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { mailStatuses } from "../mail/mails.ts";
import { registrationClaim } from "../rencontres/registration-repository.ts";
import { concernNames } from "../settings/settings-documents.ts";
import { siretClaim } from "../suppliers/supplier-repository.ts";

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

/** Lists that lead to everything: no list of all items is ever asked for. */
const lists = (now: string): Query[] => [
  ...supplierStatuses.map((status) => ({ index: "gsi2" as const, pk: suppliersByStatus(status) })),
  ...intentStatuses.map((status) => ({ index: "gsi2" as const, pk: intentsByStatus(status) })),
  ...[allBuyers, allRencontres, allAccounts, allMailRefusals].map((pk) => ({ index: "gsi2" as const, pk })),
  ...mailStatuses.map((status) => ({ index: "gsi1" as const, pk: mailsByStatus(status) })),
  ...[mailbox, allContracts, allLastContacts].map((pk) => ({ index: "gsi1" as const, pk })),
  ...monthsUntil(now).map((month) => ({ index: "gsi1" as const, pk: auditOfMonth(month) })),
];

const withSiret = z.object({ siret: z.string(), id: z.string() });
const withEmail = z.object({ email: z.string() });
const ofRegistration = z.object({ rencontreId: z.string(), organisationId: z.string() });
const withId = z.object({ id: z.string() });

/** Invitations that an organisation has sent. */
const invited = (organisationId: string): Query => ({ index: "gsi1", pk: invitationsOf(organisationId) });

/** What an item leads to: other lists, and the keys that it holds. */
const leads = ({ pk, sk, doc }: Item): { queries?: Query[]; keys?: Key[] } => {
  if (sk === "SUPPLIER") {
    const { id, siret } = withSiret.parse(doc);
    return { queries: [invited(id), pageViewsOf(id)], keys: [siretClaim(siret)] };
  }
  if (sk === "BUYER") {
    const { id, siret } = withSiret.parse(doc);
    return { queries: [invited(id)], keys: [buyerSiretClaim(siret)] };
  }
  if (sk === "INTENT")
    return { queries: [{ index: "gsi1", pk: conversationsOfIntent(withId.parse(doc).id) }] };
  if (sk === "ACCOUNT") return { queries: [{ pk }], keys: [emailClaim(withEmail.parse(doc).email)] };
  if (sk === "RENCONTRE") {
    const { id } = withId.parse(doc);
    return { queries: [{ pk: rencontreKey(id).pk }, { index: "gsi1", pk: followUpsOf(id) }] };
  }
  if (sk.startsWith("REGISTRATION#")) {
    const { rencontreId, organisationId } = ofRegistration.parse(doc);
    return { keys: [registrationClaim(rencontreId, organisationId)] };
  }
  return {};
};

/** Keys of what is alone of its kind. */
const alone: Key[] = [annuaireKey, clockKey, ...concernNames.map(settingsKey)];

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
 * Every stored item, once, each found by the keys that lead to it. Left out, since they end by themselves within days and
 * are worth nothing elsewhere: sessions, sign-in links, limits, and how far readers of the change feed have read.
 * Nothing should write meanwhile: indexes are read as they stand.
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

/** Beginnings of the partitions that {@link storedItems} leaves out on purpose. */
export const leftOut = ["CLAIM#SESSION#", "CLAIM#LINK#", "CLAIM#LIMIT#", "FEED#"] as const;
