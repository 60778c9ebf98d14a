import { beforeEach, describe, expect, test } from "vitest";
import { contractDocuments } from "../../functions/contracts/repository.ts";
import { changeMail, mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { put, queryDocuments } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { staffInboxSchema } from "../../shared/overview/staff-inbox.ts";
import { aBuyer, anIntent, aSiret, aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const group = async (kind: string) => {
  const { groups } = (await staff.get("/desk")).as(staffInboxSchema);
  const found = groups.find((one) => one.kind === kind);
  if (!found) throw new Error(`no group ${kind}`);
  return found;
};

const submitSupplier = async (n: number) => {
  const owner = await app.signIn(`fournisseur${n}@exemple.fr`);
  const { id } = (await owner.post("/suppliers", aSupplier({ siret: aSiret(n), name: `Fiche ${n}` })))
    .body as {
    id: string;
  };
  await owner.post(`/suppliers/${id}/submission`);
  return id;
};

describe("the team’s board", () => {
  test("has nothing where nothing waits", async () => {
    const { groups } = (await staff.get("/desk")).as(staffInboxSchema);
    expect(groups.map(({ count }) => count)).toEqual(groups.map(() => 0));
  });

  test("tells the oldest page first, with since when it waits, and forgets it once it is published", async () => {
    const first = await submitSupplier(1);
    app.clock.advance(86_400);
    await submitSupplier(2);
    expect(await group("suppliers")).toMatchObject({
      count: 2,
      more: false,
      items: [
        { id: first, title: "Fiche 1", since: "2026-11-22T09:00:00.000Z" },
        { title: "Fiche 2", since: "2026-11-23T09:00:00.000Z" },
      ],
    });
    await staff.post(`/suppliers/${first}/publication`);
    expect(await group("suppliers")).toMatchObject({ count: 1, items: [{ title: "Fiche 2" }] });
  });

  test("tells changes of a page that is online apart", async () => {
    const id = await submitSupplier(1);
    const { version } = (await staff.post(`/suppliers/${id}/publication`)).body as { version: number };
    const owner = await app.signIn("fournisseur1@exemple.fr");
    await owner.put(`/suppliers/${id}`, aSupplier({ name: "Autre nom" }), version);
    await owner.post(`/suppliers/${id}/submission`);
    expect((await group("suppliers")).items).toMatchObject([
      { id, detail: "Changements d’une fiche en ligne" },
    ]);
  });

  test("tells an intent until it is qualified", async () => {
    const buyer = await app.signIn("acheteur@exemple.fr");
    const { id: buyerId } = (await buyer.post("/buyers", aBuyer())).body as { id: string };
    const made = await app.signIn("acheteur@exemple.fr");
    const { id } = (await made.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
    expect((await group("intents")).count).toBe(0);
    await made.post(`/intents/${id}/submission`);
    expect((await group("intents")).items).toMatchObject([{ id, title: "Entretien des parcs" }]);
    await staff.post(`/intents/${id}/steps`, { status: "qualified" });
    expect((await group("intents")).count).toBe(0);
  });

  test("tells a contract that a participant announced until staff check it", async () => {
    const contract: Contract = {
      id: "con_1",
      version: 0,
      createdAt: app.deps.now(),
      updatedAt: app.deps.now(),
      title: "Tonte",
      buyerName: "Mairie",
      supplierName: "Jardins",
      awardedOn: "2026-11-20",
      note: "",
      status: "draft",
    };
    await app.deps.table.transact([put(contractDocuments, contract)]);
    expect((await group("contracts")).items).toMatchObject([{ id: "con_1", detail: "Mairie et Jardins" }]);
    const { version: _v, id: _i, createdAt: _c, updatedAt: _u, ...input } = contract;
    await staff.put("/contracts/con_1", { ...input, status: "confirmed" }, 1);
    expect((await group("contracts")).count).toBe(0);
  });

  test("tells mails that failed, however long ago, until staff send them again or leave them", async () => {
    await submitSupplier(1);
    const queued = await queryDocuments(app.deps.table, mailDocuments, {
      ...mailsWithStatus("queued"),
    });
    const [refused] = queued.items;
    await changeMail(app.deps.table, refused?.id ?? "", (mail) => ({
      ...mail,
      status: "failed",
      lastError: "550 unknown user",
    }));
    app.clock.advance(400 * 86_400);
    staff = await app.signInStaff();
    expect((await group("failedMails")).items).toMatchObject([{ id: refused?.id, detail: refused?.to }]);
    const left = (path: string, outcome: string) => staff.post(`/mails/${refused?.id}/${path}`, { outcome });
    expect((await left("settlement", "sent")).status).toBe(409);
    expect((await left("settlement", "failed")).status).toBe(200);
    expect((await group("failedMails")).count).toBe(0);
    expect((await staff.get(`/mails/${refused?.id}`)).body).toMatchObject({
      status: "abandoned",
      lastError: "550 unknown user",
    });
  });

  test("is the team’s alone", async () => {
    expect((await app.visitor.get("/desk")).status).toBe(401);
    expect((await (await app.signIn("membre@exemple.fr")).get("/desk")).status).toBe(403);
  });
});
