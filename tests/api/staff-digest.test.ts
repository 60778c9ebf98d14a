import { beforeEach, describe, expect, test } from "vitest";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { aSupplier } from "../builders.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let owner: Client;
beforeEach(async () => {
  app = await testApp({ at: "2026-11-23T07:00:00.000Z" });
  staff = await app.signInStaff();
  owner = await app.signIn("contact@jardins-du-canal.exemple.fr");
});

const at = (day: string, hour = "09:00") => app.clock.set(parisInstant(day, hour));
const submitted = async () => {
  const { id } = (await owner.post("/suppliers", aSupplier())).as(supplierSchema);
  await owner.post(`/suppliers/${id}/submission`);
};
const digests = async () => (await mailsOf(app, "staff-digest")).map(({ to }) => to);

describe("the daily summary of the team", () => {
  test("tells what waits and since when, at nine on working days, once to each", async () => {
    await submitted();
    at("2026-11-23", "08:59");
    await tick(app);
    expect(await digests()).toEqual([]);
    at("2026-11-23");
    await tick(app);
    at("2026-11-23", "09:05");
    await tick(app);
    expect(await digests()).toEqual(["equipe@exemple.fr"]);
    const [mail] = await mailsOf(app, "staff-digest");
    expect(mail?.content).toMatchObject({
      counts: { suppliersToCheck: 1, intentsToQualify: 0 },
      uncounted: [],
      oldest: { suppliersToCheck: "2026-11-23" },
    });
    for (const day of ["2026-11-28", "2026-11-29", "2026-12-25"]) {
      at(day);
      await tick(app);
    }
    expect(await digests()).toHaveLength(1);
    at("2026-11-30");
    await tick(app);
    expect(await digests()).toHaveLength(2);
  });

  test("is not sent where nothing waits", async () => {
    at("2026-11-24");
    await tick(app);
    expect(await digests()).toEqual([]);
  });

  test("is not sent to who does not want it, and comes again when asked for", async () => {
    await submitted();
    const choose = (wanted: boolean) =>
      staff.request("PUT", "/auth/me/mail-preferences", { family: "digest", wanted });
    expect((await choose(false)).body).toMatchObject({
      items: expect.arrayContaining([{ family: "digest", wanted: false }]),
    });
    at("2026-11-24");
    await tick(app);
    expect(await digests()).toEqual([]);
    await choose(true);
    at("2026-11-25");
    await tick(app);
    expect(await digests()).toEqual(["equipe@exemple.fr"]);
  });
});

test("each person chooses among the mails that it may get; the summary is the team’s", async () => {
  const { body } = await owner.get("/auth/me/mail-preferences");
  expect(body).toEqual({
    items: [
      { family: "messages", wanted: true },
      { family: "invitations", wanted: true },
      { family: "reminders", wanted: true },
      { family: "followUps", wanted: true },
      { family: "situations", wanted: true },
    ],
  });
  expect((await app.visitor.get("/auth/me/mail-preferences")).status).toBe(401);
  const choice = { family: "reminders", wanted: false };
  expect((await app.visitor.request("PUT", "/auth/me/mail-preferences", choice)).status).toBe(401);
});
