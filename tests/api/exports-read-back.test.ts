import { beforeAll, describe, expect, test } from "vitest";
import { seed } from "../../functions/demo/seed.ts";
import { importIntents } from "../../functions/intents/import-intents.ts";
import { linesOfFile } from "../../functions/platform/lines-of-file.ts";
import { importSuppliers } from "../../functions/suppliers/import-suppliers.ts";
import type { Buyer } from "../../shared/buyers/schema.ts";
import type { ImportColumns } from "../../shared/imports/columns.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { intentStatuses } from "../../shared/intents/lifecycle.ts";
import { anIntent } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const operator = { type: "system", name: "command-line" } as const;
const voucher = {
  ...{ reference: "Copie de l’annuaire", authority: "TME" },
  ...{ validFrom: "2026-01-01", validUntil: "2099-12-31" },
};

let source: TestApp;
let sourceStaff: Client;
beforeAll(async () => {
  source = await testApp();
  await seed(source.deps, operator);
  sourceStaff = await source.signInStaff();
  const { items } = (await sourceStaff.get("/buyers?limit=1")).body as { items: Buyer[] };
  const undecided = { ...anIntent({ modality: "ADVISE" }), buyerId: items[0]?.id };
  expect((await sourceStaff.post("/intents", undecided)).status).toBe(201);
});

/** What a file says line by line, in an order of its own: both files are read by the same columns. */
const said = async (file: Uint8Array, columns: ImportColumns) => {
  const { lines } = await linesOfFile(file, columns);
  return lines.map(({ cells }) => JSON.stringify(cells)).sort();
};

describe("what the demonstration exports is read back, nothing refused and nothing lost", () => {
  test.each(["/suppliers.csv", "/suppliers.xlsx"])("%s", async (path) => {
    const exported = (await sourceStaff.get(path)).bytes;
    const target = await testApp();
    const { created, refused, outcomes } = await importSuppliers(target.deps, operator, {
      file: exported,
      voucher,
    });
    expect(refused).toEqual([]);
    expect(outcomes.filter(({ warnings }) => warnings.length > 0)).toEqual([]);
    expect(created).toBe(outcomes.length);
    expect(created).toBeGreaterThan(80);
    const again = (await target.visitor.get(path)).bytes;
    expect(await said(again, supplierColumns)).toEqual(await said(exported, supplierColumns));
  });

  test("the team’s own file of suppliers, contacts that are not public included", async () => {
    const exported = (await sourceStaff.get("/suppliers/moderation.csv")).bytes;
    const target = await testApp();
    const { created, refused, outcomes } = await importSuppliers(target.deps, operator, { file: exported });
    expect(refused).toEqual([]);
    expect(created).toBe(outcomes.length);
    expect(created).toBeGreaterThan(0);
    const again = (await (await target.signInStaff()).get("/suppliers/moderation.csv")).bytes;
    expect(await said(again, supplierColumns)).toEqual(await said(exported, supplierColumns));
  });

  test.each(["/intents.csv", "/intents.xlsx"])("%s", async (path) => {
    const all = `${path}?statuses=${intentStatuses.join(",")}`;
    const exported = (await sourceStaff.get(all)).bytes;
    const target = await testApp();
    const staff = await target.signInStaff();
    const { items: buyers } = (await sourceStaff.get("/buyers?limit=100")).body as { items: Buyer[] };
    for (const { siret, name, legalStatus, contact } of buyers)
      expect((await staff.post("/buyers", { siret, name, legalStatus, contact })).status).toBe(201);
    const { created, refused, outcomes } = await importIntents(target.deps, operator, { file: exported });
    expect(refused).toEqual([]);
    expect(outcomes.filter(({ warnings }) => warnings.length > 0)).toEqual([]);
    expect(created).toBe(outcomes.length);
    expect(created).toBeGreaterThan(20);
    const again = (await staff.get(all)).bytes;
    expect(await said(again, intentColumns)).toEqual(await said(exported, intentColumns));
    expect((await said(again, intentColumns)).join()).toContain("À choisir avec l’équipe");
  });
});
