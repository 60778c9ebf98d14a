import { describe, expect, test } from "vitest";
import { importClause } from "../../functions/clause/import-folder.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { clauseFolderWith, sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { aCompany, aFollowed, app, contact, follow, listOf, staff, viewOf } from "../followed-world.ts";

const operator: Actor = { type: "system", name: "command-line" };

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
