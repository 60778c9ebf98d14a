import { beforeEach, describe, expect, test } from "vitest";
import { operationId } from "../../functions/clause/ids.ts";
import { importClause } from "../../functions/clause/import-folder.ts";
import { recordHours } from "../../functions/clause/record-hours.ts";
import {
  followedPageSchema,
  followedViewSchema,
  operationViewSchema,
} from "../../functions/followed-contracts/answers.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { companySchema, operationSchema } from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { staffInboxSchema } from "../../shared/overview/staff-inbox.ts";
import { tick } from "../background.ts";
import { clauseFolderWith, sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { buyerWithIntent } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const operator: Actor = { type: "system", name: "command-line" };

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp({ at: "2026-01-05T09:00:00.000Z" });
  staff = await app.signInStaff();
});

const contact = { name: "Claude Martin", email: "chantier@exemple.fr" };
const aCompany = async (changes: object = {}) =>
  (
    await staff.post("/clause/companies", {
      name: "Jardins du Canal",
      activity: "SERVICES",
      contact,
      ...changes,
    })
  ).as(companySchema);
const aClause = (changes: object = {}) => ({
  number: "2026-PARCS",
  lot: "1",
  buyerNature: "public",
  modalities: ["L2112-2"],
  ofTheState: false,
  plannedHours: 3_650,
  start: "2026-01-01",
  end: "2026-12-31",
  holders: [],
  ...changes,
});
const aFollowed = (clause: object = {}, changes: object = {}) => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  awardedOn: "2025-12-01",
  clause: aClause(clause),
  ...changes,
});
const follow = async (clause: object = {}, changes: object = {}) =>
  (await staff.post("/clause/contracts", aFollowed(clause, changes))).as(contractSchema);
const viewOf = async (id: string) => (await staff.get(`/clause/contracts/${id}`)).as(followedViewSchema);
const listOf = async (query: string) =>
  (await staff.get(`/clause/contracts?${query}`)).as(followedPageSchema);
const work = async (contractId: string, month: string, hours: number, employment = "emp_1") =>
  app.deps.table.transact(
    await recordHours(app.deps, [{ employment: { id: employment, contractId }, month, hours }]),
  );
