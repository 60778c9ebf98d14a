import { expect, test } from "vitest";
import { testApp } from "../../tests/test-app.ts";
import { seed, seedOnce } from "./seed.ts";

const operator = { type: "system", name: "tests" } as const;

test("a first start is seeded with a rencontre of 46 buyers and 38 suppliers, once", async () => {
  const app = await testApp();
  expect(await seedOnce(app.deps)).toBe(true);
  expect(await seedOnce(app.deps)).toBe(false);
  const again = await seed(app.deps, operator);
  expect(Object.values(again).every((added) => added === 0)).toBe(true);
  expect(again).toHaveProperty("inscription");
});

test("the annuaire of the demonstration is public, and its people can sign in", async () => {
  const app = await testApp();
  const added = await seed(app.deps, operator);
  expect(added.acheteur).toBe(46);
  expect((await app.visitor.get("/suppliers?q=espaces+verts")).body).toMatchObject({
    total: expect.any(Number),
  });
  const staff = await app.signIn("equipe@exemple.fr");
  expect((await staff.get("/auth/me")).body).toMatchObject({ staff: true });
  const buyers = (await staff.get("/buyers?limit=1")).body as {
    items: { id: string; contact: { email: string } }[];
  };
  const buyer = buyers.items[0];
  const person = await app.signIn(buyer?.contact.email ?? "");
  expect((await person.get("/auth/me")).body).toMatchObject({
    staff: false,
    organisations: [{ id: buyer?.id }],
  });
});
