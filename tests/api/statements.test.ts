import { afterAll, describe, expect, test } from "vitest";
import { employmentDocuments, participantDocuments } from "../../functions/clause/documents.ts";
import { lockedHoursOf } from "../../functions/clause/locked-hours.ts";
import { statementIdOf } from "../../functions/clause/statement-documents.ts";
import { createParticipant } from "../../functions/participants/create-participant.ts";
import { identitiesOf } from "../../functions/participants/repository.ts";
import { clauseChanged } from "../../functions/platform/clause-stamp.ts";
import { getDocument, put } from "../../functions/platform/db/documents.ts";
import { employmentKey } from "../../functions/platform/db/keys/clause.ts";
import { hiresOfStatement } from "../../functions/platform/db/keys/statements.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { decideStatement } from "../../functions/statements/decide-statement.ts";
import { expectStatements } from "../../functions/statements/expect-statements.ts";
import { recordStatement } from "../../functions/statements/record-statement.ts";
import { getStatement } from "../../functions/statements/repository.ts";
import { type InboxKind, staffInboxSchema } from "../../shared/overview/staff-inbox.ts";
import {
  staffStatementSchema,
  statementOfLinkSchema,
  statementRowSchema,
} from "../../shared/statements/view.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { aBuyer, aSupplier } from "../builders.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { aJob, aPerson, countedIn, emailOf, firstWorkingDay, month, peopleWhoWork } from "../hours-world.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, inMemory, type Store, type TestApp, testApp } from "../test-app.ts";

const builder = statementIdOf("ent_builder", month);
const agency = statementIdOf("ent_agency", month);

/** The first working day of November 2026, with people who worked in October. */
const atWork = async (store: Store = inMemory, world: Parameters<typeof peopleWhoWork>[1] = {}) => {
  const app = await testApp({ store, at: "2026-10-30T08:00:00.000Z" });
  await peopleWhoWork(app.deps, world);
  return app;
};
const asked = async (store: Store = inMemory, world: Parameters<typeof peopleWhoWork>[1] = {}) => {
  const app = await atWork(store, world);
  app.clock.set(firstWorkingDay);
  await tick(app);
  return app;
};

const linkOf = async (app: TestApp, id = builder) => {
  const mail = (await mailsOf(app, "statement-request")).findLast(
    ({ content }) => content.statementId === id,
  );
  if (!mail) throw new Error(`no link was mailed for ${id}`);
  const { statementId, until } = mail.content;
  return `/statements/${signToken(app.deps.config.secret, "statement", `${statementId}.${until}`)}`;
};
const read = async (app: TestApp, link: string) => (await app.visitor.get(link)).as(statementOfLinkSchema);
const stateWith = async (app: TestApp, link: string, input: object, client: Client = app.visitor) => {
  const { version } = (await client.get(link)).body as { version: number };
  return client.put(link, input, version);
};
const hoursOf = (hours: Record<string, number>) => ({
  lines: Object.entries(hours).map(([employmentId, worked]) => ({ employmentId, hours: worked })),
});
const both = hoursOf({ emp_1: 151.67, emp_2: 35 });
const staffPath = (id = builder) => `/clause/statements/${id}`;
const seen = async (staff: Client, id = builder) => (await staff.get(staffPath(id))).as(staffStatementSchema);
const decide = async (staff: Client, sentBack: object[] = [], id = builder) =>
  staff.request(
    "POST",
    `${staffPath(id)}/decision`,
    { sentBack },
    { "if-match": `"${(await seen(staff, id)).version}"` },
  );
const hire = {
  ...{ firstName: "Inès", lastName: "Costa", birthDate: "1999-05-04", contractId: "con_school" },
  ...{ type: "CDDI", start: "2026-10-19", hours: 60 },
};

/** The whole of a statement’s life, on the storage that is given. */
const wholeLife = (store: Store) => {
  test("goes from the mail to hours that count", async () => {
    const app = await asked(store);
    const link = await linkOf(app);
    const view = await read(app, link);
    expect(view).toMatchObject({
      companyName: "Bâti Garonne",
      month,
      status: "expected",
      until: "2027-01-31",
    });
    expect(view.lines.map(({ code, contractTitle, proposed }) => [code, contractTitle, proposed])).toEqual([
      ["P-2", "Jardins de la Reynerie", 100],
      ["P-1", "École de Lalande", 100],
    ]);
    expect((await stateWith(app, link, both)).as(statementOfLinkSchema).status).toBe("stated");
    expect(await countedIn(app.deps)).toBe(0);
    const staff = await app.signInStaff();
    expect((await decide(staff)).as(staffStatementSchema)).toMatchObject({ status: "checked", revision: 1 });
    expect(await countedIn(app.deps)).toBe(186.67);
    const corrected = await staff.request(
      "POST",
      `${staffPath()}/correction`,
      { reason: "Une absence a été oubliée.", ...hoursOf({ emp_1: 140 }) },
      { "if-match": `"${(await seen(staff)).version}"` },
    );
    expect(corrected.as(staffStatementSchema)).toMatchObject({
      status: "checked",
      revision: 2,
      reason: "Une absence a été oubliée.",
      former: [{ revision: 1 }],
    });
    expect(await countedIn(app.deps)).toBe(175);
  });
};

