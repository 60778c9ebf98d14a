import { describe, expect, test } from "vitest";
import * as z from "zod";
import { participantDocuments } from "../../functions/clause/documents.ts";
import { handleDueRequest } from "../../functions/participants/ask-situation.ts";
import { clauseChanged } from "../../functions/platform/clause-stamp.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { participantSchema } from "../../shared/clause/schema.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import {
  askedSituationSchema,
  participantViewSchema,
  unansweredSchema,
} from "../../shared/participants/view.ts";
import { tick } from "../background.ts";
import { aPerson, peopleWhoWork } from "../hours-world.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const path = "/clause/participants";
const ana = { name: "Ana Roux", email: "ana@plie.exemple.fr" };
const zoe = { firstName: "Zoé", lastName: "Costa", birthDate: "1999-05-04" };

/** Zoé, hired on 2 November 2026; `identity` says who can be asked. */
const hired = async (identity: object | null = { ...zoe, referrer: ana }) => {
  const app = await testApp({ at: "2026-11-02T08:00:00.000Z" });
  await peopleWhoWork(app.deps);
  const staff = await app.signInStaff();
  const facts = { statuses: ["RSA"] };
  const person = (await staff.post(path, { facts, ...(identity ? { identity } : {}) })).as(participantSchema);
  const eligible = { status: "eligible", grounds: ["RSA"], until: "2028-11-01" };
  await staff.request("POST", `${path}/${person.id}/eligibility`, eligible, { "if-match": '"1"' });
  const job = { contractId: "con_school", companyId: "ent_builder", type: "CDDI", start: "2026-11-02" };
  expect((await staff.post(`${path}/${person.id}/employments`, job)).status).toBe(201);
  return { app, person };
};
const linkOf = (app: TestApp, id: string, months = 3) =>
  `/situations/${signToken(app.deps.config.secret, "situation", `${id}.${months}`)}`;
const unanswered = async (app: TestApp, months: number) =>
  (await (await app.signInStaff()).get(`${path}/unanswered?months=${months}`)).as(
    z.object({ items: z.array(unansweredSchema) }),
  ).items;
const view = async (staff: Client, id: string) =>
  (await staff.get(`${path}/${id}`)).as(participantViewSchema);
const asked = (app: TestApp) => mailsOf(app, "situation-request");
const at = async (app: TestApp, instant: string) => {
  app.clock.set(instant);
  await tick(app);
};