/** Another day: sessions of months ago have ended. */
const goTo = async (instant: string) => {
  app.clock.set(instant);
  staff = await app.signInStaff();
};
const late = async () => {
  const { groups } = (await staff.get("/desk")).as(staffInboxSchema);
  return groups.find(({ kind }) => kind === "lateClauses")?.items ?? [];
};
describe("a contract under a clause", () => {
  test("is recorded and followed at once, in each of its years", async () => {
    const company = await aCompany({ headcount: 34 });
    const { id, supplierName } = await follow({
      end: "2027-06-30",
      holders: [{ companyId: company.id, role: "TITULAIRE" }],
    });
    expect(supplierName).toBe("Jardins du Canal");
    expect((await listOf("year=2026")).items).toMatchObject([{ id, status: "running", planned: 3_650 }]);
    expect((await listOf("year=2027")).total).toBe(1);
    expect((await listOf("year=2028")).total).toBe(0);
    expect((await viewOf(id)).companies).toMatchObject([
      { name: "Jardins du Canal", remaining: 3_650, size: "10-49", activity: "SERVICES" },
    ]);
  });

  test("is made once, however often it is asked for under one key", async () => {
    const ask = () =>
      staff.request("POST", "/clause/contracts", aFollowed(), { "idempotency-key": "un-marche-suivi" });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await listOf("year=2026")).total).toBe(1);
  });

  test("may have been recorded before: it keeps where it came from, and moves with its dates", async () => {
    const recorded = (
      await staff.post("/contracts", {
        ...{
          title: "Entretien des parcs",
          buyerName: "Mairie",
          supplierName: "Jardins",
          awardedOn: "2025-12-01",
        },
        intentId: "int_1",
      })
    ).as(contractSchema);
    expect((await staff.get(`/clause/contracts/${recorded.id}`)).body).toMatchObject({
      code: "clause.notFollowed",
    });
    const path = `/clause/contracts/${recorded.id}`;
    const followed = (await staff.put(path, aClause(), recorded.version)).as(contractSchema);
    expect(followed).toMatchObject({ intentId: "int_1", clause: { number: "2026-PARCS" } });
    expect((await staff.put(path, aClause(), recorded.version)).status).toBe(412);
    await staff.put(path, aClause({ start: "2027-01-01", end: "2027-12-31" }), followed.version);
    expect((await listOf("year=2026")).total).toBe(0);
    expect((await listOf("year=2027")).items).toMatchObject([{ status: "planned" }]);
  });

  test("is named in the list as staff have put it right since", async () => {
    const { id, version } = await follow();
    expect((await listOf("year=2026")).items).toMatchObject([{ title: "Entretien des parcs" }]);
    const signed = {
      ...{ title: "Entretien des jardins", buyerName: "Ville de Valmontès" },
      ...{ supplierName: "Jardins du Canal", awardedOn: "2025-12-01" },
    };
    expect((await staff.put(`/contracts/${id}`, signed, version)).status).toBe(200);
    expect((await listOf("year=2026")).items).toMatchObject([
      { title: "Entretien des jardins", buyerName: "Ville de Valmontès" },
    ]);
  });

  test("without a first day runs from its award, put right or not", async () => {
    const { start: _none, ...open } = aClause();
    const signed = { title: "Parcs", buyerName: "Mairie", supplierName: "Jardins", awardedOn: "2025-12-01" };
    const { id, version } = (
      await staff.post("/clause/contracts", { ...aFollowed(), clause: { ...open, end: "2026-12-31" } })
    ).as(contractSchema);
    const years = async () => [(await listOf("year=2024")).total, (await listOf("year=2025")).total];
    expect(await years()).toEqual([0, 1]);
    await staff.put(`/contracts/${id}`, { ...signed, awardedOn: "2024-11-01" }, version);
    expect(await years()).toEqual([1, 1]);
    await staff.put(`/contracts/${id}`, { ...signed, awardedOn: "2026-01-02" }, version + 1);
    expect(await years()).toEqual([0, 0]);
  });

  test("holds its number and lot alone, however they are written", async () => {
    await follow();
    const again = await staff.post("/clause/contracts", aFollowed({ number: " 2026-parcs" }));
    expect(again.body).toMatchObject({ code: "clause.numberTaken", errors: [{ path: "clause.number" }] });
    expect((await staff.post("/clause/contracts", aFollowed({ lot: "2" }))).status).toBe(201);
  });

  test("says which field is wrong", async () => {
    const wrong = { end: "2025-01-01", modalities: [], holders: [] };
    const { body } = await staff.post("/clause/contracts", aFollowed(wrong));
    expect(body).toMatchObject({ code: "request.invalid" });
    const unknown = {
      operationId: "ope_x",
      commune: "31999",
      holders: [{ companyId: "ent_x", role: "TITULAIRE" }],
    };
    expect((await staff.post("/clause/contracts", aFollowed(unknown))).body).toMatchObject({
      errors: [
        { path: "clause.operationId" },
        { path: "clause.commune" },
        { path: "clause.holders.0.companyId" },
      ],
    });
  });

  test("is found by what is asked, a page at a time, and in a file", async () => {
    const operation = (await staff.post("/clause/operations", { name: "Téléo", owner: "Tisséo" })).as(
      operationSchema,
    );
    await follow({ operationId: operation.id });
    await follow({ number: "B" }, { title: "Nettoyage", buyerName: "Tisséo" });
    const place = { commune: "31555", plannedHours: 1_804.5 };
    await follow({ number: "C", start: "2026-06-01", ...place }, { title: "Peinture" });
    const titles = async (query: string) =>
      (await listOf(`year=2026&${query}`)).items.map(({ title }) => title);
    expect(await titles("text=NETTOY")).toEqual(["Nettoyage"]);
    expect(await titles("buyer=Tiss%C3%A9o")).toEqual(["Nettoyage"]);
    expect(await titles(`operation=${operation.id}`)).toEqual(["Entretien des parcs"]);
    expect(await titles("status=planned")).toEqual(["Peinture"]);
    const first = await listOf("year=2026&limit=2");
    expect(first).toMatchObject({
      total: 3,
      cursor: "2",
      year: { buyers: ["Mairie de Valmontès", "Tisséo"] },
    });
    expect(await titles("limit=2&cursor=2")).toEqual(["Peinture"]);
    const csv = String((await staff.get("/clause/contracts.csv?year=2026&text=peinture")).body);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toMatch(/;Toulouse;.*;1804,5;/);
    expect((await staff.get("/clause/contracts?year=2026&cursor=x")).body).toMatchObject({
      code: "cursor.invalid",
    });
  });
});

