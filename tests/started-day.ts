import type { Registration, Rencontre } from "../shared/rencontres/schema.ts";
import { runEngine } from "./background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "./made-by-staff.ts";
import type { Client, TestApp } from "./test-app.ts";

/**
 * A rencontre on its day, half an hour before the first slot: a buyer who meets two suppliers, with the plan
 * published.
 */
export type StartedDay = {
  rencontre: Rencontre;
  buyer: Registration;
  suppliers: Registration[];
  /** A new session: those from before have expired after 30 days. */
  staff: Client;
};

export const startedDay = async (app: TestApp): Promise<StartedDay> => {
  const before = await app.signInStaff();
  const rencontre = await openRencontre(before);
  const suppliers = [];
  for (const n of [1, 2])
    suppliers.push(await registered(before, rencontre.id, (await publishedSupplier(before, n)).id));
  const { buyerId, intent } = await buyerWithIntent(before, 1);
  const buyer = await registered(before, rencontre.id, buyerId, { intentIds: [intent.id] });
  await before.post(`/rencontres/${rencontre.id}/closing`);
  await before.post(`/rencontres/${rencontre.id}/rounds`, {});
  await runEngine(app);
  await before.post(`/rencontres/${rencontre.id}/rounds/1/publication`);
  await runEngine(app);
  app.clock.set("2027-03-18T07:30:00.000Z");
  const staff = await app.signInStaff();
  await staff.post(`/rencontres/${rencontre.id}/start`);
  return { rencontre, buyer, suppliers, staff };
};