describe("what became of a person", () => {
  test("is asked of whoever sent them after three months, once, and once more 14 days later", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-01T09:00:00.000Z");
    expect(await asked(app)).toEqual([]);
    await at(app, "2027-02-02T09:00:00.000Z");
    await tick(app);
    expect((await asked(app)).map(({ to, content }) => [to, content.months, content.reminder])).toEqual([
      [ana.email, 3, false],
    ]);
    expect(await unanswered(app, 3)).toMatchObject([
      { code: person.code, who: "referrer", request: { status: "asked" } },
    ]);
    await at(app, "2027-02-16T09:00:00.000Z");
    await at(app, "2027-03-20T09:00:00.000Z");
    expect(await asked(app)).toHaveLength(2);
    expect(JSON.stringify((await asked(app)).map(({ content }) => content))).not.toContain("Costa");
    await at(app, "2027-04-03T08:00:00.000Z");
    const closed = await app.visitor.post(linkOf(app, person.id), { kind: "CDI" });
    expect([closed.status, closed.body]).toMatchObject([409, { code: "situation.closed" }]);
  });

  test("is answered in two gestures by the link, which changes nothing when it is read, and may be changed", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-02T09:00:00.000Z");
    const link = linkOf(app, person.id);
    const seen = (await app.visitor.get(link)).as(askedSituationSchema);
    expect(seen).toMatchObject({
      firstName: "Zoé",
      code: person.code,
      self: false,
      months: 3,
      closed: false,
    });
    expect(seen.kind).toBeUndefined();
    expect((await app.visitor.post(link, { kind: "CDD" })).as(askedSituationSchema).kind).toBe("CDD");
    app.clock.set("2027-02-10T09:00:00.000Z");
    expect((await app.visitor.post(link, { kind: "CDI" })).as(askedSituationSchema).kind).toBe("CDI");
    const staff = await app.signInStaff();
    expect((await view(staff, person.id)).situations).toMatchObject([{ on: "2027-02-02", kind: "CDI" }]);
    await at(app, "2027-02-16T09:00:00.000Z");
    expect(await asked(app)).toHaveLength(1);
    expect((await unanswered(app, 3)).map(({ code }) => code)).not.toContain(person.code);
  });

  test("is told to nobody by a link that was not signed for it, or of a question that was not asked", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-02T09:00:00.000Z");
    const forged = signToken(app.deps.config.secret, "statement", `${person.id}.3`);
    for (const token of [forged, `${person.id}.3.${"a".repeat(43)}`, "rien"]) {
      expect((await app.visitor.get(`/situations/${token}`)).status).toBe(404);
      expect((await app.visitor.post(`/situations/${token}`, { kind: "CDI" })).status).toBe(404);
    }
    expect((await app.visitor.get(linkOf(app, person.id, 12))).status).toBe(404);
  });

  test("is asked of the person where nobody sent them, and of nobody where no address is known", async () => {
    const { app } = await hired({ ...zoe, email: "zoe@exemple.fr" });
    await at(app, "2027-02-02T09:00:00.000Z");
    expect((await asked(app)).map(({ to, content }) => [to, content.to])).toEqual([
      ["zoe@exemple.fr", "person"],
    ]);
    const { app: silent, person } = await hired(null);
    await at(silent, "2027-02-02T09:00:00.000Z");
    expect(await asked(silent)).toEqual([]);
    expect((await unanswered(silent, 3)).find(({ code }) => code === person.code)).toMatchObject({
      request: { status: "closed" },
    });
  });

  test("heard by staff on the telephone needs no mail any more, and can be taken back", async () => {
    const { app, person } = await hired();
    app.clock.set("2027-01-20T09:00:00.000Z");
    const staff = await app.signInStaff();
    const early = await staff.post(`${path}/${person.id}/situations`, { on: "2027-01-21", kind: "CDI" });
    expect(early.status).toBe(400);
    await staff.post(`${path}/${person.id}/situations`, { on: "2027-01-20", kind: "INTERIM" });
    await at(app, "2027-02-02T09:00:00.000Z");
    expect(await asked(app)).toEqual([]);
    await staff.delete(`${path}/${person.id}/situations/2027-01-20`);
    expect((await unanswered(app, 3)).map(({ code }) => code)).toContain(person.code);
  });

  test("taken back before its day is asked by mail on that day", async () => {
    const { app, person } = await hired();
    const staff = await app.signInStaff();
    app.clock.set("2027-01-20T09:00:00.000Z");
    await staff.post(`${path}/${person.id}/situations`, { on: "2027-01-20", kind: "INTERIM" });
    await staff.delete(`${path}/${person.id}/situations/2027-01-20`);
    await at(app, "2027-02-02T09:00:00.000Z");
    expect((await asked(app)).map(({ content }) => content.months)).toEqual([3]);
  });

  test("answered and taken back is open again by its link, reminded once more, and closes at its day", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-02T09:00:00.000Z");
    const link = linkOf(app, person.id);
    await app.visitor.post(link, { kind: "CDD" });
    const staff = await app.signInStaff();
    await staff.delete(`${path}/${person.id}/situations/2027-02-02`);
    expect((await app.visitor.get(link)).as(askedSituationSchema).kind).toBeUndefined();
    expect((await unanswered(app, 3)).find(({ code }) => code === person.code)).toMatchObject({
      request: { status: "asked" },
    });
    await at(app, "2027-02-16T09:00:00.000Z");
    expect((await asked(app)).map(({ content }) => content.reminder)).toEqual([false, true]);
    app.clock.set("2027-02-17T09:00:00.000Z");
    expect((await app.visitor.post(link, { kind: "CDI" })).as(askedSituationSchema).kind).toBe("CDI");
    app.clock.set("2027-04-03T09:00:00.000Z");
    const later = await app.signInStaff();
    await later.delete(`${path}/${person.id}/situations/2027-02-17`);
    expect((await view(later, person.id)).requests[0]).toMatchObject({ months: 3, status: "closed" });
  });

  test("taken back leaves its question answered where another word of the same months is known", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-02T09:00:00.000Z");
    await app.visitor.post(linkOf(app, person.id), { kind: "CDD" });
    const staff = await app.signInStaff();
    app.clock.set("2027-02-10T09:00:00.000Z");
    await staff.post(`${path}/${person.id}/situations`, { on: "2027-02-10", kind: "CDI" });
    await staff.delete(`${path}/${person.id}/situations/2027-02-02`);
    expect((await view(staff, person.id)).requests[0]).toMatchObject({
      ...{ months: 3, status: "answered", answeredOn: "2027-02-10" },
    });
    await at(app, "2027-02-16T09:00:00.000Z");
    expect(await asked(app)).toHaveLength(1);
  });

  test("leaves in one mail wherever the clock is killed", async () => {
    for (let step = 1; step <= 3; step += 1) {
      const { app, person } = await hired();
      app.clock.set("2027-02-02T09:00:00.000Z");
      const { table } = mortalTable(app.deps.table, step);
      await handleDueRequest({ ...app.deps, table }, { participantId: person.id, months: 3 }).catch(
        () => undefined,
      );
      await tick(app);
      expect(await asked(app)).toHaveLength(1);
    }
  });

  test("a year later counts in the report, of those who came by files too", async () => {
    const { app } = await hired();
    await app.deps.table.transact([
      put(participantDocuments, aPerson(9, "2025-11-20")),
      await clauseChanged(app.deps),
    ]);
    app.clock.set("2026-11-25T09:00:00.000Z");
    expect((await unanswered(app, 12)).map(({ code }) => code)).toEqual(["P-9"]);
    const staff = await app.signInStaff();
    await staff.post(`${path}/par_9/situations`, { on: "2026-11-24", kind: "CDI" });
    expect(await unanswered(app, 12)).toEqual([]);
    expect((await staff.get("/reports/2026")).as(reportSchema).clause.afterOneYear).toMatchObject({
      by: { CDI: 1 },
    });
  });

  test("leaves no first name in the mails once the identity is erased", async () => {
    const { app, person } = await hired();
    await at(app, "2027-02-02T09:00:00.000Z");
    await tick(app);
    const staff = await app.signInStaff();
    expect((await staff.delete(`${path}/${person.id}/identity`)).status).toBe(204);
    expect((await asked(app)).map(({ content }) => content.firstName)).toEqual([""]);
    expect(
      (await app.visitor.get(linkOf(app, person.id))).as(askedSituationSchema).firstName,
    ).toBeUndefined();
  });
});
