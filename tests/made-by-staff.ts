import { buyerSchema } from "../shared/buyers/schema.ts";
import { type Intent, intentSchema } from "../shared/intents/schema.ts";
import {
  type Registration,
  type Rencontre,
  registrationSchema,
  rencontreSchema,
} from "../shared/rencontres/schema.ts";
import { type Supplier, supplierSchema } from "../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aRencontre, aSiret, aSupplier } from "./builders.ts";
import type { Client } from "./test-app.ts";

type Changes<Build extends (changes: never) => unknown> = NonNullable<Parameters<Build>[0]>;

const contactOf = (name: string) => ({ name: "Claude Martin", email: `${name}@exemple.fr` });

/** A supplier published by staff. */
export const publishedSupplier = async (
  staff: Client,
  n: number,
  changes: Changes<typeof aSupplier> = {},
): Promise<Supplier> => {
  const input = aSupplier({
    siret: aSiret(n),
    name: `Fournisseur ${n}`,
    contact: contactOf(`fournisseur-${n}`),
    ...changes,
  });
  const { id } = (await staff.post("/suppliers", input)).as(supplierSchema);
  await staff.post(`/suppliers/${id}/submission`);
  return (await staff.post(`/suppliers/${id}/publication`)).as(supplierSchema);
};

/** A buyer with one intent that TME has received. */
export const buyerWithIntent = async (
  staff: Client,
  n: number,
  changes: Changes<typeof anIntent> = {},
): Promise<{ buyerId: string; intent: Intent }> => {
  const input = aBuyer({
    siret: aSiret(500 + n),
    name: `Acheteur ${n}`,
    contact: contactOf(`acheteur-${n}`),
  });
  const buyerId = (await staff.post("/buyers", input)).as(buyerSchema).id;
  const { id } = (await staff.post("/intents", { ...anIntent(changes), buyerId })).as(intentSchema);
  return { buyerId, intent: (await staff.post(`/intents/${id}/submission`)).as(intentSchema) };
};

/** A rencontre that is open for registration. */
export const openRencontre = async (
  staff: Client,
  changes: Changes<typeof aRencontre> = {},
): Promise<Rencontre> => {
  const { id } = (await staff.post("/rencontres", aRencontre(changes))).as(rencontreSchema);
  return (await staff.post(`/rencontres/${id}/opening`)).as(rencontreSchema);
};

/** Registers an organisation, by staff. */
export const registered = async (
  staff: Client,
  rencontreId: string,
  organisationId: string,
  changes: object = {},
): Promise<Registration> => {
  const body = { organisationId, contact: contactOf(`contact-de-${organisationId}`), ...changes };
  return (await staff.post(`/rencontres/${rencontreId}/registrations`, body)).as(registrationSchema);
};
