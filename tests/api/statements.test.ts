import { afterAll, describe, expect, test } from "vitest";
import { employmentDocuments, participantDocuments } from "../../functions/clause/documents.ts";
import { clauseChanged } from "../../functions/platform/clause-stamp.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { expectStatements } from "../../functions/statements/expect-statements.ts";
import { getStatement } from "../../functions/statements/repository.ts";
import {
  staffStatementSchema,
  statementOfLinkSchema,
  statementRowSchema,
} from "../../shared/statements/view.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { aBuyer, aSupplier } from "../builders.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { aJob, aPerson, countedIn, emailOf, firstWorkingDay, month } from "../hours-world.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import {
  act,
  agency,
  asked,
  atWork,
  both,
  builder,
  decide,
  hoursOf,
  linkOf,
  read,
  staffPath,
  stateWith,
} from "../stated-hours.ts";
import { inMemory, type Store } from "../test-app.ts";

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
    const corrected = await act(staff, "correction", {
      reason: "Une absence a été oubliée.",
      ...hoursOf({ emp_1: 140 }),
    });
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
    expect((await act(staff, "link", undefined, agency)).status).toBe(409);
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

  test("a company with more people than a statement holds is told how many are left out", async () => {
    const app = await atWork();
    const jobs = Array.from({ length: 1_000 }, (_, i) => put(employmentDocuments, aJob(100 + i)));
    for (let first = 0; first < jobs.length; first += 100)
      await app.deps.table.transact(jobs.slice(first, first + 100));
    app.clock.set(firstWorkingDay);
    await tick(app);
    const { lines, leftOut } = await read(app, await linkOf(app));
    expect([lines.length, leftOut]).toEqual([1_000, 2]);
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