describe("the files of the clause", () => {
  const file = clauseFolderWith();
  const number = sampleLines("marches.csv")[1]?.split(";")[0] ?? "";
  const lot = sampleLines("marches.csv")[1]?.split(";")[1] ?? "";

  test("complete the contract that staff follow, and never make a second one", async () => {
    const { id } = await follow({ number, lot, start: "2019-01-01", end: "2021-12-31" });
    await importClause(app.deps, operator, { files: file, dryRun: false });
    const view = await viewOf(id);
    expect(view.contract).toMatchObject({ title: "Gros œuvre", clause: { number, lot } });
    expect(view.standing.worked).toBeGreaterThan(0);
    const all = (await listOf("year=2020")).items.filter((row) => row.number === number && row.lot === lot);
    expect(all.map((row) => row.id)).toEqual([id]);
    const again = await importClause(app.deps, operator, { files: file, dryRun: false });
    expect(Object.values(again.stored).map(({ created, updated }) => created + updated)).toEqual(
      Object.values(again.stored).map(() => 0),
    );
  });

  test("that come first keep their number, and are found when staff have put it right", async () => {
    await importClause(app.deps, operator, { files: file, dryRun: false });
    expect((await staff.post("/clause/contracts", aFollowed({ number, lot }))).body).toMatchObject({
      code: "clause.numberTaken",
    });
    const [row] = (await listOf("year=2020")).items.filter((one) => one.number === number && one.lot === lot);
    const { contract } = await viewOf(row?.id ?? "");
    const { ended: _none, ...clause } = contract.clause;
    await staff.put(`/clause/contracts/${contract.id}`, { ...clause, number: "M-CORRIGE" }, contract.version);
    const before = (await listOf("year=2020")).total;
    await importClause(app.deps, operator, { files: file, dryRun: false });
    expect((await listOf("year=2020")).total).toBe(before);
    expect((await viewOf(contract.id)).contract.clause.number).toBe("M-CORRIGE");
  });

  test("move a contract with the dates that they put right", async () => {
    const [header = "", line = ""] = sampleLines("marches.csv");
    const filesWith = (dates: string) =>
      new Map([
        ["operations.csv", textOfLines(sampleLines("operations.csv"))],
        ["marches.csv", textOfLines([header, line.replace("2019-10-01;2021-12-31", dates)])],
      ]);
    const years = async () =>
      Promise.all(["2019", "2020", "2021", "2022"].map(async (year) => (await listOf(`year=${year}`)).total));
    await importClause(app.deps, operator, { files: filesWith("2019-10-01;2021-12-31"), dryRun: false });
    expect(await years()).toEqual([1, 1, 1, 0]);
    await importClause(app.deps, operator, { files: filesWith("2020-10-01;2022-12-31"), dryRun: false });
    expect(await years()).toEqual([0, 1, 1, 1]);
  });

  test("complete the company that staff entered under its SIRET, and keep its code for files to come", async () => {
    const [header = "", line = ""] = sampleLines("entreprises.csv");
    const [code = "", siret = ""] = line.split(";");
    const company = await aCompany({ name: "Nom de l’équipe", siret });
    await importClause(app.deps, operator, { files: file, dryRun: false });
    const { items } = (await staff.get(`/clause/companies?text=${siret}`)).body as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([company.id]);
    const alone = new Map([["entreprises.csv" as const, textOfLines([header, `${code};;Autre nom;12;BTP`])]]);
    await importClause(app.deps, operator, { files: alone, dryRun: false });
    expect((await staff.get(`/clause/companies/${company.id}`)).body).toMatchObject({ name: "Autre nom" });
  });

  test("may tell of one SIRET under two codes: each company is still corrected", async () => {
    const [header = "", line = ""] = sampleLines("entreprises.csv");
    const [code = "", siret = ""] = line.split(";");
    const twice = new Map([
      ["entreprises.csv" as const, textOfLines([header, line, line.replace(code, `${code}-BIS`)])],
    ]);
    await importClause(app.deps, operator, { files: twice, dryRun: false });
    const { items } = (await staff.get(`/clause/companies?text=${siret}`)).body as {
      items: { id: string; version: number; name: string }[];
    };
    expect(items).toHaveLength(2);
    for (const { id, version, name } of items)
      expect((await staff.put(`/clause/companies/${id}`, { name, siret, contact }, version)).status).toBe(
        200,
      );
  });
});

