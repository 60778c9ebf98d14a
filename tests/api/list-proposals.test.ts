import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { addressHash } from "../../functions/platform/addresses.ts";
import { lastContactKey } from "../../functions/platform/db/keys/last-contacts.ts";
import { importSupplierLines } from "../../functions/suppliers/import-suppliers.ts";
import { lineOutcomeSchema } from "../../shared/imports/import-lines.ts";
import { staffInboxSchema } from "../../shared/overview/staff-inbox.ts";
import { type Supplier, supplierSchema } from "../../shared/suppliers/schema.ts";
import { tick } from "../background.ts";
import { aSiret, aSupplier } from "../builders.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

type Cells = Record<string, string>;
const until = (validUntil: string, validFrom = "2026-11-22") => ({
  ...{ reference: `Liste du ${validFrom}`, authority: "ASP", validFrom, validUntil },
});

/** Imports rows, and tells what became of each. */
const imported = async (
  rows: readonly Cells[],
  { voucher, dryRun = false }: { voucher?: ReturnType<typeof until>; dryRun?: boolean } = {},
) => {
  const lines = rows.map((cells, i) => ({ line: i + 2, cells }));
  const answer = await staff.post("/imports/suppliers", { dryRun, lines, ...(voucher ? { voucher } : {}) });
  return answer.as(z.object({ items: z.array(lineOutcomeSchema) })).items;
};

const ateliers = {
  ...{ siret: aSiret(7), name: "Ateliers de la Garonne", kind: "ACI", naf: "8130Z" },
  ...{ line: "1 quai A", postalCode: "31000", city: "Toulouse" },
};
const bySiret = async (siret: string): Promise<Supplier> => {
  const statuses = ["draft", "submitted", "published", "suspended"];
  for (const status of statuses) {
    const { items } = (await staff.get(`/suppliers/moderation?status=${status}`)).as(
      z.object({ items: z.array(supplierSchema) }),
    );
    const found = items.find((supplier) => supplier.siret === siret);
    if (found) return found;
  }
  throw new Error(`no supplier ${siret}`);
};
const online = async () => ((await app.visitor.get("/suppliers")).body as { total: number }).total;

const proposalsOf = async (id: string) =>
  (await staff.get(`/suppliers/${id}/list-proposals`)).as(
    z.object({
      items: z.array(z.object({ id: z.string(), path: z.string(), before: z.string(), after: z.string() })),
    }),
  ).items;

const decide = (
  { id, version }: Pick<Supplier, "id" | "version">,
  proposalId: string,
  decision: "acceptance" | "dismissal",
  client = staff,
) =>
  client.request("POST", `/suppliers/${id}/list-proposals/${proposalId}/${decision}`, undefined, {
    "if-match": `"${version}"`,
  });

const waiting = async () =>
  (await staff.get("/desk")).as(staffInboxSchema).groups.find(({ kind }) => kind === "listProposals");

