import { beforeEach, expect, test } from "vitest";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { aSiret } from "../builders.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const association = {
  kinds: ["ASSOCIATION" as const],
  proofs: [
    {
      kind: "ASSOCIATION" as const,
      reference: "W31",
      validFrom: "2026-01-01",
      validUntil: "2030-01-01",
    },
  ],
};

let app: TestApp;
let staff: Client;
let supplierId: string;
let intentId: string;
let buyerId: string;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  supplierId = (await publishedSupplier(staff, 1, association)).id;
  const { intent } = await buyerWithIntent(staff, 1, { modality: "L2113-15", launchDate: "2027-03-01" });
  intentId = intent.id;
  buyerId = intent.buyerId;
});

const award = (changes: object = {}) => ({
  title: "Aide à domicile",
  buyerName: "CCAS de Castelgarric",
  supplierName: "Fournisseur 1",
  supplierId,
  modality: "L2113-15",
  awardedOn: "2026-03-02",
  ...changes,
});
const record = async (changes: object = {}) =>
  (await staff.post("/contracts", award(changes))).as(contractSchema);
const matches = async () => {
  const { body } = await staff.get(`/intents/${intentId}/suggestions`);
  return (body as { matches: { supplierId: string }[] }).matches.map((found) => found.supplierId);
};

test("the winner of a contract reserved to the social economy is not suggested for another within three years", async () => {
  expect(await matches()).toEqual([supplierId]);
  await record();
  expect((await staff.get(`/intents/${intentId}/suggestions`)).body).toMatchObject({
    matches: [],
    excluded: [{ supplierId, reason: expect.stringMatching(/avant le 2\smars\s2029 \(art\.\sL2113-16\)/) }],
  });
});

test("the other pages of the same enterprise rest with it", async () => {
  const { id } = await publishedSupplier(staff, 2, { ...association, siret: aSiret(1, 2) });
  expect(await matches()).toHaveLength(2);
  await record({ supplierId: id });
  expect(await matches()).toEqual([]);
});

test("it rests by its SIREN too, where the contract was recorded without its page", async () => {
  await record({ supplierId: undefined, supplierSiret: aSiret(1) });
  expect(await matches()).toEqual([]);
});

test.each([
  ["reserved otherwise", { modality: "L2113-13" }],
  ["that nobody has checked", { status: "draft" }],
  ["won by somebody else", { supplierId: undefined, supplierSiret: aSiret(2) }],
  ["won more than three years before", { awardedOn: "2023-11-21" }],
])("a contract %s makes nobody wait", async (_what, changes) => {
  await record(changes);
  expect(await matches()).toEqual([supplierId]);
});

test("a contract put right sets its winner free", async () => {
  const { id, version } = await record();
  expect(await matches()).toEqual([]);
  await staff.put(`/contracts/${id}`, award({ modality: "L2113-14" }), version);
  expect(await matches()).toEqual([supplierId]);
});

test("nor does a rencontre pair it with such an intent", async () => {
  const { id } = await openRencontre(staff);
  await registered(staff, id, buyerId, { intentIds: [intentId] });
  await registered(staff, id, supplierId);
  const possible = async () =>
    (await staff.get(`/rencontres/${id}/preparation`)).body as { shortBuyers: { possible: number }[] };
  expect(await possible()).toMatchObject({ shortBuyers: [{ possible: 1 }] });
  await record();
  expect(await possible()).toMatchObject({ shortBuyers: [{ possible: 0 }] });
});
