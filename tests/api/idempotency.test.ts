import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { accountDocuments, accountOfEmail } from "../../functions/accounts/accounts.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { aBuyer, anIntent, aRencontre, aSiret, aSupplier } from "../builders.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { buyerWithIntent, openRencontre, publishedSupplier } from "../made-by-staff.ts";
import { type Client, inMemory, type Store, type TestApp, testApp } from "../test-app.ts";

const key = "9f1c2b7e-un-envoi";
const itemsSchema = z.object({ items: z.array(z.object({ id: z.string() })) });

const aContract = () => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  supplierName: "Les Jardins du Canal",
  category: "espaces-verts/entretien",
  awardedOn: "2026-10-01",
  amount: 42_000,
});

const postingTwice = (store: Store) => {
  let app: TestApp;
  let staff: Client;
  beforeEach(async () => {
    app = await testApp({ store });
    staff = await app.signInStaff();
  });

  const keyed = (client: Client, path: string, body: unknown, under = key) =>
    client.request("POST", path, body, { "idempotency-key": under });

  /** What is posted: where, what, and the list that tells how many there are. */
  const creations: Record<string, () => Promise<{ path: string; body: unknown; list?: string }>> = {
    "a supplier": async () => ({ path: "/suppliers", body: aSupplier() }),
    "a buyer": async () => ({ path: "/buyers", body: aBuyer(), list: "/buyers" }),
    "an intent": async () => {
      const { id } = (await staff.post("/buyers", aBuyer())).as(buyerSchema);
      return {
        path: "/intents",
        body: { ...anIntent(), buyerId: id },
        list: `/intents?buyerId=${id}`,
      };
    },
    "a contract": async () => ({ path: "/contracts", body: aContract(), list: "/contracts?year=2026" }),
    "a rencontre": async () => ({ path: "/rencontres", body: aRencontre(), list: "/rencontres" }),
    "a registration": async () => {
      const { id } = await openRencontre(staff);
      const supplier = await publishedSupplier(staff, 1);
      const path = `/rencontres/${id}/registrations`;
      const contact = { name: "Claude Martin", email: "claude@exemple.fr" };
      return { path, body: { organisationId: supplier.id, contact }, list: path };
    },
  };

  describe.each(Object.entries(creations))("%s", (_, prepare) => {
    test("posted twice with one key is made once, and answered alike", async () => {
      const { path, body, list } = await prepare();
      const first = await keyed(staff, path, body);
      const second = await keyed(staff, path, body);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect(second.headers.get("location")).toBe(first.headers.get("location"));
      if (list) expect((await staff.get(list)).as(itemsSchema).items).toHaveLength(1);
    });

    test("posted twice at the same moment is made once", async () => {
      const { path, body, list } = await prepare();
      const answers = await Promise.all([1, 2, 3].map(() => keyed(staff, path, body)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
      if (list) expect((await staff.get(list)).as(itemsSchema).items).toHaveLength(1);
    });
  });

  test("a message posted twice is sent once", async () => {
    const owner = await app.signIn("achats@valmontes.exemple.fr");
    const { id: buyerId } = (await owner.post("/buyers", aBuyer())).as(buyerSchema);
    const { id } = (await owner.post("/intents", { ...anIntent(), buyerId })).as(
      z.object({ id: z.string() }),
    );
    await owner.post(`/intents/${id}/submission`);
    const supplier = await publishedSupplier(staff, 1);
    const body = { supplierId: supplier.id, text: "Pouvez-vous venir le 3 mars ?" };
    const sent = await keyed(owner, `/intents/${id}/messages`, body);
    const again = await keyed(owner, `/intents/${id}/messages`, body);
    expect([sent.status, again.status]).toEqual([201, 201]);
    expect(again.as(z.object({ messages: z.array(z.unknown()) })).messages).toHaveLength(1);
  });

  describe.each([
    ["a supplier", "/suppliers", aSupplier],
    ["a buyer", "/buyers", aBuyer],
  ] as const)("%s, by its first member", (_, path, build) => {
    test("posted twice at the same moment is made once, and each answer says which", async () => {
      const owner = await app.signIn("creation@exemple.fr");
      const answers = await Promise.all([1, 2, 3].map(() => keyed(owner, path, build())));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
    });
  });

  describe("a key repeated by somebody who may no longer read what it made is refused:", () => {
    const identified = z.object({ id: z.string() });
    /** Puts an organisation's author out of it. */
    const dismiss = async (owner: Client, kind: "buyers" | "suppliers", organisationId: string) => {
      const { id } = (await owner.get("/auth/me")).as(identified);
      expect((await staff.delete(`/${kind}/${organisationId}/members/${id}`)).status).toBe(204);
    };
    const organisation = async (owner: Client, kind: "buyers" | "suppliers") =>
      (await owner.post(`/${kind}`, kind === "buyers" ? aBuyer() : aSupplier())).as(identified).id;
    const received = async (owner: Client, buyerId: string) => {
      const { id } = (await owner.post("/intents", { ...anIntent(), buyerId })).as(identified);
      await owner.post(`/intents/${id}/submission`);
      return id;
    };

    test.each([
      ["buyers", aBuyer, 403],
      // A profile that is not published does not exist for others.
      ["suppliers", aSupplier, 404],
    ] as const)("one of %s", async (kind, build, status) => {
      const owner = await app.signIn("creation@exemple.fr");
      const { id } = (await keyed(owner, `/${kind}`, build())).as(identified);
      await dismiss(owner, kind, id);
      expect((await keyed(owner, `/${kind}`, build())).status).toBe(status);
    });

    test("an intent", async () => {
      const owner = await app.signIn("achats@valmontes.exemple.fr");
      const buyerId = await organisation(owner, "buyers");
      const post = () => keyed(owner, "/intents", { ...anIntent(), buyerId });
      expect((await post()).status).toBe(201);
      await dismiss(owner, "buyers", buyerId);
      expect((await post()).status).toBe(403);
    });

    test("a registration", async () => {
      const owner = await app.signIn("achats@valmontes.exemple.fr");
      const buyerId = await organisation(owner, "buyers");
      const intentId = await received(owner, buyerId);
      const { id } = await openRencontre(staff);
      const contact = { name: "Claude Martin", email: "claude@exemple.fr" };
      const body = { organisationId: buyerId, contact, intentIds: [intentId] };
      const post = () => keyed(owner, `/rencontres/${id}/registrations`, body);
      expect((await post()).status).toBe(201);
      await dismiss(owner, "buyers", buyerId);
      expect((await post()).status).toBe(403);
    });

    test("a message to a supplier, and an answer", async () => {
      const owner = await app.signIn("achats@valmontes.exemple.fr");
      const buyerId = await organisation(owner, "buyers");
      const intentId = await received(owner, buyerId);
      const { id: supplierId } = await publishedSupplier(staff, 1);
      const write = () =>
        keyed(owner, `/intents/${intentId}/messages`, { supplierId, text: "Pouvez-vous venir ?" });
      const { id } = (await write()).as(identified);
      const answer = () => keyed(owner, `/conversations/${id}/messages`, { text: "Le 3 mars ?" });
      expect((await answer()).status).toBe(201);
      await dismiss(owner, "buyers", buyerId);
      expect([(await write()).status, (await answer()).status]).toEqual([403, 403]);
    });

    test.each([
      ["a contract", "/contracts", aContract, 403],
      // A draft does not exist for others.
      ["a rencontre", "/rencontres", aRencontre, 404],
    ] as const)("%s, of who is staff no longer", async (_, path, build, status) => {
      expect((await keyed(staff, path, build())).status).toBe(201);
      const account = await accountOfEmail(app.deps, "equipe@exemple.fr");
      if (!account) throw new Error("staff have no account");
      await app.deps.table.transact([put(accountDocuments, { ...account, staff: false })]);
      expect((await keyed(staff, path, build())).status).toBe(status);
    });
  });

  test("the same key with other words is refused, in French, and makes nothing", async () => {
    await keyed(staff, "/rencontres", aRencontre());
    const other = await keyed(staff, "/rencontres", aRencontre({ title: "Une autre" }));
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: "request.keyReused" });
    expect((await staff.get("/rencontres")).as(itemsSchema).items).toHaveLength(1);
  });

  test("what was refused stays to be sent, corrected, under the same key", async () => {
    const { id: buyerId } = (await staff.post("/buyers", aBuyer())).as(buyerSchema);
    const refused = await keyed(staff, "/intents", { ...anIntent({ category: "nulle/part" }), buyerId });
    expect(refused.status).toBe(400);
    expect((await keyed(staff, "/intents", { ...anIntent(), buyerId })).status).toBe(201);
  });

  test("a key is its holder’s own, and without one each post makes one", async () => {
    const [one, two] = [await app.signIn("un@exemple.fr"), await app.signIn("deux@exemple.fr")];
    const made = await keyed(one, "/buyers", aBuyer());
    const other = await keyed(two, "/buyers", aBuyer({ siret: aSiret(901) }));
    expect([made.status, other.status]).toEqual([201, 201]);
    const { buyerId } = await buyerWithIntent(staff, 1);
    await staff.post("/intents", { ...anIntent(), buyerId });
    const { items } = (await staff.get(`/intents?buyerId=${buyerId}`)).as(itemsSchema);
    expect(items).toHaveLength(2);
  });

  test("a key is forgotten after a day", async () => {
    await keyed(staff, "/rencontres", aRencontre());
    app.clock.advance(86_401);
    await keyed(staff, "/rencontres", aRencontre());
    expect((await staff.get("/rencontres")).as(itemsSchema).items).toHaveLength(2);
  });

  test.each([["court"], ["avec un espace dedans"], ["x".repeat(201)]])(
    "a key of another form (%s) is refused",
    async (wrong) => {
      expect((await keyed(staff, "/rencontres", aRencontre(), wrong)).status).toBe(400);
    },
  );

  test("the API document tells of the header", async () => {
    const document = (await app.visitor.get("/openapi.json")).as(
      z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }),
    );
    for (const path of ["/intents", "/suppliers", "/buyers", "/contracts", "/rencontres"])
      expect(document.paths[path]?.post, path).toMatchObject({
        parameters: [{ in: "header", name: "Idempotency-Key", required: false }],
      });
  });
};

describe("posting twice", () => {
  describe("kept in SQLite", () => postingTwice(inMemory));

  describe("kept in DynamoDB", async () => {
    const { missing } = await dynamoLocal();
    describe.skipIf(missing !== undefined)(missing ?? "on DynamoDB Local", () => {
      const opened: { close(): void }[] = [];
      afterAll(() => {
        for (const one of opened) one.close();
      });
      postingTwice(async (now) => {
        const one = await newDynamoTable(now);
        opened.push(one);
        return one;
      });
    });
  });
});