describe("a list over a profile that its people keep", () => {
  let kept: Supplier;
  const list = {
    ...{ siret: aSiret(1), name: "AUTRE NOM", kind: "ACI", website: "www.autre.exemple.fr" },
    ...{ postalCode: "09000", city: "Foix", email: "autre@exemple.fr" },
  };
  beforeEach(async () => {
    kept = await publishedSupplier(staff, 1, aSupplier({ website: "https://jardins.exemple.fr" }));
  });

  test("is tried field by field, changes nothing, and waits beside it for staff", async () => {
    const [tried] = await imported([list], { dryRun: true });
    expect(tried).toMatchObject({ outcome: "proposed" });
    expect(tried?.changes.map(({ path, fate }) => `${path} ${fate}`)).toEqual([
      ...["name proposed", "kinds proposed", "website proposed", "address proposed", "contact proposed"],
    ]);
    expect(await proposalsOf(kept.id)).toEqual([]);
    await imported([list]);
    expect(await bySiret(kept.siret)).toEqual(kept);
    expect(await proposalsOf(kept.id)).toMatchObject([
      { path: "name", before: "Les Jardins du Canal", after: "AUTRE NOM" },
      { path: "kinds", after: "entreprise d’insertion\natelier et chantier d’insertion" },
      { path: "website", before: "https://jardins.exemple.fr", after: "https://www.autre.exemple.fr" },
      { path: "address", after: "1 rue du Canal\n09000 Foix" },
      { path: "contact", after: expect.stringContaining("autre@exemple.fr") },
    ]);
    expect(await waiting()).toMatchObject({
      count: 1,
      items: [{ id: kept.id, detail: "5 propositions de listes" }],
    });
    expect(await imported([list])).toMatchObject([{ outcome: "unchanged", changes: [] }]);
  });

  test("is accepted or dismissed field by field; the dismissed word is not proposed again", async () => {
    await imported([list]);
    const [name, kind, website] = await proposalsOf(kept.id);
    await decide(kept, name?.id ?? "", "dismissal");
    const changed = (await decide(kept, website?.id ?? "", "acceptance")).as(supplierSchema);
    expect(changed).toEqual({
      ...kept,
      version: kept.version + 1,
      website: "https://www.autre.exemple.fr",
    });
    expect((await app.visitor.get(`/suppliers/${kept.id}`)).body).toMatchObject({
      name: "Les Jardins du Canal",
      website: "https://www.autre.exemple.fr",
      contact: { email: "contact@jardins-du-canal.exemple.fr" },
    });
    expect((await decide(changed, kind?.id ?? "", "acceptance")).body).toMatchObject({
      code: "supplier.proofMissing",
    });
    expect(await imported([list])).toMatchObject([{ outcome: "unchanged" }]);
    expect((await proposalsOf(kept.id)).map(({ path }) => path)).toEqual(["kinds", "address", "contact"]);
    expect(await imported([{ ...list, name: "Encore un autre" }])).toMatchObject([
      { outcome: "proposed", changes: [{ path: "name", fate: "proposed" }] },
    ]);
    const { items } = (await staff.get(`/audit?subject=${kept.id}`)).as(
      z.object({ items: z.array(z.object({ code: z.string() })) }),
    );
    expect(items.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["LIST_PROPOSALS_MADE", "LIST_PROPOSAL_ACCEPTED", "LIST_PROPOSAL_DISMISSED"]),
    );
  });

  test("tells its sectors beside nothing that somebody wrote, and its telephone once however it is written", async () => {
    const { siret } = kept;
    const described = { ...kept, description: "Nous entretenons des parcs depuis 1998." };
    await staff.put(`/suppliers/${kept.id}`, aSupplier({ ...described, siret }), kept.version);
    await staff.post(`/suppliers/${kept.id}/submission`);
    await staff.post(`/suppliers/${kept.id}/publication`);
    const same = { phone: "+33 (0)5.36.49.00.01", email: "CONTACT@jardins-du-canal.exemple.fr" };
    expect(await imported([{ siret, activities: "Tonte ; élagage", ...same }])).toMatchObject([
      { outcome: "unchanged", changes: [] },
    ]);
  });

  test("tells a contact that waits: it is kept no longer than another one after the last contact", async () => {
    await imported([list], { dryRun: true });
    const lastContact = () => app.deps.table.get(lastContactKey(addressHash("autre@exemple.fr")));
    expect(await lastContact()).toBeUndefined();
    await imported([list]);
    expect((await lastContact())?.doc).toMatchObject({ email: "autre@exemple.fr", day: "2026-11-22" });
  });

  test("is decided once, on the profile that staff saw", async () => {
    await imported([list]);
    const [name, , website] = await proposalsOf(kept.id);
    await decide(kept, website?.id ?? "", "acceptance");
    expect((await decide(kept, name?.id ?? "", "acceptance")).status).toBe(412);
    const now = await bySiret(kept.siret);
    expect((await decide(now, website?.id ?? "", "acceptance")).status).toBe(404);
    await decide(now, name?.id ?? "", "acceptance");
    expect(await bySiret(kept.siret)).toMatchObject({ name: "AUTRE NOM", contact: kept.contact });
  });

  test("that says what its people come to say proposes it no longer", async () => {
    await imported([{ siret: kept.siret, website: "www.autre.exemple.fr" }]);
    const [website] = await proposalsOf(kept.id);
    expect(website).toMatchObject({ path: "website" });
    const input = aSupplier({ siret: kept.siret, website: "https://autre.exemple.fr" });
    await staff.put(`/suppliers/${kept.id}`, input, kept.version);
    await staff.post(`/suppliers/${kept.id}/submission`);
    await staff.post(`/suppliers/${kept.id}/publication`);
    expect(await proposalsOf(kept.id)).toEqual([]);
    expect(await waiting()).toMatchObject({ count: 0 });
  });

  test("leaves changes that wait as they are; a vouched kind is in both", async () => {
    const input = aSupplier({ siret: kept.siret, description: "Une présentation neuve." });
    await staff.put(`/suppliers/${kept.id}`, input, kept.version);
    await staff.post(`/suppliers/${kept.id}/submission`);
    await imported([list], { voucher: until("2027-12-31") });
    await staff.post(`/suppliers/${kept.id}/publication`);
    expect(await bySiret(kept.siret)).toMatchObject({
      ...{ status: "published", name: "Les Jardins du Canal", description: "Une présentation neuve." },
      kinds: ["EI", "ACI"],
      proofs: [{ kind: "EI" }, { kind: "ACI", validUntil: "2027-12-31", checked: true, fromList: true }],
    });
  });

  test("is shown to staff alone", async () => {
    await imported([list]);
    const [name] = await proposalsOf(kept.id);
    const member = await app.signIn("camille@exemple.fr");
    await staff.post(`/suppliers/${kept.id}/invitations`, { email: "camille@exemple.fr" });
    await member.post(`/auth/me/invitations/${kept.id}`, { accepted: true });
    for (const [client, status] of [
      [app.visitor, 401],
      [await app.signIn("autre@exemple.fr"), 403],
      [member, 403],
    ] as const) {
      expect((await client.get(`/suppliers/${kept.id}/list-proposals`)).status).toBe(status);
      for (const decision of ["acceptance", "dismissal"] as const)
        expect((await decide(kept, name?.id ?? "", decision, client)).status).toBe(status);
    }
    for (const client of [app.visitor, member])
      expect(JSON.stringify((await client.get(`/suppliers/${kept.id}`)).body)).not.toContain("autre@");
  });

  test("keeps nobody whose data is erased", async () => {
    await imported([list]);
    await staff.post("/auth/people/erasure", { email: "autre@exemple.fr" });
    expect((await proposalsOf(kept.id)).map(({ path }) => path)).not.toContain("contact");
  });
});

