import { beforeEach, describe, expect, test } from "vitest";
import { changeMail } from "../../functions/mail/outbox/mails.ts";
import { mailViewSchema } from "../../functions/mail/rendering/mail-view.ts";
import { aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let member: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  member = await app.signIn("camille@exemple.fr");
});

type Listed = { id: string; to: string; status: string; kind: string };
const list = async (query: string) =>
  (await staff.get(`/mails?${query}`)).body as { items: Listed[]; cursor?: string };

const setStatus = (id: string, status: "sent" | "doubtful" | "bounced") =>
  changeMail(app.deps.table, id, (mail) => ({ ...mail, status }));

describe("the outbox", () => {
  test("finds every mail to an address, those that wait before those that left", async () => {
    const [first] = (await list("to=camille@exemple.fr")).items;
    await setStatus(first?.id ?? "", "sent");
    app.clock.advance(60);
    await app.visitor.post("/auth/links", { email: "camille@exemple.fr" });
    const found = await list("to=%20Camille@exemple.fr");
    expect(found.items.map(({ status }) => status)).toEqual(["queued", "sent"]);
    expect(found.items.every(({ to }) => to === "camille@exemple.fr")).toBe(true);
    expect((await list("to=personne@exemple.fr")).items).toEqual([]);
  });

  test("counts what asks for something", async () => {
    const [first] = (await list("to=camille@exemple.fr")).items;
    await setStatus(first?.id ?? "", "doubtful");
    const { items } = (await staff.get("/mails/counts")).body as {
      items: { status: string; count: number }[];
    };
    expect(items.find(({ status }) => status === "doubtful")).toEqual({
      status: "doubtful",
      count: 1,
      more: false,
    });
    expect(items.some(({ status }) => status === "sent")).toBe(false);
  });

  test("shows a mail as its reader has it, with a link that opens nothing", async () => {
    const { id } = (await member.post("/suppliers", aSupplier())).body as { id: string };
    await member.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/refusal`, { reason: "La convention n’est pas lisible." });
    const { items } = await list("status=queued");
    const refusal = items.find(({ kind }) => kind === "supplier-refused");
    const shown = (await staff.get(`/mails/${refusal?.id}`)).as(mailViewSchema);
    expect(shown.html).toContain("La convention n’est pas lisible.");
    expect(shown.text).toContain("La convention n’est pas lisible.");
    const signIn = items.find(({ kind }) => kind === "sign-in");
    const { html } = (await staff.get(`/mails/${signIn?.id}`)).as(mailViewSchema);
    const links = html.match(/href="[^"]*\/connexion\/[^"]*"/g) ?? [];
    expect(new Set(links)).toEqual(new Set([expect.stringMatching(/\/connexion\/…"$/)]));
  });

  test.each(["/mails?to=camille@exemple.fr", "/mails/counts"])("is the team’s alone: %s", async (path) => {
    expect((await app.visitor.get(path)).status).toBe(401);
    expect((await member.get(path)).status).toBe(403);
  });
});
