import { beforeEach, describe, expect, test } from "vitest";
import { search } from "../../shared/search/search.ts";
import { load } from "../../shared/search/search-index.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aSiret, aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;

const publish = async (changes: Parameters<typeof aSupplier>[0]) => {
  const { id } = (await staff.post("/suppliers", aSupplier(changes))).as(supplierSchema);
  await staff.post(`/suppliers/${id}/submission`);
  await staff.post(`/suppliers/${id}/publication`);
  return id;
};
const names = (body: unknown) => (body as { items: { name: string }[] }).items.map(({ name }) => name);

beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  await publish({});
  await publish({
    siret: aSiret(2),
    name: "=Traiteur & Cie",
    kinds: ["ESAT"],
    description: "Buffets de produits locaux.",
    activities: [
      {
        category: "restauration/traiteur",
        services: ["PRESTATION"],
        zone: { type: "areas", areas: [{ type: "departement", code: "09" }] },
      },
    ],
    proofs: [{ kind: "ESAT", reference: "A-1", validFrom: "2026-01-01", validUntil: "2027-01-01" }],
    address: { postalCode: "09000", city: "Foix", communeCode: "09122" },
    contact: { name: "Secret", email: "secret@exemple.fr", public: false },
  });
});

describe("the annuaire", () => {
  test("opens without an account, with the counts of each facet", async () => {
    const { status, body } = await app.visitor.get("/suppliers");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 2,
      facets: { kind: expect.arrayContaining([{ value: "EI", count: 1 }]) },
    });
  });

  test("finds by words, with a typing error, in the plural, without accents", async () => {
    for (const q of ["tontes", "tonte", "desherbage", "jardins", "espaces verts"])
      expect(names((await app.visitor.get(`/suppliers?q=${encodeURIComponent(q)}`)).body)[0]).toBe(
        "Les Jardins du Canal",
      );
  });

  test("filters by category, kind, place covered and distance", async () => {
    expect(names((await app.visitor.get("/suppliers?category=restauration")).body)).toEqual([
      "=Traiteur & Cie",
    ]);
    expect(names((await app.visitor.get("/suppliers?kind=EI")).body)).toEqual(["Les Jardins du Canal"]);
    expect(names((await app.visitor.get("/suppliers?covers=31069")).body)).toEqual(["Les Jardins du Canal"]);
    expect(names((await app.visitor.get("/suppliers?near=31555&km=20")).body)).toEqual([
      "Les Jardins du Canal",
    ]);
    expect((await app.visitor.get("/suppliers?near=09122&km=5")).body).toMatchObject({
      items: [{ name: "=Traiteur & Cie", distanceKm: expect.any(Number) }],
    });
  });

  test("takes a trade and a town for who can work there, and says so", async () => {
    const { body } = await app.visitor.get(`/suppliers?q=${encodeURIComponent("espaces verts Blagnac")}`);
    expect(names(body)).toEqual(["Les Jardins du Canal"]);
    expect(body).toMatchObject({
      reading: { place: "Blagnac" },
      items: [{ distanceKm: expect.any(Number) }],
    });
    const literal = await app.visitor.get(`/suppliers?literal=1&q=${encodeURIComponent("traiteur Blagnac")}`);
    expect(literal.body).toMatchObject({ reading: { partly: "words" } });
  });

  test("tells who works in a part only of the area named", async () => {
    const { body } = await app.visitor.get(`/suppliers?q=${encodeURIComponent("espaces verts Occitanie")}`);
    expect(body).toMatchObject({
      reading: { place: "Occitanie" },
      items: [{ name: "Les Jardins du Canal", inPart: true }],
    });
  });

  test("finds by SIRET, and by several kinds and categories at once", async () => {
    expect(names((await app.visitor.get(`/suppliers?q=${aSiret(2)}`)).body)).toEqual(["=Traiteur & Cie"]);
    expect(
      (await app.visitor.get("/suppliers?kind=EI,ESAT&category=espaces-verts,restauration")).body,
    ).toMatchObject({ total: 2 });
    expect((await app.visitor.get("/suppliers?kind=EI,XX")).status).toBe(400);
  });

  test("where nobody answers, offers the sector and words of trades", async () => {
    const { body } = await app.visitor.get("/suppliers?q=traiteur&kind=FONDATION");
    expect(body).toMatchObject({ total: 0, items: [] });
    expect((await app.visitor.get("/suppliers?q=boulangeris")).body).toMatchObject({
      instead: { words: expect.arrayContaining(["boulangerie"]) },
    });
  });

  test("is read page by page without losing or repeating anybody", async () => {
    const first = (await app.visitor.get("/suppliers?limit=1")).body as {
      items: { id: string }[];
      cursor: string;
    };
    const second = (await app.visitor.get(`/suppliers?limit=1&cursor=${first.cursor}`)).body as typeof first;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
    expect(second.cursor).toBeUndefined();
  });

  test("is read page by page without losing or repeating anybody while pages come and go", async () => {
    await publish({ siret: aSiret(3), name: "Nouvelle" });
    const page = async (path: string) =>
      (await app.visitor.get(path)).body as { items: { id: string; name: string }[]; cursor: string };
    const first = await page("/suppliers?limit=2");
    expect(names(first)).toEqual(["=Traiteur & Cie", "Les Jardins du Canal"]);
    await publish({ siret: aSiret(4), name: "Avant tous" });
    expect(names(await page(`/suppliers?limit=2&cursor=${first.cursor}`))).toEqual(["Nouvelle"]);
    await staff.post(`/suppliers/${first.items[0]?.id}/suspension`, { reason: "Convention échue" });
    expect(names(await page(`/suppliers?limit=2&cursor=${first.cursor}`))).toEqual(["Nouvelle"]);
  });

  test("says which filter it does not know", async () => {
    expect((await app.visitor.get("/suppliers?near=99999")).body).toMatchObject({
      errors: [{ path: "near" }],
    });
    expect((await app.visitor.get("/suppliers?kind=XX")).status).toBe(400);
    expect((await app.visitor.get("/suppliers?cursor=abc")).body).toMatchObject({ code: "cursor.invalid" });
  });

  test("follows each publication and suspension at once", async () => {
    const id = await publish({ siret: aSiret(3), name: "Nouvelle" });
    expect((await app.visitor.get("/suppliers")).body).toMatchObject({ total: 3 });
    await staff.post(`/suppliers/${id}/suspension`, { reason: "Convention échue" });
    expect((await app.visitor.get("/suppliers")).body).toMatchObject({ total: 2 });
  });

  test("is open data in CSV and GeoJSON, without the contacts that are not public", async () => {
    const csv = await app.visitor.get("/suppliers.csv");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.body).toContain("contact@jardins-du-canal.exemple.fr");
    expect(csv.body).not.toContain("secret@exemple.fr");
    expect(csv.body).toContain("'=Traiteur & Cie");
    const { body } = await app.visitor.get("/suppliers.geojson");
    expect(body).toMatchObject({ type: "FeatureCollection", features: { length: 2 } });
    expect(JSON.stringify(body)).not.toContain("secret@exemple.fr");
  });

  test("narrows the files by the criteria of the search, so that the map and a download show what was found", async () => {
    const { body } = await app.visitor.get("/suppliers.geojson?q=traiteur");
    expect(body).toMatchObject({ features: [{ properties: { name: "=Traiteur & Cie" } }] });
    const csv = await app.visitor.get("/suppliers.csv?q=traiteur");
    expect(csv.body).not.toContain("contact@jardins-du-canal.exemple.fr");
    expect((await app.visitor.get("/suppliers.geojson?kind=XX")).status).toBe(400);
  });

  test("is one file that finds what the service finds, sent again only where it changed", async () => {
    const file = await app.visitor.get("/suppliers/index.json");
    const etag = file.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(file.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const text = new TextDecoder().decode(file.bytes);
    expect(text).not.toContain("secret@exemple.fr");
    const index = load(text);
    for (const q of ["tontes", "desherbage", "buffet", "traiteurs", "foix", "esat", "rien de tel"]) {
      const { items, total, facets } = search(index, { q });
      const asked = await app.visitor.get(`/suppliers?q=${encodeURIComponent(q)}`);
      expect(asked.body).toMatchObject({ total, facets, items: items.map(({ entry: { id } }) => ({ id })) });
    }

    const since = (tag: string) =>
      app.visitor.request("GET", "/suppliers/index.json", undefined, { "if-none-match": tag });
    for (const tag of [etag, `W/${etag}`, `"another", W/${etag}`]) {
      const { status, bytes, headers } = await since(tag);
      expect([status, bytes.length, headers.get("etag")]).toEqual([304, 0, etag]);
    }
    const id = await publish({ siret: aSiret(3), name: "Nouvelle" });
    const changed = await since(etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
    const next = load(new TextDecoder().decode(changed.bytes));
    expect(search(next, { q: "nouvelle" }).items.map(({ entry }) => entry.id)).toEqual([id]);
  });

  test("is another file once staff have taught the search new trade words", async () => {
    const tag = async () => (await app.visitor.get("/suppliers/index.json")).headers.get("etag");
    const before = await tag();
    expect(await tag()).toBe(before);
    const family = {
      id: "espaces-verts/toitures",
      label: "Toitures végétalisées",
      nature: "WORKS",
      cpv: ["452614"],
      synonyms: ["sedum"],
      retired: false,
    };
    expect((await staff.put("/settings/categories", { families: [family] }, 0)).status).toBe(200);
    expect(await tag()).not.toBe(before);
  });
});