describe("a profile that only lists know", () => {
  test("takes the cells of the next list, until a member speaks for it", async () => {
    await imported([ateliers]);
    const siret = ateliers.siret;
    expect(await imported([{ ...ateliers, name: "Les Ateliers" }])).toMatchObject([
      { outcome: "updated", changes: [{ path: "name", after: "Les Ateliers", fate: "applied" }] },
    ]);
    const { id } = await bySiret(siret);
    const member = await app.signIn("camille@exemple.fr");
    await staff.post(`/suppliers/${id}/invitations`, { email: "camille@exemple.fr" });
    await member.post(`/auth/me/invitations/${id}`, { accepted: true });
    expect(await imported([ateliers])).toMatchObject([{ outcome: "proposed" }]);
    expect(await bySiret(siret)).toMatchObject({ name: "Les Ateliers" });
  });

  test("has the sectors of its list for a presentation, until it has one", async () => {
    await imported([{ ...ateliers, activities: "Tonte ; élagage" }]);
    const described = (description: string) => expect.objectContaining({ description });
    expect(await bySiret(ateliers.siret)).toEqual(described("Secteurs d’activité : Tonte ; élagage"));
    await imported([{ siret: ateliers.siret, activities: "Tonte" }]);
    expect(await bySiret(ateliers.siret)).toEqual(described("Secteurs d’activité : Tonte"));
    await imported([{ siret: ateliers.siret, description: "Un atelier.", activities: "Tonte" }]);
    const whole = "Un atelier.\n\nSecteurs d’activité : Tonte";
    expect(await bySiret(ateliers.siret)).toEqual(described(whole));
    expect(await imported([{ siret: ateliers.siret, activities: "Maraîchage" }])).toMatchObject([
      { outcome: "unchanged" },
    ]);
  });

  test("is asked for its name, type and address only where a line lacks one of them", async () => {
    const noPage = { path: "siret", message: expect.stringContaining("pas encore de fiche") };
    const [lacking, whole] = await imported([
      { ...ateliers, city: "" },
      {
        ...ateliers,
        siret: aSiret(9),
        website: "https://",
        postalCode: "31000",
        line: "1 quai A",
        name: "x".repeat(201),
      },
    ]);
    expect(lacking).toMatchObject({ outcome: "refused", errors: expect.arrayContaining([noPage]) });
    expect(whole).toMatchObject({ outcome: "refused", errors: expect.not.arrayContaining([noPage]) });
  });

  test("is completed by lists of SIRETs alone; an unknown SIRET needs the rest", async () => {
    await imported([ateliers]);
    expect(
      await imported([
        { siret: ateliers.siret, website: "ateliers.exemple.fr" },
        { siret: aSiret(8), website: "autre.exemple.fr" },
      ]),
    ).toMatchObject([
      { outcome: "updated", changes: [{ path: "website" }] },
      {
        outcome: "refused",
        errors: expect.arrayContaining([{ path: "siret", message: expect.any(String) }]),
      },
    ]);
  });

  test("with a kind more, of a list without voucher, stays online with its proved kinds", async () => {
    await imported([{ ...ateliers, kind: "EI" }], { voucher: until("2027-12-31") });
    expect(await imported([ateliers])).toMatchObject([
      { outcome: "proposed", changes: [{ path: "kinds", fate: "proposed" }] },
    ]);
    expect(await bySiret(ateliers.siret)).toMatchObject({ status: "published", kinds: ["EI"] });
  });

  test("gets a proof for each kind from two vouched lists, one for each", async () => {
    await imported([{ ...ateliers, kind: "EI" }], { voucher: until("2027-12-31") });
    await imported([ateliers], { voucher: until("2027-12-31") });
    const { kinds, proofs } = await bySiret(ateliers.siret);
    expect(kinds).toEqual(["EI", "ACI"]);
    expect(proofs.map(({ kind, validUntil }) => [kind, validUntil])).toEqual([
      ["EI", "2027-12-31"],
      ["ACI", "2027-12-31"],
    ]);
  });
});