describe("where a contract stands", () => {
  test("is told by its hours: alert at a third, seen, then put before the team again at two thirds", async () => {
    const { id } = await follow();
    await work(id, "2026-02", 200);
    await goTo("2026-06-20T06:59:00.000Z");
    await tick(app);
    expect(await late()).toEqual([]);
    await goTo("2026-06-20T07:01:00.000Z");
    await tick(app);
    await tick(app);
    expect(await late()).toMatchObject([{ id, detail: "Mairie de Valmontès, au tiers de sa durée" }]);
    expect((await viewOf(id)).standing).toMatchObject({ late: "third", expected: 1_510, remaining: 3_450 });
    expect((await listOf("year=2026&late=yes")).total).toBe(1);
    const mark = (seen: boolean) => staff.request("PUT", `/clause/contracts/${id}/alert`, { seen });
    expect((await mark(true)).body).toMatchObject({ seen: true });
    expect(await late()).toEqual([]);
    await mark(false);
    expect(await late()).toHaveLength(1);
    await mark(true);
    await goTo("2026-10-20T09:00:00.000Z");
    await tick(app);
    expect(await late()).toMatchObject([{ id, detail: "Mairie de Valmontès, aux deux tiers de sa durée" }]);
    await work(id, "2026-09", 3_000, "emp_2");
    expect(await late()).toEqual([]);
  });

  test("waits for the team no more once they have said how it ended, and again if they take that back", async () => {
    const { id, version } = await follow();
    await goTo("2026-06-20T09:00:00.000Z");
    await tick(app);
    expect((await viewOf(id)).alert).toMatchObject({ seen: false });
    const word = { outcome: "dispensed", on: "2026-06-19", why: "Chantier arrêté" };
    const ended = (await staff.put(`/clause/contracts/${id}/end`, word, version)).as(contractSchema);
    expect((await viewOf(id)).alert).toMatchObject({ seen: true });
    await staff.request("DELETE", `/clause/contracts/${id}/end`, undefined, {
      "if-match": `"${ended.version}"`,
    });
    expect(await late()).toMatchObject([{ id }]);
  });

  test("is put before nobody where its hours are there", async () => {
    const { id } = await follow();
    await work(id, "2026-02", 1_400);
    await goTo("2026-06-20T09:00:00.000Z");
    await tick(app);
    expect(await late()).toEqual([]);
    expect((await viewOf(id)).alert).toBeUndefined();
  });

  test("goes on each January where it has no end, once, however often the clock runs", async () => {
    const { end: _none, ...open } = aClause();
    const { id } = (await staff.post("/clause/contracts", { ...aFollowed(), clause: open })).as(
      contractSchema,
    );
    expect((await listOf("year=2027")).total).toBe(0);
    await goTo("2027-01-04T09:00:00.000Z");
    await tick(app);
    await tick(app);
    expect((await listOf("year=2027")).items).toMatchObject([{ id }]);
    // No clock for two years: each run makes up for one.
    await goTo("2029-03-01T09:00:00.000Z");
    await tick(app);
    await tick(app);
    expect((await listOf("year=2029")).total).toBe(1);
    expect((await listOf("year=2030")).total).toBe(0);
  });

  test("ends by staff’s word, which they may take back", async () => {
    const { id, version } = await follow({ penaltyPerHour: 40 });
    await goTo("2027-02-01T09:00:00.000Z");
    expect((await viewOf(id)).standing).toMatchObject({ status: "short", penalty: 146_000 });
    const end = (input: object, at: number) => staff.put(`/clause/contracts/${id}/end`, input, at);
    expect((await end({ outcome: "dispensed", on: "2027-01-31" }, version)).body).toMatchObject({
      errors: [{ path: "why" }],
    });
    expect((await end({ outcome: "reached", on: "2027-02-02" }, version)).body).toMatchObject({
      errors: [{ path: "on" }],
    });
    expect((await end({ outcome: "reached", on: "2027-01-31" }, version)).body).toMatchObject({
      errors: [{ path: "why", message: expect.stringMatching(/il manque 3.650 heures/) }],
    });
    const word = { outcome: "dispensed", on: "2027-01-31", why: "Chantier arrêté" };
    const ended = (await end(word, version)).as(contractSchema);
    expect((await end(word, version)).status).toBe(412);
    expect((await viewOf(id)).standing.status).toBe("completed");
    const undo = await staff.request("DELETE", `/clause/contracts/${id}/end`, undefined, {
      "if-match": `"${ended.version}"`,
    });
    expect(undo.status).toBe(200);
    expect((await viewOf(id)).standing.status).toBe("short");
  });
});

