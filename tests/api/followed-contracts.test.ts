import { describe, expect, test } from "vitest";
import { operationSchema } from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { tick } from "../background.ts";
import {
  aClause,
  aCompany,
  aFollowed,
  app,
  follow,
  goTo,
  late,
  listOf,
  staff,
  viewOf,
  work,
} from "../followed-world.ts";

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
