import { beforeEach, describe, expect, test } from "vitest";
import { intentSchema } from "../../shared/intents/schema.ts";
import { type ProofFile, proofFileSchema, supplierSchema } from "../../shared/suppliers/schema.ts";
import { aSiret, aSupplier } from "../builders.ts";
import { buyerWithIntent, publishedSupplier } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

describe("finding the page of one's own structure", () => {
  const found = async (q: string) =>
    ((await app.visitor.get(`/suppliers/claimable?q=${encodeURIComponent(q)}`)).body as { items: object[] })
      .items;

  test("works by SIRET whatever its state, and by name once online, and says who will answer", async () => {
    const { id } = (await staff.post("/suppliers", aSupplier())).as(supplierSchema);
    const expected = {
      id,
      name: "Les Jardins du Canal",
      siret: aSiret(1),
      city: "Toulouse",
      hasMembers: false,
    };
    expect(await found(aSiret(1))).toEqual([expected]);
    expect(await found("jardins canal")).toEqual([]);
    await staff.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
    expect(await found("jardins canal")).toEqual([expected]);
    const invited = await app.signIn("camille@exemple.fr");
    await staff.post(`/suppliers/${id}/invitations`, { email: "camille@exemple.fr" });
    await invited.post(`/auth/me/invitations/${id}`, { accepted: true });
    expect(await found(aSiret(1))).toMatchObject([{ hasMembers: true }]);
  });

  test("tells no contact, needs two letters, and is limited", async () => {
    await publishedSupplier(staff, 1);
    expect(JSON.stringify(await found("Fournisseur"))).not.toContain("@");
    expect((await app.visitor.get("/suppliers/claimable?q=a")).status).toBe(400);
    for (let i = 0; i < 120; i++) await found("Fournisseur");
    expect((await app.visitor.get("/suppliers/claimable?q=Fournisseur")).status).toBe(429);
  });
});