describe("a letter", () => {
  const reminderTo = (companyId: string, changes: object = {}) => ({
    kind: "reminder",
    recipients: [
      { role: "company", companyId, email: "chantier@exemple.fr" },
      { role: "buyer", email: "achats@exemple.fr" },
    ],
    message: "Appelons-nous.",
    ...changes,
  });
  const lateContract = async () => {
    const company = await aCompany();
    const { id } = await follow({ holders: [{ companyId: company.id, role: "TITULAIRE" }] });
    await goTo("2026-06-20T09:00:00.000Z");
    await tick(app);
    return { id, companyId: company.id };
  };

  test("is read before it is sent, and reading it sends nothing", async () => {
    const { id, companyId } = await lateContract();
    const pdf = await staff.get(
      `/clause/contracts/${id}/letter.pdf?kind=reminder&role=company&companyId=${companyId}`,
    );
    expect(new TextDecoder("latin1").decode(pdf.bytes.slice(0, 5))).toBe("%PDF-");
    expect((await viewOf(id)).letters).toEqual([]);
    const early = await staff.get(`/clause/contracts/${id}/letter.pdf?kind=certificate&role=buyer`);
    expect(early.body).toMatchObject({ code: "letter.notReady" });
  });

  test("names each recipient once, and a company by which one it is", async () => {
    const { id, companyId } = await lateContract();
    const send = (...recipients: object[]) =>
      staff.post(`/clause/contracts/${id}/letters`, { kind: "reminder", recipients });
    const company = { role: "company", companyId, email: "a@exemple.fr" };
    for (const recipients of [[company, company], [{ role: "company", email: "a@exemple.fr" }]])
      expect((await send(...recipients)).body).toMatchObject({ code: "request.invalid" });
    expect((await viewOf(id)).letters).toEqual([]);
    expect((await send(company)).status).toBe(200);
  });

  test("is proposed to the address of a buyer who is registered here", async () => {
    const { buyerId } = await buyerWithIntent(staff, 1);
    const { id } = await follow({}, { buyerId });
    expect((await viewOf(id)).buyerEmail).toMatch(/@/);
    const { id: unknown } = await follow({ number: "AUTRE" });
    expect((await viewOf(unknown)).buyerEmail).toBeUndefined();
  });

  test("goes to the company and the buyer by a signed link, once for a state unless staff ask", async () => {
    const { id, companyId } = await lateContract();
    expect(await late()).toHaveLength(1);
    const send = (changes: object = {}) =>
      staff.post(`/clause/contracts/${id}/letters`, reminderTo(companyId, changes));
    expect((await send()).status).toBe(200);
    expect(await late()).toEqual([]);
    const { letters } = await viewOf(id);
    expect(letters).toHaveLength(2);
    expect((await mailsOf(app, "clause-letter")).map(({ to }) => to).toSorted()).toEqual([
      "achats@exemple.fr",
      "chantier@exemple.fr",
    ]);
    expect((await send()).body).toMatchObject({ code: "letter.alreadySent" });
    expect((await viewOf(id)).letters).toHaveLength(2);
    expect((await send({ again: true })).status).toBe(200);
    expect((await viewOf(id)).letters.map(({ nth }) => nth).toSorted()).toEqual([1, 1, 2, 2]);
    const token = signToken(app.deps.config.secret, "letter", `${id}.${letters[0]?.id}`);
    const opened = await app.visitor.get(`/clause/letters/${token}/lettre.pdf`);
    expect(opened.headers.get("content-type")).toBe("application/pdf");
    const forged = await app.visitor.get(`/clause/letters/${id}.${letters[0]?.id}.faux/lettre.pdf`);
    expect(forged.body).toMatchObject({ code: "letter.notFound" });
  });

  test("asked for twice by one press goes once, though staff ask for it again", async () => {
    const { id, companyId } = await lateContract();
    const path = `/clause/contracts/${id}/letters`;
    await staff.post(path, reminderTo(companyId));
    const press = () =>
      staff.request("POST", path, reminderTo(companyId, { again: true }), {
        "idempotency-key": "une-relance",
      });
    const [first, second] = [await press(), await press()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await viewOf(id)).letters).toHaveLength(4);
    expect(await mailsOf(app, "clause-letter")).toHaveLength(4);
  });

  test("certifies a contract that is completed", async () => {
    const company = await aCompany();
    const { id } = await follow({ holders: [{ companyId: company.id, role: "TITULAIRE" }] });
    await work(id, "2026-03", 3_700);
    await goTo("2027-02-01T09:00:00.000Z");
    const sent = await staff.post(
      `/clause/contracts/${id}/letters`,
      reminderTo(company.id, { kind: "certificate" }),
    );
    expect(sent.status).toBe(200);
    expect((await staff.post(`/clause/contracts/${id}/letters`, reminderTo(company.id))).body).toMatchObject({
      code: "letter.notReady",
    });
  });
});

