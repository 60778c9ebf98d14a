import type { Buyer } from "../../shared/buyers/schema.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { demoBuyers } from "./buyers.ts";
import { type ClauseWorld, clauseWorld } from "./clause.ts";
import { demoIntents } from "./intents.ts";
import { type PastWorld, pastWorld } from "./past.ts";
import { registrationsOf } from "./registrations.ts";
import { nextRencontre, pastRencontre } from "./rencontres.ts";
import { demoSuppliers, registeredSuppliers } from "./suppliers.ts";

type DemoWorld = {
  suppliers: Supplier[];
  buyers: Buyer[];
  /** The intents that buyers bring to the next rencontre. */
  intents: Intent[];
  /** The next rencontre, whose recensement is open. */
  rencontre: Rencontre;
  registrations: Registration[];
  /** The last rencontre, with its outcomes. */
  past: PastWorld;
  /** The clause, followed, over last year and this one. */
  clause: ClauseWorld;
};

/**
 * An invented Toulouse region around a day (`2026-11-22`): the same day gives the same documents, all at
 * version 0 and with ids that begin with `demo`, so that a seed can be run twice.
 */
export const demoWorld = (today: string): DemoWorld => {
  const suppliers = demoSuppliers(today);
  const buyers = demoBuyers(today);
  const intents = demoIntents(today, buyers);
  const rencontre = nextRencontre(today);
  const coming = { buyers, intents, suppliers: suppliers.slice(0, registeredSuppliers) };
  const past = pastWorld(today, pastRencontre(today), { buyers, suppliers });
  return {
    suppliers,
    buyers,
    intents,
    rencontre,
    registrations: registrationsOf(rencontre, coming),
    past,
    clause: clauseWorld(today, { buyers, suppliers, contracts: past.contracts }),
  };
};
