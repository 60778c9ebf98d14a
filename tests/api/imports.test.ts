import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { aBuyer } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const jardins = {
  siret: "21310555400017",
  name: "Les Jardins",
  kind: "EI",
  postalCode: "31500",
  city: "Toulouse",
};
const lines = [
  { line: 2, cells: jardins },
  { line: 3, cells: { ...jardins, kind: "ACI" } },
  { line: 4, cells: { ...jardins, siret: "12345678912345" } },
];
const outcomes = ({ body }: { body: unknown }) =>
  (body as { items: { line: number; outcome: string }[] }).items.map(({ line, outcome }) => [line, outcome]);
const found = async () =>
  ((await staff.get("/suppliers/moderation")).body as { items: unknown[] }).items.length;

describe("lines of a list of suppliers", () => {
  test("are tried first: each says what would become of it, and nothing changes", async () => {
    const tried = await staff.post("/imports/suppliers", { dryRun: true, lines });
    expect(outcomes(tried)).toEqual([
      [2, "created"],
      [3, "joined"],
      [4, "refused"],
    ]);
    expect(tried.body).toMatchObject({
      items: [{}, {}, { errors: [{ path: "siret", message: expect.stringContaining("SIRET") }] }],
    });
    expect(await found()).toBe(0);
  });

  test("are then imported, once however often they are sent", async () => {
    await staff.post("/imports/suppliers", { dryRun: false, lines });
    const again = await staff.post("/imports/suppliers", { dryRun: false, lines });
    expect(outcomes(again)).toEqual([
      [2, "unchanged"],
      [3, "joined"],
      [4, "refused"],
    ]);
    expect(await found()).toBe(1);
  });

  test("take the sector of a trade whose family staff have retired", async () => {
    const { items } = (await app.visitor.get("/categories")).as(
      z.object({ items: z.array(z.looseObject({ id: z.string() })) }),
    );
    const family = items.find(({ id }) => id === "espaces-verts/entretien");
    await staff.put("/settings/categories", { families: [{ ...family, retired: true }] }, 0);
    const gardener = { ...jardins, naf: "81.30Z" };
    await staff.post("/imports/suppliers", { dryRun: false, lines: [{ line: 2, cells: gardener }] });
    expect((await staff.get("/suppliers/moderation")).body).toMatchObject({
      items: [{ activities: [{ category: "espaces-verts" }] }],
    });
  });

  test("go online at once where staff vouch for the list", async () => {
    const voucher = {
      ...{ reference: "Liste de la DDETS", authority: "DDETS 31" },
      ...{ validFrom: "2026-01-01", validUntil: "2027-12-31" },
    };
    await staff.post("/imports/suppliers", { dryRun: false, lines, voucher });
    expect((await app.visitor.get("/suppliers?q=jardins")).body).toMatchObject({ total: 1 });
  });
});

test("a line that says when its agreement ends is vouched for until then, and not at all once it has ended", async () => {
  const voucher = {
    ...{ reference: "Liste de la DDETS", authority: "DDETS 31" },
    ...{ validFrom: "2026-01-01", validUntil: "2028-12-31" },
  };
  const line = (siret: string, number: number, provedUntil: string) => ({
    line: number,
    cells: { ...jardins, siret, provedUntil },
  });
  const asked = [line("21310555400017", 2, "31/12/2027"), line("13002526500013", 3, "31/12/2025")];
  const { body } = await staff.post("/imports/suppliers", { dryRun: false, lines: asked, voucher });
  expect(body).toMatchObject({
    items: [
      { outcome: "created", warnings: [] },
      { outcome: "created", warnings: [{ path: "provedUntil", message: expect.stringContaining("passée") }] },
    ],
  });
  const { items } = (await staff.get("/suppliers/moderation")).as(
    z.object({ items: z.array(z.looseObject({ siret: z.string() })) }),
  );
  expect(items.map(({ siret }) => siret)).toEqual(["13002526500013"]);
  expect((await app.visitor.get("/suppliers?q=jardins")).body).toMatchObject({ total: 1 });
});

