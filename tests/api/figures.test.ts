import { expect, test } from "vitest";
import { rencontreSchema } from "../../shared/rencontres.ts";
import { aRencontre } from "../builders.ts";
import { testApp } from "../test-app.ts";

test("the figures count what the public may know of, and may be ten minutes old", async () => {
  const app = await testApp();
  const figures = async () => (await app.visitor.get("/figures")).body;
  expect(await figures()).toEqual({ suppliers: 0, intents: 0, rencontres: 0 });
  const staff = await app.signInStaff();
  const { id } = (await staff.post("/rencontres", aRencontre())).as(rencontreSchema);
  app.clock.advance(601);
  expect(await figures()).toMatchObject({ rencontres: 0 });
  await staff.post(`/rencontres/${id}/opening`);
  expect(await figures()).toMatchObject({ rencontres: 0 });
  app.clock.advance(601);
  expect(await figures()).toMatchObject({ rencontres: 1 });
});
