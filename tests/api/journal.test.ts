import { beforeEach, describe, expect, test } from "vitest";
import { aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let owner: Client;
let id: string;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  owner = await app.signIn("camille@exemple.fr");
  id = ((await owner.post("/suppliers", aSupplier())).body as { id: string }).id;
  await owner.post(`/suppliers/${id}/submission`);
  app.clock.advance(40 * 86_400);
  staff = await app.signInStaff();
  owner = await app.signIn("camille@exemple.fr");
  await staff.post(`/suppliers/${id}/publication`);
});

type Entry = { code: string; by: string; byName?: string; subjectName?: string };
const entries = async (query: string) =>
  ((await staff.get(`/audit?${query}`)).body as { items: Entry[] }).items;
const codes = async (query: string) => (await entries(query)).map(({ code }) => code);

describe("the journal", () => {
  test("names who did it by the mail address, and what it happened to", async () => {
    const [latest] = await entries(`subject=${id}`);
    expect(latest).toMatchObject({
      code: "SUPPLIER_PUBLISHED",
      byName: "equipe@exemple.fr",
      subjectName: "Les Jardins du Canal",
    });
  });

  test("tells what one person did in a month, by address or by account", async () => {
    const expected = ["SUPPLIER_SUBMITTED", "SUPPLIER_CREATED"];
    expect(await codes("month=2026-11&by=Camille@exemple.fr")).toEqual(expected);
    const [first] = await entries("month=2026-11&by=camille@exemple.fr");
    expect(await codes(`month=2026-11&by=${first?.by}`)).toEqual(expected);
    expect(await codes("month=2027-01&by=camille@exemple.fr")).toEqual([]);
    expect(await codes("month=2026-11&by=inconnu@exemple.fr")).toEqual([]);
  });

  test("goes on page by page for one person", async () => {
    const first = (await staff.get("/audit?month=2026-11&by=camille@exemple.fr&limit=1")).body as {
      items: Entry[];
      cursor: string;
    };
    const next = `/audit?month=2026-11&by=camille@exemple.fr&limit=1&cursor=${encodeURIComponent(first.cursor)}`;
    expect((await staff.get(next)).body).toMatchObject({ items: [{ code: "SUPPLIER_CREATED" }] });
  });

  test("has no name for somebody who is gone", async () => {
    await owner.delete("/auth/me");
    const all = await entries(`subject=${id}`);
    expect(all.find(({ code }) => code === "SUPPLIER_CREATED")?.byName).toBeUndefined();
  });

  test("is the team’s alone", async () => {
    expect((await app.visitor.get("/audit")).status).toBe(401);
    expect((await owner.get(`/audit?subject=${id}`)).status).toBe(403);
  });
});