describe("the file of a proof", () => {
  const pdf = new TextEncoder().encode("%PDF-1.7 convention");
  let owner: Client;
  let id: string;
  beforeEach(async () => {
    owner = await app.signIn("camille@exemple.fr");
    id = (await owner.post("/suppliers", aSupplier())).as(supplierSchema).id;
  });
  const send = (client: Client, content: Uint8Array, type = "application/pdf") =>
    client.send(`/suppliers/${id}/files?name=convention.pdf`, content, type);

  test("is kept, named by the proof, read again by members and staff, and by nobody else", async () => {
    const file = (await send(owner, pdf)).as(proofFileSchema);
    expect(file).toMatchObject({ name: "convention.pdf", type: "application/pdf", bytes: pdf.length });
    const { version } = (await owner.get(`/suppliers/${id}`)).as(supplierSchema);
    const [proof] = aSupplier().proofs ?? [];
    const input = aSupplier({ proofs: proof ? [{ ...proof, file }] : [] });
    expect((await owner.put(`/suppliers/${id}`, input, version)).body).toMatchObject({ proofs: [{ file }] });
    const path = `/suppliers/${id}/files/${file.id}`;
    for (const reader of [owner, staff]) {
      const answer = await reader.get(path);
      expect([answer.status, answer.body]).toEqual([200, "%PDF-1.7 convention"]);
      expect(answer.headers.get("content-disposition")).toContain("attachment");
    }
    expect((await app.visitor.get(path)).status).toBe(401);
    expect((await (await app.signIn("autre@exemple.fr")).get(path)).status).toBe(403);
    await owner.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
    expect(JSON.stringify((await app.visitor.get(`/suppliers/${id}`)).body)).not.toContain("convention.pdf");
    expect(JSON.stringify((await app.visitor.get("/suppliers")).body)).not.toContain("convention.pdf");
  });

  test("is refused where it is something else than it says, too large, or sent by another person", async () => {
    const html = new TextEncoder().encode("<script>alert(1)</script>");
    expect((await send(owner, html)).body).toMatchObject({ code: "file.type" });
    expect((await send(owner, new Uint8Array())).body).toMatchObject({ code: "file.empty" });
    expect((await send(owner, pdf, "text/html")).status).toBe(415);
    const large = new Uint8Array(5 * 1_048_576 + 1);
    large.set(pdf);
    expect((await send(owner, large)).body).toMatchObject({ code: "file.tooLarge" });
    expect((await send(app.visitor, pdf)).status).toBe(401);
    expect((await send(await app.signIn("autre@exemple.fr"), pdf)).status).toBe(403);
  });

  test.each([
    ["image/heic", "\0\0\0\x24ftypheic\0\0\0\0", "exportez-la en JPEG"],
    ["image/webp", "RIFF\x10\0\0\0WEBPVP8 ", "Exportez-la en JPEG"],
    ["application/octet-stream", `PK\x03\x04${"\0".repeat(26)}word/`, "Enregistrez-le en PDF"],
    ["application/pdf", "<html>Session expirée</html>", "Son nom finit par « .pdf »"],
  ])("is refused with what to do if its content is not kept, as %s", async (type, content, words) => {
    const answer = await send(owner, new TextEncoder().encode(content), type);
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ code: "file.type", detail: expect.stringContaining(words) });
  });

  test("is kept by its content, whatever type it is sent as, but not from a form of another site", async () => {
    const file = (await send(owner, pdf, "image/jpeg")).as(proofFileSchema);
    expect(file.type).toBe("application/pdf");
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])
      expect((await send(owner, pdf, type)).status).toBe(415);
  });

  test("asks for the team's word again once it changes", async () => {
    await owner.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
    const { version } = (await owner.get(`/suppliers/${id}`)).as(supplierSchema);
    const file: ProofFile = (await send(owner, pdf)).as(proofFileSchema);
    const [proof] = aSupplier().proofs ?? [];
    await owner.put(`/suppliers/${id}`, aSupplier({ proofs: proof ? [{ ...proof, file }] : [] }), version);
    await owner.post(`/suppliers/${id}/submission`);
    const { draft } = (await staff.get(`/suppliers/${id}`)).as(supplierSchema);
    expect(draft?.input.proofs).toMatchObject([{ file: { id: file.id } }]);
  });

  test("is not found under a name that leads elsewhere", async () => {
    for (const fileId of ["fil_absent", "..%2f..%2fsecret", "sup_1"])
      expect((await owner.get(`/suppliers/${id}/files/${fileId}`)).status).toBe(404);
  });
});

describe("a structure documented as equivalent", () => {
  const geiq = {
    kinds: ["GEIQ" as const],
    proofs: [
      { kind: "GEIQ" as const, reference: "LABEL-1", validFrom: "2026-01-01", validUntil: "2028-01-01" },
    ],
  };
  const suggested = async (intentId: string) =>
    ((await staff.get(`/intents/${intentId}/suggestions`)).body as { matches: object[] }).matches;

  test("may win what its checked proof documents, and no longer once staff take it back", async () => {
    const supplier = await publishedSupplier(staff, 1, geiq);
    const { intent } = await buyerWithIntent(staff, 1);
    expect(await suggested(intent.id)).toEqual([]);
    const document = (equivalentTo: string[], version: number, client = staff) =>
      client.put(
        `/suppliers/${supplier.id}/equivalences`,
        { kind: "GEIQ", reference: "LABEL-1", equivalentTo },
        version,
      );
    const documented = (await document(["L2113-13"], supplier.version)).as(supplierSchema);
    expect(documented.proofs).toMatchObject([{ checked: true, equivalentTo: ["L2113-13"] }]);
    expect(await suggested(intent.id)).toHaveLength(1);
    expect((await document([], supplier.version)).status).toBe(412);
    await document([], documented.version);
    expect(await suggested(intent.id)).toEqual([]);
  });

  test("is documented by staff alone, for a proof that they have checked", async () => {
    const { id, version } = await publishedSupplier(staff, 1, geiq);
    const body = { kind: "GEIQ", reference: "LABEL-1", equivalentTo: ["L2113-13"] };
    const owner = await app.signIn("camille@exemple.fr");
    expect((await owner.put(`/suppliers/${id}/equivalences`, body, version)).status).toBe(403);
    expect((await app.visitor.put(`/suppliers/${id}/equivalences`, body, version)).status).toBe(401);
    const other = await staff.put(`/suppliers/${id}/equivalences`, { ...body, reference: "X" }, version);
    expect(other.body).toMatchObject({ code: "supplier.proofMissing" });
  });

  test("cannot be claimed by the supplier itself", async () => {
    const owner = await app.signIn("camille@exemple.fr");
    const input = aSupplier(geiq);
    const [proof] = input.proofs ?? [];
    const claimed = { ...input, proofs: [{ ...proof, checked: true, equivalentTo: ["L2113-13"] }] };
    const { proofs } = (await owner.post("/suppliers", claimed)).as(supplierSchema);
    expect(proofs).toMatchObject([{ checked: false }]);
    expect(proofs[0]).not.toHaveProperty("equivalentTo");
  });
});

