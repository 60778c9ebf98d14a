import { roundViewSchema } from "../../functions/rounds/view.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { roundSchema } from "../../shared/rounds/schema.ts";
import { runEngine } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { testApp } from "../test-app.ts";

/** Two buyers and three suppliers, all of whom could meet, on the eve of the rounds; and what is done with these. */
export const rencontreBeforeRounds = async () => {
  const app = await testApp();
  const staff = await app.signInStaff();
  const rencontre = await openRencontre(staff);
  const path = `/rencontres/${rencontre.id}/rounds`;
  const suppliers: Registration[] = [];
  for (const n of [1, 2, 3]) {
    const { id } = await publishedSupplier(staff, n);
    suppliers.push(await registered(staff, rencontre.id, id));
  }
  const buyers: Registration[] = [];
  for (const n of [1, 2]) {
    const { buyerId, intent } = await buyerWithIntent(staff, n);
    buyers.push(await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] }));
  }
  await staff.post(`/rencontres/${rencontre.id}/closing`);

  const read = async (n = 1) => (await staff.get(`${path}/${n}`)).as(roundViewSchema);
  return {
    ...{ app, staff, rencontre, path, buyers, suppliers, read },
    compute: async (input: object = {}) => {
      const { number } = (await staff.post(path, input)).as(roundSchema);
      await runEngine(app);
      return read(number);
    },
    adjust: async (...adjustments: object[]) => {
      const answer = await staff.post(`${path}/1/adjustments`, { adjustments });
      await runEngine(app);
      return answer;
    },
    pairsOf: async (n = 1) =>
      ((await read(n)).plan?.meetings ?? []).map(({ buyer, supplier }) => `${buyer} ${supplier}`).sort(),
  };
};

export const id = (list: readonly Registration[], i: number): string => list[i]?.id ?? "";