describe("operations and companies", () => {
  test("are created, found by name, corrected, and never twice the same", async () => {
    const operation = { name: "ZAC de la Cartoucherie", owner: "Oppidea", targetHours: 20_000 };
    const { id, version } = (await staff.post("/clause/operations", operation)).as(operationSchema);
    expect((await staff.post("/clause/operations", operation)).body).toMatchObject({
      code: "operation.exists",
      errors: [{ path: "name" }],
    });
    const changed = await staff.put(
      `/clause/operations/${id}`,
      { ...operation, targetHours: 25_000 },
      version,
    );
    expect(changed.body).toMatchObject({ targetHours: 25_000 });
    expect((await staff.put(`/clause/operations/${id}`, operation, version)).status).toBe(412);
    const other = (await staff.post("/clause/operations", { name: "Téléo", owner: "" })).as(operationSchema);
    const renamed = { ...operation, name: "ZAC de la Cartoucherie, tranche 2" };
    const { version: newer } = (await staff.put(`/clause/operations/${id}`, renamed, version + 1)).as(
      operationSchema,
    );
    for (const name of ["zac de la cartoucherie, tranche 2", "ZAC de la Cartoucherie"])
      expect((await staff.put(`/clause/operations/${other.id}`, { name, owner: "" }, 1)).body).toMatchObject({
        code: "operation.exists",
      });
    await staff.put(`/clause/operations/${id}`, operation, newer);
    const siret = "99990001200025";
    const company = await aCompany({ siret, headcount: 12 });
    expect((await staff.post("/clause/companies", { name: "Autre", siret })).body).toMatchObject({
      code: "company.exists",
    });
    const found = await staff.get("/clause/companies?text=canal%20jardins");
    expect(found.body).toMatchObject({ total: 1, items: [{ id: company.id, headcount: 12 }] });
    const path = `/clause/companies/${company.id}`;
    expect((await staff.put(path, { name: "Jardins", siret }, company.version)).body).toMatchObject({
      name: "Jardins",
    });
    expect((await staff.get("/clause/companies/ent_absent")).body).toMatchObject({
      code: "company.notFound",
    });
  });
});

