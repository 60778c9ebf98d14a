import { beforeEach, describe, expect, test } from "vitest";
import { intentSchema } from "../../shared/intents/schema.ts";
import { aBuyer, anIntent } from "../builders.ts";
import { openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let staff: Client;
let intentId: string;
const suppliers: string[] = [];

beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn("achats@valmontes.exemple.fr");
  staff = await app.signInStaff();
  const { id: buyerId } = (await owner.post("/buyers", aBuyer())).body as { id: string };
  intentId = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema).id;
  suppliers.length = 0;
  for (const n of [1, 2, 3]) suppliers.push((await publishedSupplier(staff, n)).id);
});

const choose = (client: Client, supplierId: string, choice: string) =>
  client.request("PUT", `/intents/${intentId}/suppliers/${supplierId}`, { choice });
const suggested = async () => {
  const { body } = await owner.get(`/intents/${intentId}/suggestions`);
  return body as {
    matches: { supplierId: string; city: string; kinds: string[] }[];
    excluded: { supplierId: string; code: string }[];
  };
};

describe("a supplier suggested for an intent", () => {
  test("comes first once it is a favourite, and says who it is", async () => {
    const [, , third = ""] = suppliers;
    expect((await choose(owner, third, "favourite")).body).toMatchObject({ favourites: [third], vetoes: [] });
    expect((await suggested()).matches[0]).toMatchObject({
      supplierId: third,
      city: "Toulouse",
      kinds: ["EI"],
    });
  });

  test("is in no match once set aside, and comes back", async () => {
    const [first = ""] = suppliers;
    await choose(owner, first, "favourite");
    expect((await choose(owner, first, "veto")).body).toMatchObject({ favourites: [], vetoes: [first] });
    const found = await suggested();
    expect(found.matches.map(({ supplierId }) => supplierId)).not.toContain(first);
    expect(found.excluded).toMatchObject([{ supplierId: first, code: "vetoed" }]);
    await choose(owner, first, "none");
    expect((await suggested()).matches).toHaveLength(3);
  });

  test("set aside for an intent is not met for it in a round either", async () => {
    const [first = "", second = ""] = suppliers;
    await owner.post(`/intents/${intentId}/submission`);
    await choose(owner, first, "veto");
    const rencontre = await openRencontre(staff);
    const { buyerId } = (await owner.get(`/intents/${intentId}`)).as(intentSchema);
    await registered(staff, rencontre.id, buyerId, { intentIds: [intentId] });
    for (const id of [first, second]) await registered(staff, rencontre.id, id);
    const { collectInput } = await import("../../functions/round-engine/collect-input.ts");
    const { roundSchema } = await import("../../shared/rounds/schema.ts");
    await staff.post(`/rencontres/${rencontre.id}/closing`);
    const asked = await staff.post(`/rencontres/${rencontre.id}/rounds`, {});
    const work = await collectInput(app.deps, rencontre, asked.as(roundSchema));
    expect(work.world.context?.vetoes).toEqual([{ supplierId: first, intentId }]);
  });

  test("is chosen by the buyer's members alone, while the intent lives", async () => {
    const [first = ""] = suppliers;
    const other = await app.signIn("autre@exemple.fr");
    expect((await choose(app.visitor, first, "favourite")).status).toBe(401);
    expect((await choose(other, first, "favourite")).status).toBe(403);
    expect((await choose(owner, "sup_0", "favourite")).status).toBe(404);
    expect((await choose(owner, first, "adored")).status).toBe(400);
    await owner.post(`/intents/${intentId}/withdrawal`, { reason: "Budget refusé" });
    expect((await choose(owner, first, "favourite")).status).toBe(409);
  });
});
