import { describe, expect, test } from "vitest";
import { getStatement } from "../../functions/statements/repository.ts";
import { participantSchema } from "../../shared/clause/schema.ts";
import { type InboxKind, staffInboxSchema } from "../../shared/overview/staff-inbox.ts";
import { staffStatementSchema } from "../../shared/statements/view.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { emailOf } from "../hours-world.ts";
import { mailsOf } from "../queued-mails.ts";
import {
  act,
  agency,
  asked,
  both,
  decide,
  hoursOf,
  linkOf,
  read,
  seen,
  staffPath,
  stateWith,
} from "../stated-hours.ts";
import { inMemory, type TestApp } from "../test-app.ts";

describe("a company that has not answered", () => {
  test("is reminded twice, some working days apart, and no more once it has stated", async () => {
    const app = await asked();
    const reminders = async () =>
      (await mailsOf(app, "statement-reminder")).map(({ to, content }) => [to, content.reminder]);
    app.clock.set(parisInstant("2026-11-05", "18:00"));
    await tick(app);
    expect(await reminders()).toEqual([]);
    app.clock.set(parisInstant("2026-11-06", "09:00"));
    await tick(app);
    await tick(app);
    expect(await reminders()).toEqual(
      expect.arrayContaining([
        [emailOf.builder, 1],
        [emailOf.agency, 1],
      ]),
    );
    expect(await reminders()).toHaveLength(2);
    await stateWith(app, await linkOf(app), { nothing: true });
    app.clock.set(parisInstant("2026-11-13", "09:00"));
    await tick(app);
    expect((await reminders()).slice(2)).toEqual([[emailOf.agency, 2]]);
    app.clock.set(parisInstant("2026-12-01", "08:00"));
    await tick(app);
    expect(await reminders()).toHaveLength(3);
  });

  test("is sent a new link by staff, who may state in its name on the telephone", async () => {
    const app = await asked();
    app.clock.set(parisInstant("2027-02-15", "10:00"));
    const expired = await app.visitor.get(await linkOf(app));
    expect([expired.status, (expired.body as { code: string }).code]).toEqual([410, "statement.linkExpired"]);
    const staff = await app.signInStaff();
    await act(staff, "link");
    expect(await read(app, await linkOf(app))).toMatchObject({ status: "expected", until: "2027-05-16" });
    const entered = await staff.put(staffPath(), both, (await seen(staff)).version);
    expect(entered.as(staffStatementSchema)).toMatchObject({ status: "stated", statedBy: "staff" });
  });
});

describe("what waits for the team", () => {
  const waitingFor = async (app: TestApp, kind: InboxKind) => {
    const { groups } = (await (await app.signInStaff()).get("/desk")).as(staffInboxSchema);
    return groups.find((group) => group.kind === kind)?.items.map(({ title }) => title);
  };
  const toCall = (app: TestApp) => waitingFor(app, "statementsToCall");

  test("is the statements to check, and the companies that nobody could write to", async () => {
    const app = await asked(inMemory, { agencyHasAddress: false });
    const staff = await app.signInStaff();
    expect([await waitingFor(app, "statements"), await toCall(app)]).toEqual([[], ["Intérim Garonne"]]);
    await stateWith(app, await linkOf(app), both);
    app.clock.advance(60);
    const { version } = await seen(staff, agency);
    await staff.put(staffPath(agency), { nothing: true }, version);
    expect(await waitingFor(app, "statements")).toEqual(["Bâti Garonne", "Intérim Garonne"]);
    expect(await toCall(app)).toEqual([]);
  });

  test("is the companies that stay silent after two reminders, until a new link leaves or they answer", async () => {
    const app = await asked();
    const at = async (day: string) => {
      app.clock.set(parisInstant(day, "09:00"));
      await tick(app);
    };
    await at("2026-11-06");
    expect(await toCall(app)).toEqual([]);
    await at("2026-11-13");
    expect((await toCall(app))?.toSorted()).toEqual(["Bâti Garonne", "Intérim Garonne"]);
    const staff = await app.signInStaff();
    await act(staff, "link", undefined, agency);
    expect(await toCall(app)).toEqual(["Bâti Garonne"]);
    await stateWith(app, await linkOf(app), both);
    expect(await toCall(app)).toEqual([]);
  });

  test("is a company whose lines go back when nobody can write to it, and is called no more months later", async () => {
    const app = await asked(inMemory, { agencyHasAddress: false });
    const staff = await app.signInStaff();
    await staff.put(staffPath(agency), hoursOf({ emp_3: 10 }), (await seen(staff, agency)).version);
    await decide(staff, [{ employmentId: "emp_3", why: "Le chantier était fermé." }], agency);
    expect((await getStatement(app.deps, agency)).status).toBe("sentBack");
    expect(await toCall(app)).toEqual(["Intérim Garonne"]);
    app.clock.set(parisInstant("2027-01-31", "09:00"));
    expect(await toCall(app)).toEqual(["Intérim Garonne"]);
    app.clock.set(parisInstant("2027-02-01", "09:00"));
    expect(await toCall(app)).toEqual([]);
  });

  test("is told each morning by mail, with the people whose eligibility nobody has checked", async () => {
    const app = await asked(inMemory, { agencyHasAddress: false });
    const staff = await app.signInStaff();
    const { code } = (
      await staff.post("/clause/participants", {
        facts: { statuses: ["RSA"] },
        identity: { firstName: "Inès", lastName: "Costa", birthDate: "1999-05-04" },
      })
    ).as(participantSchema);
    expect(await waitingFor(app, "participants")).toEqual([code]);
    app.clock.set(parisInstant("2026-11-03", "09:00"));
    await tick(app);
    const digest = (await mailsOf(app, "staff-digest")).at(-1);
    expect(digest?.content).toMatchObject({
      counts: { statementsToCall: 1, participantsToCheck: 1 },
      oldest: { statementsToCall: "2026-11-02", participantsToCheck: "2026-11-02" },
    });
    expect(JSON.stringify(digest)).not.toMatch(/Costa|Inès/);
  });
});