test("what is left out of a line is told, by the header of the file, before and after", async () => {
  const cells = { ...jardins, email: "néant", phone: "05 61 00 00 01 / 06 00 00 00 02" };
  const asked = { lines: [{ line: 7, cells }], names: { phone: "Tel public" } };
  for (const dryRun of [true, false])
    expect((await staff.post("/imports/suppliers", { dryRun, ...asked })).body).toMatchObject({
      items: [
        {
          line: 7,
          outcome: "created",
          warnings: expect.arrayContaining([
            { path: "email", message: expect.stringContaining("« néant »") },
            {
              path: "phone",
              message: expect.stringMatching(/^Téléphone \(colonne « Tel public »\) : plusieurs/),
            },
          ]),
        },
      ],
    });
});

test("a line that the reader of the file could not read is refused with its word", async () => {
  const problem = "un guillemet ouvert n’est jamais refermé";
  const { body } = await staff.post("/imports/suppliers", {
    dryRun: false,
    lines: [{ line: 3, cells: jardins, problem }],
  });
  expect(body).toMatchObject({
    items: [{ line: 3, outcome: "refused", errors: [{ message: expect.stringContaining(problem) }] }],
  });
});

test("lines of intents are tried, then imported for the buyer of their SIRET", async () => {
  await staff.post("/buyers", aBuyer({ siret: "21310555400017" }));
  const cells = {
    ...{ buyerSiret: "21310555400017", title: "Parcs", category: "espaces-verts/entretien" },
    ...{ places: "31555", modality: "L2113-13", launchDate: "2027-03-01" },
  };
  const intents = [
    { line: 2, cells },
    { line: 3, cells: { ...cells, buyerSiret: "13002526500013" } },
    { line: 4, cells: { ...cells, category: "jardins/toits" } },
  ];
  const expected = [
    [2, "created"],
    [3, "refused"],
    [4, "refused"],
  ];
  expect(outcomes(await staff.post("/imports/intents", { dryRun: true, lines: intents }))).toEqual(expected);
  expect(outcomes(await staff.post("/imports/intents", { dryRun: false, lines: intents }))).toEqual(expected);
  expect(outcomes(await staff.post("/imports/intents", { dryRun: false, lines: intents }))[0]).toEqual([
    2,
    "unchanged",
  ]);
});

test("lots of one need are as many intents, and a corrected amount is told by its line", async () => {
  await staff.post("/buyers", aBuyer({ siret: "21310555400017" }));
  const cells = {
    ...{ buyerSiret: "21310555400017", title: "Parcs", category: "espaces-verts/entretien" },
    ...{ places: "Toulouse", modality: "L2113-13", launchDate: "2027-03-01", yearlyAmount: "80 000 €" },
  };
  const lots = [
    { line: 2, cells },
    { line: 3, cells: { ...cells, places: "Muret" } },
    { line: 4, cells },
  ];
  const send = (sent: typeof lots) => staff.post("/imports/intents", { dryRun: false, lines: sent });
  const first = await send(lots);
  expect(outcomes(first)).toEqual([
    [2, "created"],
    [3, "created"],
    [4, "unchanged"],
  ]);
  expect(first.body).toMatchObject({
    items: [{}, {}, { warnings: [{ message: expect.stringContaining("ligne 2") }] }],
  });
  const corrected = await send([{ line: 2, cells: { ...cells, yearlyAmount: "90 000 €" } }]);
  expect(corrected.body).toMatchObject({
    items: [{ outcome: "unchanged", warnings: [{ message: expect.stringMatching(/90\s000.*80\s000/) }] }],
  });
});

test("imports are staff’s alone", async () => {
  const member = await app.signIn("membre@exemple.fr");
  for (const [client, status] of [
    [app.visitor, 401],
    [member, 403],
  ] as const)
    for (const what of ["suppliers", "intents"])
      expect((await client.post(`/imports/${what}`, { dryRun: true, lines })).status).toBe(status);
});
