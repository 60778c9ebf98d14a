import { beforeEach, describe, expect, test } from "vitest";
import { aBuyer, aSupplier } from "../builders.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

type Me = {
  id: string;
  organisations: { id: string; status: string; reason?: string }[];
  invitations: { organisationId: string; organisationName: string }[];
};

let app: TestApp;
let founder: Client;
let id: string;
const base = () => `/suppliers/${id}`;
const me = async (client: Client) => (await client.get("/auth/me")).body as Me;

beforeEach(async () => {
  app = await testApp();
  founder = await app.signIn("fondatrice@jardins-du-canal.exemple.fr");
  id = ((await founder.post("/suppliers", aSupplier())).body as { id: string }).id;
});

describe("a request to join", () => {
  test("says whether the address is of the organisation's own domain, to those who decide", async () => {
    const colleague = await app.signIn("lea@jardins-du-canal.exemple.fr");
    const stranger = await app.signIn("lea@gmail.com");
    for (const client of [colleague, stranger]) await client.post(`${base()}/members`, { note: "Comptable" });
    const { items } = (await founder.get(`${base()}/members`)).body as { items: object[] };
    expect(items).toMatchObject([
      { status: "approved" },
      { status: "requested", note: "Comptable", domain: "same" },
      { status: "requested", domain: "public" },
    ]);
  });

  test("is seen by the team, oldest first, until somebody answers it", async () => {
    const staff = await app.signInStaff();
    const person = await app.signIn("lea@gmail.com");
    await person.post(`${base()}/members`, {});
    expect((await staff.get("/auth/requests")).body).toMatchObject({
      items: [{ email: "lea@gmail.com", organisationId: id, organisationName: "Les Jardins du Canal" }],
    });
    await founder.post(`${base()}/members/${(await me(person)).id}/approval`);
    expect((await staff.get("/auth/requests")).body).toEqual({ items: [] });
    expect((await person.get("/auth/requests")).status).toBe(403);
    expect((await app.visitor.get("/auth/requests")).status).toBe(401);
  });

  test("is refused with a reason that the person is told, and may be made again", async () => {
    const person = await app.signIn("lea@gmail.com");
    await person.post(`${base()}/members`, {});
    const { id: accountId } = await me(person);
    const refuse = (client: Client) =>
      client.post(`${base()}/members/${accountId}/refusal`, { reason: "Nous ne vous connaissons pas." });
    expect((await refuse(person)).status).toBe(403);
    expect((await refuse(founder)).status).toBe(204);
    expect((await refuse(founder)).body).toMatchObject({ code: "membership.wrongStatus" });
    expect((await me(person)).organisations).toMatchObject([
      { id, status: "refused", reason: "Nous ne vous connaissons pas." },
    ]);
    expect(await mailsOf(app, "membership-refused")).toMatchObject([{ to: "lea@gmail.com" }]);
    expect((await founder.get(`${base()}/members`)).body).toMatchObject({ items: [{ status: "approved" }] });
    expect((await person.get(base())).status).toBe(404);
    await person.post(`${base()}/members`, { note: "Je suis la nouvelle comptable." });
    expect((await me(person)).organisations).toMatchObject([{ status: "requested" }]);
  });
});

describe("an invitation", () => {
  const email = "lea@gmail.com";

  test("is mailed, waits for its holder, and lets it speak for the organisation once accepted", async () => {
    expect((await founder.post(`${base()}/invitations`, { email })).status).toBe(202);
    expect(await mailsOf(app, "membership-offered")).toMatchObject([{ to: email }]);
    const invited = await app.signIn(email);
    expect(await me(invited)).toMatchObject({
      organisations: [],
      invitations: [{ organisationId: id, organisationName: "Les Jardins du Canal" }],
    });
    expect((await invited.get(base())).status).toBe(404);
    expect((await invited.post(`/auth/me/invitations/${id}`, { accepted: true })).status).toBe(204);
    expect((await invited.get(base())).status).toBe(200);
    expect(await me(invited)).toMatchObject({ organisations: [{ id, status: "approved" }], invitations: [] });
    expect((await founder.post(`${base()}/invitations`, { email })).body).toMatchObject({
      code: "membership.exists",
    });
  });

  test("is declined without joining, taken back by a member, or ends after thirty days", async () => {
    const invited = await app.signIn(email);
    const ask = () => founder.post(`${base()}/invitations`, { email });
    await ask();
    await invited.post(`/auth/me/invitations/${id}`, { accepted: false });
    expect(await me(invited)).toMatchObject({ organisations: [], invitations: [] });
    await ask();
    expect((await founder.post(`${base()}/invitations/withdrawal`, { email })).status).toBe(204);
    expect((await invited.post(`/auth/me/invitations/${id}`, { accepted: true })).status).toBe(404);
    await ask();
    app.clock.advance(30 * 86_400);
    expect((await (await app.signIn(email)).get("/auth/me")).body).toMatchObject({ invitations: [] });
  });

  test("is of its holder alone, and is sent by members and staff alone", async () => {
    await founder.post(`${base()}/invitations`, { email });
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.post(`/auth/me/invitations/${id}`, { accepted: true })).status).toBe(404);
    expect((await other.post(`${base()}/invitations`, { email })).status).toBe(403);
    expect((await other.get(`${base()}/invitations`)).status).toBe(403);
    expect((await other.post(`${base()}/invitations/withdrawal`, { email })).status).toBe(403);
    expect((await app.visitor.post(`${base()}/invitations`, { email })).status).toBe(401);
    expect((await founder.get(`${base()}/invitations`)).body).toMatchObject({ items: [{ email }] });
  });

  test("is limited in number a day, and exists for buyers too", async () => {
    const { id: buyerId } = (await founder.post("/buyers", aBuyer())).body as { id: string };
    const statuses = [];
    for (let i = 0; i < 21; i++)
      statuses.push(
        (await founder.post(`/buyers/${buyerId}/invitations`, { email: `p${i}@exemple.fr` })).status,
      );
    expect(statuses).toEqual([...Array(20).fill(202), 429]);
  });
});
