import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { everyItem, queryDocuments } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { aBuyer, aSupplier } from "../builders.ts";
import { type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});

const queued = async () =>
  (await queryDocuments(app.deps.table, mailDocuments, mailsWithStatus("queued"))).items;

const linkOf = async (email: string): Promise<string> => {
  const mail = (await queued()).findLast(({ to, content }) => to === email && content.kind === "sign-in");
  if (mail?.content.kind !== "sign-in") throw new Error("no link");
  return signToken(app.deps.config.secret, "sign-in", mail.content.linkId);
};

describe("signing in by a mailed link", () => {
  test("asks for an address and answers the same for a known and an unknown one", async () => {
    await app.signIn("connue@exemple.fr");
    const known = await app.visitor.post("/auth/links", { email: "connue@exemple.fr" });
    const unknown = await app.visitor.post("/auth/links", { email: "inconnue@exemple.fr" });
    expect([known.status, known.body]).toEqual([202, ""]);
    expect([unknown.status, unknown.body]).toEqual([202, ""]);
  });

  test("opens a session in a cookie that scripts cannot read and other sites do not send", async () => {
    await app.visitor.post("/auth/links", { email: "ana@exemple.fr" });
    const opened = await app.visitor.post("/auth/sessions", { token: await linkOf("ana@exemple.fr") });
    expect(opened.status).toBe(201);
    expect(opened.headers.get("set-cookie")).toMatch(/HttpOnly/);
    expect(opened.headers.get("set-cookie")).toMatch(/SameSite=Lax/);
    expect((await app.visitor.get("/auth/me")).body).toMatchObject({ email: "ana@exemple.fr", staff: false });
  });

  test("works once", async () => {
    await app.visitor.post("/auth/links", { email: "ana@exemple.fr" });
    const token = await linkOf("ana@exemple.fr");
    expect((await app.visitor.post("/auth/sessions", { token })).status).toBe(201);
    const again = await app.visitor.post("/auth/sessions", { token });
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ code: "account.tokenInvalid" });
  });

  test("works until 15 minutes have passed, not after", async () => {
    await app.visitor.post("/auth/links", { email: "ana@exemple.fr" });
    const token = await linkOf("ana@exemple.fr");
    app.clock.advance(15 * 60 + 1);
    expect((await app.visitor.post("/auth/sessions", { token })).status).toBe(400);
  });

  test("refuses a token of ours whose signature was changed, and one made for something else", async () => {
    await app.visitor.post("/auth/links", { email: "ana@exemple.fr" });
    const token = await linkOf("ana@exemple.fr");
    const id = token.split(".")[0] ?? "";
    for (const forged of [
      `${token.slice(0, -2)}xx`,
      signToken(app.deps.config.secret, "follow-up", id),
      id,
      ".",
    ])
      expect((await app.visitor.post("/auth/sessions", { token: forged })).status).toBe(400);
  });

  test("stores nothing that could be redeemed", async () => {
    await app.visitor.post("/auth/links", { email: "ana@exemple.fr" });
    const token = await linkOf("ana@exemple.fr");
    await app.visitor.post("/auth/sessions", { token });
    const stored = [];
    for (const status of ["queued", "sent"])
      for await (const item of everyItem(app.deps.table, mailsWithStatus(status))) stored.push(item);
    const signature = token.split(".")[1] ?? "";
    expect(JSON.stringify(stored)).not.toContain(signature);
  });

  test("makes one account per address, however it is written", async () => {
    const first = await app.signIn("ana@exemple.fr");
    await app.visitor.post("/auth/links", { email: " ANA@Exemple.FR " });
    const { body } = await app.visitor.post("/auth/sessions", { token: await linkOf("ana@exemple.fr") });
    expect(body).toMatchObject({ id: (await first.get("/auth/me")).as(z.object({ id: z.string() })).id });
  });

  test("sends at most five links to an address in a quarter of an hour, and does not say so", async () => {
    for (let i = 0; i < 7; i++)
      expect((await app.visitor.post("/auth/links", { email: "ana@exemple.fr" })).status).toBe(202);
    expect(await queued()).toHaveLength(5);
  });

  test("refuses too many requests from one place", async () => {
    const statuses = [];
    for (let i = 0; i < 32; i++)
      statuses.push((await app.visitor.post("/auth/links", { email: `p${i}@exemple.fr` })).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(202));
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  test("ends with the session, which nobody can use afterwards", async () => {
    const ana = await app.signIn("ana@exemple.fr");
    expect((await ana.delete("/auth/sessions/current")).status).toBe(204);
    expect((await ana.get("/auth/me")).status).toBe(401);
  });

  test("ends after 30 days", async () => {
    const ana = await app.signIn("ana@exemple.fr");
    app.clock.advance(30 * 86_400 + 1);
    expect((await ana.get("/auth/me")).status).toBe(401);
  });

  test("says in French which field is wrong", async () => {
    const { status, body, headers } = await app.visitor.post("/auth/links", { email: "ana" });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(body).toMatchObject({
      code: "request.invalid",
      errors: [
        {
          path: "email",
          message: "Adresse électronique : il y manque « @ » (exemple : nom@organisme.fr).",
        },
      ],
    });
  });
});

