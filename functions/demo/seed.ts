import { parisDay } from "../../shared/time/paris-days.ts";
import {
  accountDocuments,
  accountOfEmail,
  emailUniqueKey,
  membershipDocuments,
} from "../accounts/accounts.ts";
import { grantStaff } from "../accounts/grant-staff.ts";
import { buyerDocuments, buyerSiretKey } from "../buyers/repository.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { outcomeDocuments } from "../followups/repository.ts";
import { intentDocuments } from "../intents/repository.ts";
import { meetingDocuments } from "../meetings/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { holdUniqueKey, put } from "../platform/db/documents.ts";
import { annuaireKey } from "../platform/db/keys/suppliers.ts";
import type { Write } from "../platform/db/table.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { registrationDocuments, registrationUniqueKey } from "../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../rencontres/repository.ts";
import { annuaireChanged, supplierDocuments, supplierSiretKey } from "../suppliers/repository.ts";
import { clauseEntries, type Entry } from "./clause-entries.ts";
import { demoStaff } from "./demo-staff.ts";
import { demoWorld } from "./demo-world.ts";

type Organisation = { id: string; name: string; contact?: { email: string } | undefined };

/** The member of a demonstration's organisation: its contact can sign in. */
const memberOf = (now: string, { id, name, contact }: Organisation): Write[] => {
  if (!contact) return [];
  const accountId = `${idPrefixes.account}_${id}`;
  const stored = { version: 0, createdAt: now, updatedAt: now };
  return [
    put(accountDocuments, { ...stored, id: accountId, email: contact.email, staff: false }),
    holdUniqueKey(emailUniqueKey(contact.email), { accountId }),
    put(membershipDocuments, {
      ...stored,
      accountId,
      email: contact.email,
      organisationId: id,
      organisationName: name,
      status: "approved",
      note: "",
    }),
  ];
};

const entriesOf = (now: string): Entry[] => {
  const world = demoWorld(parisDay(now));
  const followed = new Set(world.clause.contracts.map(({ contract }) => contract.id));
  return [
    ...world.suppliers.map((supplier) => ({
      noun: "fournisseur",
      writes: [
        put(supplierDocuments, supplier),
        holdUniqueKey(supplierSiretKey(supplier.siret), { supplierId: supplier.id }),
        ...memberOf(now, supplier),
      ],
    })),
    ...world.buyers.map((buyer) => ({
      noun: "acheteur",
      writes: [
        put(buyerDocuments, buyer),
        holdUniqueKey(buyerSiretKey(buyer.siret), { buyerId: buyer.id }),
        ...memberOf(now, buyer),
      ],
    })),
    ...[...world.intents, ...world.past.intents].map((intent) => ({
      noun: "intention",
      writes: [put(intentDocuments, intent)],
    })),
    ...[world.rencontre, world.past.rencontre].map((rencontre) => ({
      noun: "rencontre",
      writes: [put(rencontreDocuments, rencontre)],
    })),
    ...[...world.registrations, ...world.past.registrations].map((registration) => ({
      noun: "inscription",
      writes: [
        put(registrationDocuments, registration),
        holdUniqueKey(registrationUniqueKey(registration.rencontreId, registration.organisationId), {
          registrationId: registration.id,
        }),
      ],
    })),
    ...world.past.meetings.map((meeting) => ({
      noun: "rendez-vous",
      writes: [put(meetingDocuments, meeting)],
    })),
    ...world.past.outcomes.map((outcome) => ({ noun: "suite", writes: [put(outcomeDocuments, outcome)] })),
    ...world.past.contracts
      .filter(({ id }) => !followed.has(id))
      .map((contract) => ({ noun: "marché", writes: [put(contractDocuments, contract)] })),
    ...clauseEntries(world.clause, now),
  ];
};

const keyOf = (write: Write | undefined) => {
  if (write === undefined) throw new Error("an entry writes something");
  return write.type === "put" ? { pk: write.item.pk, sk: write.item.sk } : write.key;
};
const nameOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;

/** Groups entries into transactions of at most 100 writes, of which the two stamps count for two each, without splitting an entry. */
const transactions = (entries: readonly Entry[]): Write[][] => {
  const groups: Write[][] = [];
  for (const { writes } of entries) {
    const last = groups.at(-1);
    if (last && last.length + writes.length <= 96) last.push(...writes);
    else groups.push([...writes]);
  }
  return groups;
};

/**
 * Adds the demonstration: an annuaire, buyers, intents, an open rencontre and a past one. Existing items are
 * left alone, so a second run adds nothing. Returns how many of each were added.
 */
export const seed = async (deps: Deps, actor: Actor): Promise<Record<string, number>> => {
  requireStaff(actor);
  const entries = entriesOf(deps.now());
  const there = new Set(
    (await deps.table.batchGet(entries.map(({ writes }) => keyOf(writes[0])))).map(nameOf),
  );
  const missing = entries.filter(({ writes }) => !there.has(nameOf(keyOf(writes[0]))));
  for (const entry of missing) if (entry.more) entry.writes.push(...(await entry.more(deps)));
  for (const writes of transactions(missing))
    await deps.table.transact([...writes, await annuaireChanged(deps), await clauseChanged(deps)]);
  // Last, so that a first seed that was interrupted is resumed at the next start.
  await grantStaff(deps, actor, { email: demoStaff });
  return Object.fromEntries(
    [...Map.groupBy(entries, ({ noun }) => noun).keys()].map((noun) => [
      noun,
      missing.filter((entry) => entry.noun === noun).length,
    ]),
  );
};

/**
 * Seeds a machine at its very first start: while there is no staff and nothing was published. Returns whether
 * it did.
 */
export const seedOnce = async (deps: Deps): Promise<boolean> => {
  const [annuaire, staff] = await Promise.all([deps.table.get(annuaireKey), accountOfEmail(deps, demoStaff)]);
  if (annuaire || staff) return false;
  await seed(deps, { type: "system", name: "demonstration" });
  return true;
};