describe("the list of the year after", () => {
  const at = async (instant: string) => {
    app.clock.set(instant);
    await tick(app);
    staff = await app.signInStaff();
  };

  test("extends the proofs, and its profiles stay in the annuaire", async () => {
    await imported([ateliers], { voucher: until("2026-12-31") });
    expect(await imported([ateliers], { voucher: until("2027-12-31") })).toMatchObject([
      { outcome: "updated", changes: [{ path: "proofs", fate: "applied" }] },
    ]);
    const { proofs } = await bySiret(ateliers.siret);
    expect(proofs).toMatchObject([{ kind: "ACI", validFrom: "2026-11-22", validUntil: "2027-12-31" }]);
    await at("2027-02-05T10:00:00.000Z");
    expect(await online()).toBe(1);
    expect(await imported([ateliers], { voucher: until("2027-12-31") })).toMatchObject([
      { outcome: "unchanged", changes: [] },
    ]);
  });

  test("brings back those that the clock suspended, and tells them so", async () => {
    await imported([{ ...ateliers, email: "contact@exemple.fr" }], { voucher: until("2026-12-31") });
    await at("2027-02-05T10:00:00.000Z");
    expect(await online()).toBe(0);
    const [line] = await imported([ateliers], { voucher: until("2027-12-31", "2027-02-05") });
    expect(line).toMatchObject({ outcome: "updated", warnings: [] });
    expect(line?.changes).toContainEqual({
      ...{ path: "status", label: "État", before: "Suspendue", after: "En ligne", fate: "applied" },
    });
    expect(await online()).toBe(1);
    expect(await mailsOf(app, "supplier-published")).toHaveLength(1);
    expect(await bySiret(ateliers.siret)).not.toHaveProperty("reason");
  });

  test("leaves those that staff suspended to them, and says so", async () => {
    await imported([ateliers], { voucher: until("2026-12-31") });
    const { id } = await bySiret(ateliers.siret);
    await staff.post(`/suppliers/${id}/suspension`, { reason: "Structure fermée." });
    expect(await imported([ateliers], { voucher: until("2027-12-31") })).toMatchObject([
      { outcome: "updated", warnings: [{ path: "status", message: expect.stringContaining("suspendue") }] },
    ]);
    expect(await bySiret(ateliers.siret)).toMatchObject({ status: "suspended" });
  });
});

test("an import that is killed anywhere goes on when it is run again, as if it had not been", async () => {
  const operator = { type: "system", name: "command-line" } as const;
  const rows = Array.from({ length: 31 }, (_, n) => ({
    line: n + 2,
    cells: { ...ateliers, siret: aSiret(100 + n), name: `Atelier ${n}` },
  }));
  const kept = await publishedSupplier(staff, 100);
  const run = (table = app.deps.table) =>
    importSupplierLines({ ...app.deps, table }, operator, { lines: rows, dryRun: false });
  // Three transactions: each is killed before it, then after it.
  for (const diesAt of [1, 2, 1, 2, 1, 2])
    await expect(run(mortalTable(app.deps.table, diesAt).table)).rejects.toThrow("killed");
  expect((await run()).every(({ outcome }) => outcome === "unchanged")).toBe(true);
  expect((await proposalsOf(kept.id)).map(({ path }) => path)).toEqual(["name", "kinds", "address"]);
});

test("a guarantee that ends before it begins is refused", async () => {
  const answer = await staff.post("/imports/suppliers", {
    ...{ dryRun: true, lines: [{ line: 2, cells: ateliers }], voucher: until("2026-01-01") },
  });
  expect(answer.status).toBe(400);
});