describe("a month’s statement", () => {
  describe("kept in SQLite", () => wholeLife(inMemory));

  describe("kept in DynamoDB", async () => {
    const { missing } = await dynamoLocal();
    describe.skipIf(missing !== undefined)(missing ?? "on DynamoDB Local", () => {
      const opened: { close(): void }[] = [];
      afterAll(() => {
        for (const one of opened) one.close();
      });
      wholeLife(async (now) => {
        const one = await newDynamoTable(now);
        opened.push(one);
        return one;
      });
    });
  });
});

describe("the first working day of a month", () => {
  test("each company that had people at work is asked once, an agency for those it lends", async () => {
    const app = await atWork();
    app.clock.set(parisInstant("2026-11-01", "10:00"));
    await tick(app);
    expect(await mailsOf(app, "statement-request")).toEqual([]);
    app.clock.set(firstWorkingDay);
    await tick(app);
    await tick(app);
    const mails = await mailsOf(app, "statement-request");
    expect(mails.map(({ to, content }) => [to, content.people]).sort()).toEqual([
      [emailOf.builder, 2],
      [emailOf.agency, 1],
    ]);
  });

  test("a company without an address is asked nothing, and staff see it", async () => {
    const app = await asked(inMemory, { agencyHasAddress: false });
    expect((await mailsOf(app, "statement-request")).map(({ to }) => to)).toEqual([emailOf.builder]);
    const staff = await app.signInStaff();
    const { items } = (await staff.get(`/clause/statements?month=${month}`)).body as { items: unknown[] };
    const rows = items.map((item) => statementRowSchema.parse(item));
    expect(rows.map(({ companyName, contact }) => [companyName, contact?.phone])).toEqual([
      ["Bâti Garonne", "0561000001"],
      ["Intérim Garonne", undefined],
    ]);
    const version = rows[1]?.version;
    const sent = await staff.request("POST", `${staffPath(agency)}/link`, undefined, {
      "if-match": `"${version}"`,
    });
    expect(sent.status).toBe(409);
  });

  test("who has come since is added the next day, as long as nothing is stated", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app, agency), { nothing: true });
    await app.deps.table.transact([
      put(participantDocuments, aPerson(8)),
      put(employmentDocuments, aJob(8)),
      put(employmentDocuments, aJob(9, { participantId: "par_8", employerId: "ent_agency" })),
      await clauseChanged(app.deps),
    ]);
    app.clock.set(parisInstant("2026-11-03", "09:00"));
    await tick(app);
    expect((await getStatement(app.deps, builder)).lines).toHaveLength(3);
    expect((await getStatement(app.deps, agency)).lines).toHaveLength(1);
    expect(await mailsOf(app, "statement-request")).toHaveLength(2);
  });

  test("the clock may be killed at each step: each statement and each mail are made once", async () => {
    for (let diesAt = 1; ; diesAt += 1) {
      const app = await atWork();
      app.clock.set(firstWorkingDay);
      const mortal = mortalTable(app.deps.table, diesAt);
      const died = await expectStatements({ ...app.deps, table: mortal.table }).then(
        () => false,
        () => true,
      );
      await expectStatements(app.deps);
      expect(await mailsOf(app, "statement-request")).toHaveLength(2);
      expect((await getStatement(app.deps, builder)).lines).toHaveLength(2);
      if (!died) break;
    }
  });
});

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
    const version = (await seen(staff)).version;
    await staff.request("POST", `${staffPath()}/link`, undefined, { "if-match": `"${version}"` });
    expect(await read(app, await linkOf(app))).toMatchObject({ status: "expected", until: "2027-05-16" });
    const entered = await staff.put(staffPath(), both, (await seen(staff)).version);
    expect(entered.as(staffStatementSchema)).toMatchObject({ status: "stated", statedBy: "staff" });
  });
});

