import { describe, expect, test } from "vitest";
import { employmentDocuments, participantDocuments } from "../../functions/clause/documents.ts";
import { lockedHoursOf } from "../../functions/clause/locked-hours.ts";
import { statementIdOf } from "../../functions/clause/statement-documents.ts";
import { getDocument, put } from "../../functions/platform/db/documents.ts";
import { employmentKey } from "../../functions/platform/db/keys/clause.ts";
import { decideStatement } from "../../functions/statements/decide-statement.ts";
import { recordStatement } from "../../functions/statements/record-statement.ts";
import { getStatement } from "../../functions/statements/repository.ts";
import { staffStatementSchema, statementOfLinkSchema } from "../../shared/statements/view.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { aJob, aPerson, countedIn, month } from "../hours-world.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import {
  act,
  asked,
  both,
  builder,
  decide,
  hoursOf,
  linkOf,
  read,
  seen,
  stateWith,
} from "../stated-hours.ts";
import { inMemory } from "../test-app.ts";

describe("staff check a statement", () => {
  test("line by line: what goes back is told by mail with why, what is accepted counts and is locked", async () => {
    const app = await asked();
    const link = await linkOf(app);
    await stateWith(app, link, both);
    const staff = await app.signInStaff();
    const answered = await decide(staff, [{ employmentId: "emp_2", why: "Le chantier était fermé." }]);
    expect(answered.as(staffStatementSchema).status).toBe("sentBack");
    expect(await countedIn(app.deps)).toBe(151.67);
    const [mail] = await mailsOf(app, "statement-sent-back");
    expect(mail?.content.lines).toEqual([
      { about: "P-2, Jardins de la Reynerie", why: "Le chantier était fermé." },
    ]);
    const again = await stateWith(app, link, hoursOf({ emp_1: 1, emp_2: 7 }));
    expect(again.as(statementOfLinkSchema).status).toBe("stated");
    await decide(staff);
    expect((await seen(staff)).status).toBe("checked");
    expect(await countedIn(app.deps)).toBe(158.67);
  });

  test("an end told by the company ends the employment, and the next month no longer expects it", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), {
      lines: [
        { employmentId: "emp_1", hours: 80, end: "2026-10-16" },
        { employmentId: "emp_2", hours: 35 },
      ],
    });
    await decide(await app.signInStaff());
    const ended = await getDocument(app.deps.table, employmentDocuments, employmentKey("emp_1"));
    expect(ended?.end).toBe("2026-10-16");
    app.clock.set(parisInstant("2026-12-01", "09:00"));
    await tick(app);
    const next = await getStatement(app.deps, statementIdOf("ent_builder", "2026-11"));
    expect(next.lines.map(({ employmentId }) => employmentId)).toEqual(["emp_2"]);
  });

  test("killed at each step of an acceptance of many lines, the clock goes on and each hour counts once", async () => {
    for (let diesAt = 1; ; diesAt += 1) {
      const app = await asked(inMemory, { people: 100 });
      const lines = (await read(app, await linkOf(app))).lines.map(({ employmentId }) => ({
        employmentId,
        hours: 10,
      }));
      await stateWith(app, await linkOf(app), { lines });
      const staff = await app.signInStaff();
      const stated = await getStatement(app.deps, builder);
      const mortal = mortalTable(app.deps.table, diesAt);
      const died = await decideStatement(
        { ...app.deps, table: mortal.table },
        { type: "system", name: "tests" },
        { statementId: builder, version: stated.version, decision: { sentBack: [] } },
      ).then(
        () => false,
        () => true,
      );
      app.clock.advance(61);
      await tick(app);
      if ((await getStatement(app.deps, builder)).status === "stated") await decide(staff);
      expect((await getStatement(app.deps, builder)).status).toBe("checked");
      expect(await countedIn(app.deps)).toBe(1_000);
      await recordStatement(app.deps, builder);
      expect(await countedIn(app.deps)).toBe(1_000);
      if (!died) break;
    }
  });

  test("two who decide at once decide once", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), both);
    const staff = await app.signInStaff();
    const answers = await Promise.all([decide(staff), decide(staff)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await countedIn(app.deps)).toBe(186.67);
  });

  test("hours of a checked statement are known as locked, with what they count", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), both);
    const told = [
      { employment: aJob(1), month },
      { employment: aJob(1), month: "2026-09" },
    ];
    expect(await lockedHoursOf(app.deps, told)).toEqual(new Map());
    await decide(await app.signInStaff());
    expect(await lockedHoursOf(app.deps, told)).toEqual(
      new Map([
        [`emp_1 ${month}`, 151.67],
        [`emp_2 ${month}`, 35],
      ]),
    );
  });
});

describe("a correction of a checked statement", () => {
  test("needs a reason and hours that a month holds, and may add somebody who was forgotten", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), both);
    const staff = await app.signInStaff();
    const correct = (correction: object) => act(staff, "correction", correction);
    expect((await correct({ reason: "Trop tôt.", ...both })).status).toBe(409);
    await decide(staff);
    expect((await correct({ reason: "", ...hoursOf({ emp_1: 1 }) })).status).toBe(400);
    expect((await correct({ reason: "Une erreur.", ...hoursOf({ emp_1: 500 }) })).status).toBe(400);
    expect((await correct({ reason: "Une erreur.", ...hoursOf({ emp_3: 5 }) })).status).toBe(400);
    expect(await countedIn(app.deps)).toBe(186.67);
    await app.deps.table.transact([put(participantDocuments, aPerson(8)), put(employmentDocuments, aJob(8))]);
    const added = await correct({ reason: "Une personne oubliée.", ...hoursOf({ emp_8: 20 }) });
    expect(added.as(staffStatementSchema)).toMatchObject({ status: "checked", revision: 2 });
    expect(await countedIn(app.deps)).toBe(206.67);
  });
});