describe("changes asked for from elsewhere", () => {
  test.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ origin: "https://ailleurs.exemple" }],
    [{ origin: "null" }],
  ])("are refused with %o", async (headers) => {
    const { status, body } = await app.visitor.request(
      "POST",
      "/auth/links",
      { email: "ana@exemple.fr" },
      headers,
    );
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: "request.crossSite" });
  });

  test("are refused as a form", async () => {
    const { status } = await app.visitor.request(
      "POST",
      "/auth/links",
      { email: "a@exemple.fr" },
      { "content-type": "text/plain" },
    );
    expect(status).toBe(415);
  });
});

describe("joining an organisation", () => {
  const organisation = z.object({ id: z.string() });
  const account = z.object({ id: z.string() });

  test("waits for one of its members, then lets the person speak for it", async () => {
    const founder = await app.signIn("fondatrice@exemple.fr");
    const { id } = (await founder.post("/suppliers", aSupplier())).as(organisation);
    const colleague = await app.signIn("collegue@exemple.fr");
    expect((await colleague.get(`/suppliers/${id}`)).status).toBe(404);
    expect((await colleague.post(`/suppliers/${id}/members`, { note: "Je suis la comptable." })).status).toBe(
      202,
    );
    expect((await colleague.get(`/suppliers/${id}`)).status).toBe(404);
    const accountId = (await colleague.get("/auth/me")).as(account).id;
    expect((await colleague.post(`/suppliers/${id}/members/${accountId}/approval`)).status).toBe(403);
    expect((await founder.post(`/suppliers/${id}/members/${accountId}/approval`)).status).toBe(204);
    expect((await colleague.get(`/suppliers/${id}`)).status).toBe(200);
    expect((await queued()).map(({ content }) => content.kind)).toContain("membership-requested");
  });

  test("can be granted by staff where nobody speaks for it yet", async () => {
    const staff = await app.signInStaff();
    const { id } = (await staff.post("/buyers", aBuyer())).as(organisation);
    const person = await app.signIn("achats@exemple.fr");
    await person.post(`/buyers/${id}/members`, {});
    const accountId = (await person.get("/auth/me")).as(account).id;
    expect((await staff.post(`/buyers/${id}/members/${accountId}/approval`)).status).toBe(204);
    expect((await person.get(`/buyers/${id}`)).status).toBe(200);
    expect((await person.delete(`/buyers/${id}/members/${accountId}`)).status).toBe(204);
    expect((await person.get(`/buyers/${id}`)).status).toBe(403);
  });
});
