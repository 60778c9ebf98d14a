import type { Buyer } from "../../shared/buyers.ts";
import type { Intent } from "../../shared/intents.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { demoBuyers } from "./buyers.ts";
import { nextEdition, pastEdition } from "./editions.ts";
import { demoIntents } from "./intents.ts";
import { type PastWorld, pastWorld } from "./past.ts";
import { registrationsOf } from "./registrations.ts";
import { demoSuppliers, registeredSuppliers } from "./suppliers.ts";

type DemoWorld = {
  suppliers: Supplier[];
  buyers: Buyer[];
  /** What buyers bring to the next edition. */
  intents: Intent[];
  /** The next edition, whose recensement is open. */
  rencontre: Rencontre;
  registrations: Registration[];
  /** The last edition, with what came of it. */
  past: PastWorld;
};

/**
 * An invented Toulouse region around a day (`2026-11-22`): the same day gives the same documents, all at version 0 and
 * with ids that begin with `demo`, so that a seed can be run twice.
 */
export const demoWorld = (today: string): DemoWorld => {
  const suppliers = demoSuppliers(today);
  const buyers = demoBuyers(today);
  const intents = demoIntents(today, buyers);
  const rencontre = nextEdition(today);
  const coming = { buyers, intents, suppliers: suppliers.slice(0, registeredSuppliers) };
  return {
    suppliers,
    buyers,
    intents,
    rencontre,
    registrations: registrationsOf(rencontre, coming),
    past: pastWorld(today, pastEdition(today), { buyers, suppliers }),
  };
};