describe("what buyers look for that a supplier could do", () => {
  test("is told once TME has checked the intent, without the buyer, and not where it is set aside", async () => {
    const { id } = await publishedSupplier(staff, 1);
    await staff.post(`/suppliers/${id}/invitations`, { email: "camille@exemple.fr" });
    const owner = await app.signIn("camille@exemple.fr");
    await owner.post(`/auth/me/invitations/${id}`, { accepted: true });
    const { intent } = await buyerWithIntent(staff, 1);
    await buyerWithIntent(staff, 2, { modality: "L2113-12" });
    const seen = async () => (await owner.get(`/suppliers/${id}/opportunities`)).body as { items: object[] };
    expect(await seen()).toEqual({ items: [] });
    await staff.post(`/intents/${intent.id}/steps`, { status: "qualified" });
    expect(await seen()).toMatchObject({ items: [{ intentId: intent.id, title: "Entretien des parcs" }] });
    expect(JSON.stringify(await seen())).not.toMatch(/Acheteur 1|buy_|@/);
    await staff.request("PUT", `/intents/${intent.id}/suppliers/${id}`, { choice: "veto" });
    expect(await seen()).toEqual({ items: [] });
    expect((await staff.get(`/intents/${intent.id}`)).as(intentSchema).vetoes).toEqual([id]);
  });

  test("is its members' alone", async () => {
    const { id } = await publishedSupplier(staff, 1);
    const other = await app.signIn("autre@exemple.fr");
    for (const what of ["opportunities", "statistics"]) {
      expect((await app.visitor.get(`/suppliers/${id}/${what}`)).status).toBe(401);
      expect((await other.get(`/suppliers/${id}/${what}`)).status).toBe(403);
    }
  });
});

describe("how often a page is read", () => {
  test("is counted once an hour from one place, by month, and told by fives", async () => {
    const { id } = await publishedSupplier(staff, 1);
    const read = () => app.visitor.post(`/suppliers/${id}/views`);
    const months = async () => (await staff.get(`/suppliers/${id}/statistics`)).body;
    for (let hour = 0; hour < 6; hour++) {
      for (let i = 0; i < 3; i++) expect((await read()).status).toBe(204);
      app.clock.advance(3_600);
    }
    expect(await months()).toEqual({ months: [{ month: "2026-11", views: 5 }] });
    app.clock.set("2026-12-02T09:00:00.000Z");
    await read();
    expect(await months()).toMatchObject({
      months: [
        { month: "2026-11", views: 5 },
        { month: "2026-12", views: 0 },
      ],
    });
  });

  test("leaves out staff and pages that are not online", async () => {
    const { id } = (await staff.post("/suppliers", aSupplier())).as(supplierSchema);
    await app.visitor.post(`/suppliers/${id}/views`);
    const online = await publishedSupplier(staff, 2);
    await staff.post(`/suppliers/${online.id}/views`);
    for (const page of [id, online.id])
      expect((await staff.get(`/suppliers/${page}/statistics`)).body).toEqual({ months: [] });
    expect((await app.visitor.post("/suppliers/sup_0/views")).status).toBe(404);
  });
});