describe("what a company states", () => {
  test("« rien ce mois-ci » is a statement: no hour counts", async () => {
    const app = await asked();
    const stated = await stateWith(app, await linkOf(app), { nothing: true });
    expect(stated.as(statementOfLinkSchema)).toMatchObject({ status: "stated", nothing: true });
    await decide(await app.signInStaff());
    expect(await countedIn(app.deps)).toBe(0);
  });

  test.each([
    [
      "more hours than a month holds",
      { employmentId: "emp_1", hours: 400 },
      "31 jours en compte au plus 265",
    ],
    ["negative hours", { employmentId: "emp_1", hours: -3 }, "ne peuvent pas être négatives"],
    ["no hours", { employmentId: "emp_1" }, "écrivez 0 s’il n’y en a pas"],
    [
      "more hours than the days of the employment",
      { employmentId: "emp_1", hours: 60, end: "2026-10-02" },
      "60 heures pour 2 jours de contrat",
    ],
    ["an end before the start", { employmentId: "emp_1", hours: 0, end: "2026-08-02" }, "précède le début"],
    ["somebody else’s employment", { employmentId: "emp_3", hours: 10 }, "n’est pas dans ce relevé"],
  ])("is refused kindly where it tells %s", async (_, line, why) => {
    const app = await asked();
    const refused = await stateWith(app, await linkOf(app), {
      lines: [line, { employmentId: "emp_2", hours: 35 }],
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(why);
    expect((await read(app, await linkOf(app))).status).toBe("expected");
  });

  test("is stored once though the button is pressed twice, or two send at once", async () => {
    const app = await asked();
    const link = await linkOf(app);
    const { version } = await read(app, link);
    const input = { ...both, newHires: [hire] };
    const send = (key: string) =>
      app.visitor.request("PUT", link, input, { "if-match": `"${version}"`, "idempotency-key": key });
    const first = await Promise.all([send("same-click-twice"), send("same-click-twice")]);
    expect(first.map(({ status }) => status)).toEqual([200, 200]);
    expect((await read(app, link)).hires).toHaveLength(1);
    expect((await send("another-window")).status).toBe(412);
    expect((await read(app, link)).hires).toHaveLength(1);
  });

  test("shows no name to the holder of the link, and its hires’ names are for staff alone", async () => {
    const app = await asked();
    const link = await linkOf(app);
    await stateWith(app, link, { ...both, newHires: [hire] });
    expect(JSON.stringify((await app.visitor.get(link)).body)).not.toMatch(/Costa|Inès|1999/);
    const staff = await app.signInStaff();
    expect((await seen(staff)).hiresToDecide).toMatchObject([{ firstName: "Inès", lastName: "Costa" }]);
    const files = await staff.get(`/clause/statements-of-month.csv?month=${month}`);
    expect(String(files.body)).toContain("P-1");
    expect(String(files.body)).not.toMatch(/Costa|Inès/);
  });

  test("may be corrected by the company until staff check it, hires withdrawn with their names", async () => {
    const app = await asked();
    const link = await linkOf(app);
    await stateWith(app, link, { ...both, newHires: [hire] });
    const again = await stateWith(app, link, hoursOf({ emp_1: 100, emp_2: 30 }));
    expect(again.as(statementOfLinkSchema)).toMatchObject({ status: "stated", hires: [] });
    expect((await app.deps.table.query(hiresOfStatement(builder))).items).toEqual([]);
    await decide(await app.signInStaff());
    expect((await stateWith(app, link, both)).status).toBe(409);
    expect(await countedIn(app.deps)).toBe(130);
  });

  test("is limited in number, whoever holds the link", async () => {
    const app = await asked();
    const link = await linkOf(app);
    for (let n = 0; n < 30; n += 1) await stateWith(app, link, hoursOf({ emp_1: n, emp_2: 30 }));
    expect((await stateWith(app, link, both)).status).toBe(429);
  });
});

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

  test("a hire accepted makes the person, their identity and the employment, and its names leave the statement", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const staff = await app.signInStaff();
    expect((await decide(staff)).status).toBe(409);
    const before = await seen(staff);
    const path = `${staffPath()}/hires/${before.hires[0]?.id}/decision`;
    const accept = () =>
      staff.request("POST", path, { decision: "accepted" }, { "if-match": `"${before.version}"` });
    const [one, other] = await Promise.all([accept(), accept()]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    const after = await seen(staff);
    expect(after.hiresToDecide).toEqual([]);
    const line = after.lines.find(({ type }) => type === "CDDI");
    expect(line).toMatchObject({ firstName: "Inès", hours: 60, contractTitle: "École de Lalande" });
    const employment = await getDocument(
      app.deps.table,
      employmentDocuments,
      employmentKey(line?.employmentId ?? ""),
    );
    const identities = await identitiesOf(app.deps, [employment?.participantId ?? ""]);
    expect([...identities.values()]).toMatchObject([{ lastName: "Costa", birthDate: "1999-05-04" }]);
    await decide(staff);
    expect(await countedIn(app.deps)).toBe(246.67);
  });

  test("a hire of somebody known is proposed as the same person, and is their employment if staff say so", async () => {
    const app = await asked();
    const staff = await app.signInStaff();
    const known = await createParticipant(
      app.deps,
      { type: "system", name: "tests" },
      {
        facts: { statuses: ["RSA"] },
        identity: { firstName: "Ines", lastName: "COSTA", birthDate: "1999-05-04" },
      },
    );
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const before = await seen(staff);
    const { id: participantId, code } = known;
    expect(before.hiresToDecide[0]?.samePersons).toEqual([{ id: participantId, code }]);
    const accepted = await staff.request(
      "POST",
      `${staffPath()}/hires/${before.hires[0]?.id}/decision`,
      { decision: "accepted", participantId },
      { "if-match": `"${before.version}"` },
    );
    expect(accepted.as(staffStatementSchema).lines.map(({ code }) => code)).toContain(code);
  });

  test("a hire refused is told with why, and its names are erased", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const staff = await app.signInStaff();
    const { hires, version } = await seen(staff);
    await staff.request(
      "POST",
      `${staffPath()}/hires/${hires[0]?.id}/decision`,
      { decision: "refused", why: "La personne n’est pas éligible." },
      { "if-match": `"${version}"` },
    );
    await decide(staff);
    const [mail] = await mailsOf(app, "statement-sent-back");
    expect(mail?.content).toMatchObject({
      lines: [],
      refusedHires: [
        { about: "embauche du 19 octobre 2026, CDD d’insertion", why: "La personne n’est pas éligible." },
      ],
    });
    expect((await app.deps.table.query(hiresOfStatement(builder))).items).toEqual([]);
    expect((await seen(staff)).status).toBe("checked");
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
    const correct = async (correction: object) =>
      staff.request("POST", `${staffPath()}/correction`, correction, {
        "if-match": `"${(await seen(staff)).version}"`,
      });
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

describe("what waits for the team", () => {
  test("is the statements to check, and the companies that nobody could write to", async () => {
    const app = await asked(inMemory, { agencyHasAddress: false });
    const staff = await app.signInStaff();
    const waiting = async () => {
      const { groups } = (await staff.get("/desk")).as(staffInboxSchema);
      const titlesOf = (kind: InboxKind) =>
        groups.find((group) => group.kind === kind)?.items.map(({ title }) => title);
      return [titlesOf("statements"), titlesOf("statementsToCall")];
    };
    expect(await waiting()).toEqual([[], ["Intérim Garonne"]]);
    await stateWith(app, await linkOf(app), both);
    app.clock.advance(60);
    const { version } = await seen(staff, agency);
    await staff.put(staffPath(agency), { nothing: true }, version);
    expect(await waiting()).toEqual([["Bâti Garonne", "Intérim Garonne"], []]);
  });
});

describe("who may", () => {
  test("nobody but staff reads, enters, decides or corrects", async () => {
    const app = await asked();
    const { version } = await getStatement(app.deps, builder);
    const match = { "if-match": `"${version}"` };
    const routes: [string, string, object | undefined][] = [
      ["GET", `/clause/statements?month=${month}`, undefined],
      ["GET", staffPath(), undefined],
      ["GET", `/clause/statements-of-month.csv?month=${month}`, undefined],
      ["PUT", staffPath(), both],
      ["POST", `${staffPath()}/decision`, {}],
      ["POST", `${staffPath()}/correction`, { reason: "Une erreur.", ...both }],
      ["POST", `${staffPath()}/link`, undefined],
      ["POST", `${staffPath()}/hires/hir_1/decision`, { decision: "accepted" }],
    ];
    const supplier = await app.signIn("membre@fournisseur.exemple.fr");
    expect((await supplier.post("/suppliers", aSupplier())).status).toBe(201);
    const buyer = await app.signIn("membre@acheteur.exemple.fr");
    expect((await buyer.post("/buyers", aBuyer())).status).toBe(201);
    for (const [method, path, body] of routes) {
      expect([path, (await app.visitor.request(method, path, body, match)).status]).toEqual([path, 401]);
      expect([path, (await supplier.request(method, path, body, match)).status]).toEqual([path, 403]);
      expect([path, (await buyer.request(method, path, body, match)).status]).toEqual([path, 403]);
    }
    expect((await getStatement(app.deps, builder)).status).toBe("expected");
  });

  test("a link with a wrong signature, of another purpose or of another statement opens nothing", async () => {
    const app = await asked();
    const { secret } = app.deps.config;
    const tokens = [
      `${builder}.2027-01-31.forged`,
      signToken(secret, "situation", `${builder}.2027-01-31`),
      signToken(secret, "statement", "rel_unknown.2027-01-31"),
    ];
    for (const token of tokens) {
      expect((await app.visitor.get(`/statements/${token}`)).status).toBe(404);
      expect((await app.visitor.put(`/statements/${token}`, both, 1)).status).toBe(404);
    }
    const longer = (await linkOf(app)).replace("2027-01-31", "2029-01-31");
    expect((await app.visitor.get(longer)).status).toBe(404);
  });
});
