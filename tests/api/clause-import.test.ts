import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { type ClauseImportAnswer, clauseImportAnswerSchema } from "../../shared/clause/import-schema.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { clauseFolderWith, sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { buyerWithIntent, publishedSupplier } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const packed = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => ({ name, gzip: gzipSync(bytes).toString("base64") }));
const sent = async (
  files: ReadonlyMap<string, Uint8Array>,
  dryRun: boolean,
  from?: ClauseImportAnswer["next"],
): Promise<ClauseImportAnswer> =>
  (await staff.post("/imports/clause", { dryRun, files: packed(files), ...(from ? { from } : {}) })).as(
    clauseImportAnswerSchema,
  );
const hoursOf = async (year: number) => (await staff.get(`/reports/${year}`)).as(reportSchema).clause.hours;

describe("files of the clause that staff send", () => {
  test("are tried first: what would become of each is told, and nothing changes", async () => {
    const tried = await sent(clauseFolderWith({ "heures.csv": ["C9;2020-01;35"] }), true);
    expect(tried).toMatchObject({
      stored: { contracts: { created: 2 }, employments: { created: 2 }, situations: { created: 1 } },
      refused: 1,
      faults: [{ file: "heures.csv", line: 5, column: "contrat" }],
      lines: { total: 18, done: 18 },
    });
    expect(tried.next).toBeUndefined();
    expect(await hoursOf(2020)).toBe(0);
  });

  test("are then stored, once however often they are sent", async () => {
    await sent(clauseFolderWith(), false);
    expect(await hoursOf(2020)).toBe(245.5);
    const again = await sent(clauseFolderWith(), false);
    expect(Object.values(again.stored).filter(({ created, updated }) => created + updated > 0)).toEqual([]);
    expect(await hoursOf(2020)).toBe(245.5);
  });

  test("are written in the journal without anything of what they hold", async () => {
    await sent(clauseFolderWith(), false);
    const { body } = await staff.get("/audit");
    const text = JSON.stringify(body);
    expect(text).toContain("CLAUSE_IMPORTED");
    expect(text).not.toMatch(/B1|C1|M1/);
  });

  test("go on where the call before stopped, and finish by themselves from any place", async () => {
    for (const kind of ["operations", "contracts", "worked"] as const)
      await sent(clauseFolderWith(), false, { kind, after: "" });
    const last = await sent(clauseFolderWith(), false, { kind: "worked", after: "nobody knows this one" });
    expect(last.stored).toMatchObject({ operations: { created: 0, unchanged: 0 }, worked: { unchanged: 2 } });
    expect(await hoursOf(2020)).toBe(245.5);
  });

  test("are refused where one is damaged, and nothing of the others is stored", async () => {
    const files = [
      ...packed(clauseFolderWith()),
      { name: "heures.csv", gzip: Buffer.from("not gzip").toString("base64") },
    ];
    const { status, body } = await staff.post("/imports/clause", { dryRun: false, files });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("Le fichier « heures.csv » est trop grand, ou abîmé.");
    expect(await hoursOf(2020)).toBe(0);
  });

  test("are refused where they unpack to more than a folder ever weighs", async () => {
    const huge = gzipSync(new Uint8Array(60 * 1_048_576)).toString("base64");
    const { status } = await staff.post("/imports/clause", {
      dryRun: true,
      files: [{ name: "heures.csv", gzip: huge }],
    });
    expect(status).toBe(400);
  });

  test("may be larger than other requests, up to five megabytes", async () => {
    const noise = (bytes: number) => "A".repeat(bytes);
    const of = (bytes: number) => ({ dryRun: true, files: [{ name: "x.csv", gzip: noise(bytes) }] });
    expect((await staff.post("/imports/clause", of(2_000_000))).status).toBe(400);
    expect((await staff.post("/imports/clause", of(6_000_000))).status).toBe(413);
  });
});

describe("only staff send files of the clause", () => {
  const files = () => ({ dryRun: false, files: packed(clauseFolderWith()) });

  test("a visitor is refused", async () => {
    expect((await app.visitor.post("/imports/clause", files())).status).toBe(401);
    expect(await hoursOf(2020)).toBe(0);
  });

  test("so is who speaks for a supplier, or for a buyer", async () => {
    await publishedSupplier(staff, 1);
    const member = await app.signIn("fournisseur-1@exemple.fr");
    expect((await member.post("/imports/clause", files())).status).toBe(403);
    await buyerWithIntent(staff, 1);
    const buyer = await app.signIn("acheteur-1@exemple.fr");
    expect((await buyer.post("/imports/clause", files())).status).toBe(403);
    expect(await hoursOf(2020)).toBe(0);
  });
});

test("a month of hours alone is added to what is stored", async () => {
  await sent(clauseFolderWith(), false);
  const hours = textOfLines([sampleLines("heures.csv")[0] ?? "", "C1;mars 2020;10"]);
  const { stored } = await sent(new Map([["heures.csv", hours]]), false);
  expect(stored.worked).toEqual({ created: 0, updated: 1, unchanged: 0 });
  expect(await hoursOf(2020)).toBe(255.5);
});
