import { describe, expect, test } from "vitest";
import { operationId } from "../../functions/clause/ids.ts";
import { importClause } from "../../functions/clause/import-folder.ts";
import { operationViewSchema } from "../../functions/followed-contracts/answers.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { operationSchema } from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { aClause, aCompany, app, follow, listOf, staff, work } from "../followed-world.ts";

const operator: Actor = { type: "system", name: "command-line" };

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
