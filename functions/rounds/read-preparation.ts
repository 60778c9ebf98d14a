import { match, matchIntent } from "../../shared/matching/match.ts";
import type { MatchIntent } from "../../shared/matching/world.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Preparation } from "../../shared/preparation.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { getDocuments } from "../db/documents.ts";
import { mailKey, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { poolOf } from "../intents/annuaire-pool.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { mails } from "../mail/mails.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { suppliers as supplierDocuments } from "../suppliers/supplier-repository.ts";
import { invitationId } from "./invitation-id.ts";
import { gapsOf, uncoveredIntents } from "./preparation-gaps.ts";
import { readBrought, vetoesOf } from "./read-brought.ts";

/** Intents short of answers that are looked at, suppliers found for each, and suppliers told: a page, not the annuaire. */
const most = { intents: 200, ofIntent: 20, fillers: 50 };

type Filler = { supplierId: string; intents: MatchIntent[] };

/** Suppliers of the annuaire who could answer those intents and have not registered, the most useful first. */
const fillersOf = async (
  deps: Pick<Deps, "table" | "gazetteer" | "now">,
  intents: readonly MatchIntent[],
  registered: ReadonlySet<string>,
): Promise<Filler[]> => {
  const pool = poolOf(deps, await currentAnnuaire(deps));
  const found = intents.slice(0, most.intents).flatMap((intent) =>
    matchIntent(pool, intent, {
      date: parisDay(deps.now()),
      excluded: "none",
      most: most.ofIntent + registered.size,
    })
      .matches.filter(({ supplierId }) => !registered.has(supplierId))
      .slice(0, most.ofIntent)
      .map(({ supplierId }) => ({ supplierId, intent })),
  );
  return [...Map.groupBy(found, ({ supplierId }) => supplierId)]
    .map(([supplierId, group]) => ({ supplierId, intents: group.map(({ intent }) => intent) }))
    .sort((a, b) => b.intents.length - a.intents.length || (a.supplierId < b.supplierId ? -1 : 1))
    .slice(0, most.fillers);
};

/** When each of those addresses was invited to that edition, those that were. */
const invitedOf = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map(emails.map((email) => [invitationId(rencontreId, email), email]));
  const sent = await getDocuments(table, mails, [...ids.keys()].map(mailKey));
  return new Map(sent.map(({ id, queuedAt }) => [ids.get(id) ?? "", queuedAt]));
};

const told = async (
  deps: Pick<Deps, "table">,
  rencontreId: string,
  fillers: readonly Filler[],
): Promise<Preparation["fillers"]> => {
  const keys = fillers.map(({ supplierId }) => supplierKey(supplierId));
  const suppliers = new Map(
    (await getDocuments(deps.table, supplierDocuments, keys)).map((supplier) => [supplier.id, supplier]),
  );
  const emails = [...suppliers.values()].flatMap(({ contact }) => (contact?.email ? [contact.email] : []));
  const invited = await invitedOf(deps, rencontreId, emails);
  return fillers.flatMap(({ supplierId, intents }) => {
    const supplier = suppliers.get(supplierId);
    if (!supplier) return [];
    const invitedAt = invited.get(supplier.contact?.email ?? "");
    return [
      {
        supplierId,
        name: supplier.name,
        city: supplier.address.city,
        contactName: supplier.contact?.name ?? "",
        email: supplier.contact?.email ?? "",
        phone: supplier.contact?.phone ?? "",
        intents: intents.length,
        categories: [...new Set(intents.map(({ category }) => category))],
        ...(invitedAt === undefined ? {} : { invitedAt }),
      },
    ];
  });
};

/**
 * How an edition is prepared: who has registered, what finds no answer among them, and who of the annuaire could help.
 * Errors: account.signedOut, request.forbidden, rencontre.notFound.
 */
export const readPreparation = async (
  deps: Pick<Deps, "table" | "gazetteer" | "now">,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Preparation> => {
  requireStaff(actor);
  await getRencontre(deps, rencontreId);
  const registrations = await participantsOf(deps, rencontreId);
  const { intents, suppliers } = await readBrought(deps, registrations);
  const vetoes = [...vetoesOf(registrations), ...intents.flatMap((intent) => choicesOf(intent).vetoes)];
  const { matches } = match(
    { date: parisDay(deps.now()), suppliers, intents, context: { vetoes } },
    deps.gazetteer(),
    await currentRules(deps),
    { excluded: "none" },
  );
  const gaps = gapsOf({ registrations, intents, matches });
  const uncovered = uncoveredIntents({ registrations, matches }, gaps.shortBuyers);
  const fillers = await fillersOf(
    deps,
    intents.filter(({ id }) => uncovered.has(id)),
    new Set(registrations.map(({ organisationId }) => organisationId)),
  );
  return { ...gaps, fillers: await told(deps, rencontreId, fillers) };
};
