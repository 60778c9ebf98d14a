import { errorsOf } from "../../shared/errors/errors.ts";
import { match, matchIntent } from "../../shared/matching/match.ts";
import type { MatchIntent } from "../../shared/matching/world/world.ts";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { poolOf } from "../intents/annuaire-pool.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { mailDocuments } from "../mail/outbox/mails.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { mailKey } from "../platform/db/keys/mails.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { readBrought, vetoesOf } from "../rencontres/read-brought.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { supplierDocuments } from "../suppliers/repository.ts";
import { gapsOf, uncoveredIntents } from "./gaps.ts";
import { invitationId } from "./invitation-id.ts";

/**
 * Maximum numbers of intents without enough answers, of suppliers searched for each, and of suppliers shown:
 * a screenful, not the whole annuaire.
 */
const most = { intents: 200, ofIntent: 20, fillers: 50 };

type Filler = { supplierId: string; intents: MatchIntent[] };

/** Unregistered suppliers of the annuaire who could answer those intents, the most useful first. */
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

/** The time of the invitation of each address to that rencontre, for those invited. */
const invitedOf = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map(emails.map((email) => [invitationId(rencontreId, email), email]));
  const sent = await getDocuments(table, mailDocuments, [...ids.keys()].map(mailKey));
  return new Map(sent.map(({ id, queuedAt }) => [ids.get(id) ?? "", queuedAt]));
};

const withSuppliers = async (
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

export const readPreparationErrors = errorsOf(staffErrors, getRencontreErrors);

/**
 * The preparation of a rencontre: who has registered, which intents have no answer among them, and which
 * suppliers of the annuaire could help.
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
  return { ...gaps, fillers: await withSuppliers(deps, rencontreId, fillers) };
};