describe("an operation", () => {
  const anOperation = async (name: string, targetHours?: number) =>
    (await staff.post("/clause/operations", { name, owner: "", targetHours })).as(operationSchema).id;
  const standingOf = async (id: string) =>
    (await staff.get(`/clause/operations/${id}/standing`)).as(operationViewSchema).standing;

  test("adds up the hours of its contracts over their whole life, whatever the year", async () => {
    const id = await anOperation("ZAC des Berges", 10_000);
    const [former, current, later] = [
      await follow({
        number: "A",
        operationId: id,
        start: "2019-01-01",
        end: "2020-12-31",
        plannedHours: 1_000,
      }),
      await follow({ number: "B", operationId: id }),
      await follow({
        number: "C",
        operationId: id,
        start: "2041-01-01",
        end: "2041-12-31",
        plannedHours: 350.5,
      }),
    ];
    await follow({ number: "ELSEWHERE" });
    await work(former.id, "2019-05", 400.25);
    await work(former.id, "2020-05", 399.5, "emp_1");
    await work(current.id, "2026-01", 200.25, "emp_2");
    expect(await standingOf(id)).toEqual({
      ...{ contracts: 3, unplanned: 0, late: 1 },
      ...{ planned: 5_000.5, worked: 1_000, share: 0.1, remaining: 9_000, unasked: 4_999.5 },
    });
    const all = await listOf(`operation=${id}`);
    expect(all.items.map((row) => row.id).toSorted()).toEqual([former.id, current.id, later.id].toSorted());
    const csv = String((await staff.get(`/clause/contracts.csv?operation=${id}`)).body);
    expect(csv.trim().split("\r\n")).toHaveLength(4);
    expect((await staff.get("/clause/contracts")).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "year" }],
    });
  });

  test("has a contract from when it is given to it until it is given to another, or to none", async () => {
    const [berges, canal] = [await anOperation("ZAC des Berges"), await anOperation("Campus du Canal")];
    const { id, version } = await follow({ start: "2024-01-01" });
    expect(await standingOf(berges)).toMatchObject({ contracts: 0 });
    const give = async (at: number, clause: object) =>
      (await staff.put(`/clause/contracts/${id}`, aClause(clause), at)).as(contractSchema).version;
    const given = await give(version, { start: "2024-01-01", operationId: berges });
    expect(await standingOf(berges)).toEqual({
      ...{ contracts: 1, unplanned: 0, late: 1, planned: 3_650, worked: 0 },
    });
    // Its years move at the same time: no year that it left keeps it there.
    const moved = await give(given, { start: "2026-01-01", operationId: canal });
    expect(await standingOf(berges)).toMatchObject({ contracts: 0 });
    expect(await standingOf(canal)).toMatchObject({ contracts: 1 });
    await give(moved, { start: "2026-01-01" });
    expect(await standingOf(canal)).toMatchObject({ contracts: 0 });
    expect((await listOf("year=2026")).total).toBe(1);
  });

  test("has the contracts that files give it, once", async () => {
    const [header = "", line = ""] = sampleLines("marches.csv");
    const filesWith = (operation: string) =>
      new Map([
        ["operations.csv", textOfLines(sampleLines("operations.csv"))],
        ["marches.csv", textOfLines([header, line.replace(";Téléo;", `;${operation};`)])],
      ]);
    await importClause(app.deps, operator, { files: filesWith(""), dryRun: false });
    expect(await standingOf(operationId("Téléo"))).toMatchObject({ contracts: 0 });
    for (let time = 0; time < 2; time++)
      await importClause(app.deps, operator, { files: filesWith("Téléo"), dryRun: false });
    expect(await standingOf(operationId("Téléo"))).toMatchObject({ contracts: 1 });
  });

  test("that nobody knows has no standing", async () => {
    expect((await staff.get("/clause/operations/ope_x/standing")).body).toMatchObject({
      code: "operation.notFound",
    });
  });
});

describe("followed contracts", () => {
  test("are staff’s business alone", async () => {
    const { id, version } = await follow();
    const company = await aCompany();
    const member = await app.signIn("membre@exemple.fr");
    const clause = aClause();
    const asked: readonly (readonly [method: string, path: string, body?: object])[] = [
      ["GET", "/clause/contracts?year=2026"],
      ["GET", "/clause/contracts.csv?year=2026"],
      ["GET", "/clause/contracts.xlsx?year=2026"],
      ["POST", "/clause/contracts", aFollowed({ number: "X" })],
      ["GET", `/clause/contracts/${id}`],
      ["PUT", `/clause/contracts/${id}`, clause],
      ["PUT", `/clause/contracts/${id}/end`, { outcome: "reached", on: "2026-01-02" }],
      ["DELETE", `/clause/contracts/${id}/end`],
      ["PUT", `/clause/contracts/${id}/alert`, { seen: true }],
      ["GET", `/clause/contracts/${id}/letter.pdf?kind=reminder&role=buyer`],
      [
        "POST",
        `/clause/contracts/${id}/letters`,
        { kind: "reminder", recipients: [{ role: "buyer", email: "a@exemple.fr" }] },
      ],
      ["GET", "/clause/operations"],
      ["GET", "/clause/operations/ope_1"],
      ["GET", "/clause/operations/ope_1/standing"],
      ["POST", "/clause/operations", { name: "Téléo", owner: "" }],
      ["PUT", "/clause/operations/ope_1", { name: "Téléo", owner: "" }],
      ["GET", "/clause/companies"],
      ["GET", `/clause/companies/${company.id}`],
      ["POST", "/clause/companies", { name: "Une" }],
      ["PUT", `/clause/companies/${company.id}`, { name: "Une" }],
    ];
    for (const [who, status] of [
      [app.visitor, 401],
      [member, 403],
    ] as const)
      for (const [method, path, body] of asked) {
        const answered = await who.request(method, path, body, { "if-match": `"${version}"` });
        expect([method, path, answered.status]).toEqual([method, path, status]);
      }
  });
});
