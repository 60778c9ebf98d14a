import { beforeEach, describe, expect, test } from "vitest";
import { preparationSchema } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
/** Two buyers: one of green spaces, whom a registered supplier answers, one of laundry, whom nobody does. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  const gardener = await publishedSupplier(staff, 1, { name: "Les Jardins du Canal" });
  await registered(staff, rencontre.id, gardener.id);
  const green = await buyerWithIntent(staff, 1);
  await registered(staff, rencontre.id, green.buyerId, { intentIds: [green.intent.id], minMeetings: 1 });
  app.clock.advance(86_400);
  const cleaning = await buyerWithIntent(staff, 2, { category: "nettoyage/locaux", cpv: [] });
  await registered(staff, rencontre.id, cleaning.buyerId, { intentIds: [cleaning.intent.id] });
});

const path = (rest = "/preparation") => `/rencontres/${rencontre.id}${rest}`;
const prepared = async () => (await staff.get(path())).as(preparationSchema);
const cleaner = (n: number) =>
  publishedSupplier(staff, n, {
    name: `Éclat ${n}`,
    activities: [
      {
        category: "nettoyage/locaux",
        services: ["PRESTATION"],
        description: "Ménage de bureaux et d’écoles.",
        zone: { type: "radius", km: 30 },
      },
    ],
  });

describe("the preparation of a rencontre", () => {
  test("counts those who come, day by day", async () => {
    const { buyers, suppliers, intents, trend } = await prepared();
    expect([buyers, suppliers, intents]).toEqual([2, 1, 2]);
    expect(trend).toEqual([
      { day: "2026-11-22", buyers: 1, suppliers: 1 },
      { day: "2026-11-23", buyers: 2, suppliers: 1 },
    ]);
  });

  test("shows first the families that no registered supplier answers", async () => {
    expect((await prepared()).families).toEqual([
      { category: "nettoyage/locaux", intents: 1, suppliers: 0 },
      { category: "espaces-verts/entretien", intents: 1, suppliers: 1 },
    ]);
  });

  test("names buyers who could meet too few, and suppliers whom nobody needs", async () => {
    const lonely = await publishedSupplier(staff, 3, {
      name: "Linge & Cie",
      activities: [
        {
          category: "restauration/traiteur",
          services: ["PRESTATION"],
          description: "",
          zone: { type: "radius", km: 30 },
        },
      ],
    });
    await registered(staff, rencontre.id, lonely.id);
    const { shortBuyers, idleSuppliers } = await prepared();
    expect(shortBuyers).toMatchObject([{ name: "Acheteur 2", possible: 0, wanted: 2 }]);
    expect(idleSuppliers).toMatchObject([{ name: "Linge & Cie" }]);
  });

  test("finds in the annuaire those who could help and have not registered, with whom to write to", async () => {
    await cleaner(4);
    expect((await prepared()).fillers).toMatchObject([
      {
        name: "Éclat 4",
        email: "fournisseur-4@exemple.fr",
        intents: 1,
        categories: ["nettoyage/locaux"],
      },
    ]);
    await registered(staff, rencontre.id, (await cleaner(5)).id);
    const { fillers, families } = await prepared();
    expect(families[0]).toMatchObject({ suppliers: 1 });
    expect(fillers.map(({ name }) => name)).toEqual(["Éclat 4"]);
  });

  test("hands over those to invite as a file", async () => {
    await cleaner(4);
    const { status, body } = await staff.get(path("/fillers.csv"));
    expect(status).toBe(200);
    expect(String(body).split("\r\n")[1]).toBe(
      "Éclat 4;Toulouse;Claude Martin;fournisseur-4@exemple.fr;;1;Nettoyage de locaux et de bureaux",
    );
  });

  test.each(["/preparation", "/fillers.csv", "/fillers.xlsx"])("is for staff alone at %s", async (file) => {
    const member = await app.signIn("membre@exemple.fr");
    expect((await member.get(path(file))).status).toBe(403);
    expect((await app.visitor.get(path(file))).status).toBe(401);
  });
});
