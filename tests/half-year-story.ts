import { existsSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { demoBuyers } from "../functions/demo/buyers.ts";
import { demoIntents } from "../functions/demo/intents.ts";
import { demoSuppliers } from "../functions/demo/suppliers.ts";
import { followUpViewSchema } from "../functions/followups/view.ts";
import type { ReceivedMail } from "../functions/mail/mailbox/mailbox.ts";
import { roundViewSchema } from "../functions/rounds/view.ts";
import { importSuppliers } from "../functions/suppliers/import-suppliers.ts";
import { type Buyer, buyerSchema } from "../shared/buyers/schema.ts";
import { contractSchema } from "../shared/contracts/schema.ts";
import { intentSchema } from "../shared/intents/schema.ts";
import { planSchema } from "../shared/meetings/schema.ts";
import { reportSchema } from "../shared/overview/report.ts";
import {
  type Registration,
  type Rencontre,
  registrationSchema,
  rencontreSchema,
} from "../shared/rencontres/schema.ts";
import { type Supplier, supplierSchema } from "../shared/suppliers/schema.ts";
import { parisInstant } from "../shared/time/paris-days.ts";
import { aRencontre } from "./builders.ts";
import { linkIn } from "./mailbox.ts";
import type { Client, TestApp } from "./test-app.ts";

const today = "2026-11-22";
const day = "2027-03-18";
const file = new URL("../../shared/reference/suppliers/siae-haute-garonne.csv", import.meta.url);
const suppliersTaking = 38;

type Page<Item> = { items: Item[]; cursor?: string };

/** All items of a list, page by page. */
const everything = async <Item>(client: Client, path: string): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const next = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = (await client.get(`${path}${path.includes("?") ? "&" : "?"}limit=100${next}`))
      .body as Page<Item>;
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
};

/**
 * Imports the State's list of suppliers of the département, if the file is there; the list serves as their
 * proof.
 */
const importList = async (app: TestApp): Promise<void> => {
  if (!existsSync(file)) return;
  const voucher = {
    reference: "Liste de l’ASP",
    authority: "ASP",
    validFrom: "2026-01-01",
    validUntil: "2028-12-31",
  };
  const operator = { type: "system", name: "command-line" } as const;
  await importSuppliers(app.deps, operator, { file: readFileSync(file), voucher });
};

/** The demonstration's suppliers enter their own profiles; staff check and publish each one. */
const publishPages = async (staff: Client): Promise<void> => {
  for (const { status, ...supplier } of demoSuppliers(today)) {
    if (status !== "published" || !supplier.contact) continue;
    const { id } = (await staff.post("/suppliers", supplier)).as(supplierSchema);
    await staff.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
  }
};

/** The environment of the story: the application with its entry points and background work. */
export type Theatre = {
  open: (at: string) => Promise<TestApp>;
  engine: (app: TestApp) => Promise<unknown>;
  mailer: (app: TestApp) => Promise<unknown>;
  clock: (app: TestApp) => Promise<unknown>;
  /** What people have received, oldest first. */
  receivedBy: (app: TestApp) => Promise<Received[]>;
};

/** A mail as its recipient reads it. */
export type Received = Pick<ReceivedMail, "kind" | "to" | "text"> & { attachments: { filename: string }[] };

/** The story, run through each entry point: only over HTTP, with the mails that people receive. */
export const halfYearStory = ({ open, engine, mailer, clock, receivedBy }: Theatre) => {
  let app: TestApp;
  let staff: Client;
  /** The buyer who does everything themselves; staff do it for the others. */
  let buyer: Client;
  let suppliers: Supplier[];
  let organisations: Buyer[];
  let rencontre: Rencontre;
  let registrations: Registration[];
  const self = "commande@exemple.fr";

  const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
  const at = (date: string, hour = "09:00") => app.clock.set(parisInstant(date, hour));
  const round = async () => (await staff.get(path("/rounds/1"))).as(roundViewSchema);
  const everybodyWorks = async () => {
    await engine(app);
    await mailer(app);
  };
  /** Sign in again: sessions last 30 days, and the story half a year. */
  const signInAgain = async () => {
    staff = await app.signInStaff();
    buyer = await app.signIn(self);
  };

  beforeAll(async () => {
    app = await open(`${today}T09:00:00.000Z`);
    staff = await app.signInStaff();
    buyer = await app.signIn(self);
  });

  test("TME brings the State’s list into the annuaire, and publishes the pages of others; anybody reads them", async () => {
    await importList(app);
    const listed = await everything<Supplier>(app.visitor, "/suppliers?q=");
    expect(listed).toHaveLength(existsSync(file) ? 62 : 0);
    await publishPages(staff);
    const all = await everything<Supplier>(app.visitor, "/suppliers?q=");
    const known = new Set(listed.map(({ id }) => id));
    const others = all.filter(({ id }) => !known.has(id));
    suppliers = [...others.slice(0, 30), ...listed, ...others.slice(30)].slice(0, suppliersTaking);
    expect(new Set(suppliers.map(({ id }) => id)).size).toBe(suppliersTaking);
  });

  test("TME prepares a rencontre and opens its recensement", async () => {
    const slots = Array.from({ length: 12 }, (_, i) => ({
      id: `s${i + 1}`,
      start: `${String(9 + Math.floor(i / 3)).padStart(2, "0")}:${["00", "20", "40"][i % 3]}`,
      end: `${String(9 + Math.floor(i / 3)).padStart(2, "0")}:${["19", "39", "59"][i % 3]}`,
      session: i < 9 ? "AM" : "PM",
    }));
    const draft = (await staff.post("/rencontres", aRencontre({ date: day, slots, tables: 22 }))).as(
      rencontreSchema,
    );
    rencontre = (await staff.post(`/rencontres/${draft.id}/opening`)).as(rencontreSchema);
    expect((await app.visitor.get("/rencontres")).body).toMatchObject({ items: [{ status: "open" }] });
  });

  test("buyers say what they will buy, by themselves or by phone", async () => {
    organisations = [];
    for (const [i, known] of demoBuyers(today).entries()) {
      const who = i === 0 ? buyer : staff;
      const contact = i === 0 ? { ...known.contact, email: self } : known.contact;
      const organisation = (await who.post("/buyers", { ...known, contact })).as(buyerSchema);
      organisations.push(organisation);
      const wanted = demoIntents(today, demoBuyers(today)).filter(({ buyerId }) => buyerId === known.id);
      for (const intent of wanted) {
        const { id } = (await who.post("/intents", { ...intent, buyerId: organisation.id })).as(intentSchema);
        await who.post(`/intents/${id}/submission`);
      }
    }
    const submitted = await everything(staff, "/intents?status=submitted");
    expect(organisations).toHaveLength(46);
    expect(submitted.length).toBeGreaterThanOrEqual(85);
  });

  test("46 buyers and 38 suppliers register, and each contact is told", async () => {
    registrations = [];
    const register = async (who: Client, body: object) =>
      registrations.push((await who.post(path("/registrations"), body)).as(registrationSchema));
    for (const supplier of suppliers)
      await register(staff, {
        organisationId: supplier.id,
        contact: { name: "Responsable", email: `${supplier.id}@exemple.fr` },
      });
    for (const [i, { id, contact }] of organisations.entries()) {
      const who = i === 0 ? buyer : staff;
      const intents = await everything<{ id: string }>(who, `/intents?buyerId=${id}`);
      await register(who, {
        organisationId: id,
        contact,
        intentIds: intents.map((intent) => intent.id),
        wishes: i % 5 === 0 ? [suppliers[i % suppliersTaking]?.id] : [],
        unavailableSlots: i % 7 === 3 ? ["s10", "s11", "s12"] : [],
      });
    }
    await everybodyWorks();
    const told = (await receivedBy(app)).filter(({ kind }) => kind === "registration-received");
    expect(told.map(({ to }) => to).sort()).toEqual(registrations.map(({ contact }) => contact.email).sort());
  });

  test("TME closes the recensement and asks for a round, which says why each match was made", async () => {
    expect((await staff.post(path("/closing"))).body).toMatchObject({ status: "closed" });
    expect((await staff.post(path("/rounds"), { limits: { maxMeetings: 8 } })).status).toBe(202);
    await everybodyWorks();
    const { status, result, matches, plan } = await round();
    expect(status).toBe("proposed");
    expect(result).toMatchObject({ buyers: 46, suppliers: suppliersTaking });
    expect(matches?.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const busy = (plan?.meetings ?? []).flatMap(({ buyer: b, supplier: s, slot }) => [
      `${b} ${slot}`,
      `${s} ${slot}`,
    ]);
    expect(busy.length).toBeGreaterThan(40);
    expect(new Set(busy).size).toBe(busy.length);
    console.log(`scenario: ${JSON.stringify(result)}`);
  });

  test("TME vetoes one match and pins another; the rest is computed again", async () => {
    const [vetoed, pinned] = (await round()).plan?.meetings ?? [];
    const veto = { type: "veto", buyer: vetoed?.buyer, supplier: vetoed?.supplier };
    const pin = { type: "pin", buyer: pinned?.buyer, supplier: pinned?.supplier, slot: "s2", table: 1 };
    const answer = await staff.post(path("/rounds/1/adjustments"), { adjustments: [veto, pin] });
    expect(answer.status).toBe(202);
    await everybodyWorks();
    const { status, plan } = await round();
    expect(status).toBe("proposed");
    expect(plan?.meetings.some(({ id }) => id === vetoed?.id)).toBe(false);
    expect(plan?.meetings.find(({ id }) => id === pinned?.id)).toMatchObject({ slot: "s2", table: 1 });
  });

  test("TME publishes it: every participant receives its programme, once", async () => {
    await staff.post(path("/rounds/1/validation"));
    await staff.post(path("/rounds/1/publication"));
    await everybodyWorks();
    await clock(app);
    expect((await app.visitor.get(path())).body).toMatchObject({ status: "published" });
    const told = (await receivedBy(app)).filter(({ kind }) => kind === "convocation");
    expect(told.map(({ to }) => to).sort()).toEqual(registrations.map(({ contact }) => contact.email).sort());
    const { meetings } = (await buyer.get(path("/plan"))).as(planSchema);
    const own = told.find(({ to }) => to === self);
    for (const { supplier, contact } of meetings) {
      expect(own?.text).toContain(supplier.name);
      expect(own?.text).toContain(contact?.email);
    }
    expect(own?.attachments.map(({ filename }) => filename)).toContain("invitation.ics");
    expect(String((await buyer.get(path("/plan.ics"))).body)).toContain("BEGIN:VEVENT");
  });

  test("a week and a day before, those who have meetings are reminded", async () => {
    for (const date of ["2027-03-11", "2027-03-17"]) {
      at(date);
      await clock(app);
      await everybodyWorks();
    }
    const { meetings } = (await (await app.signInStaff()).get(path("/plan"))).as(planSchema);
    const meeting = new Set(
      meetings.flatMap((one) => [one.buyer.registrationId, one.supplier.registrationId]),
    );
    const told = (await receivedBy(app)).filter(({ kind }) => kind === "reminder");
    expect(told).toHaveLength(2 * meeting.size);
  });

  test("on the day, TME marks who came", async () => {
    at(day);
    await signInAgain();
    await staff.post(path("/start"));
    const { meetings } = (await staff.get(path("/plan"))).as(planSchema);
    for (const [i, { id }] of meetings.entries()) {
      const marked = i === 0 ? { status: "noShow", absent: ["supplier"] } : { status: "held" };
      expect((await staff.post(`/meetings/${id}/attendance`, marked)).status).toBe(200);
    }
    expect((await staff.post(path("/end"))).body).toMatchObject({ status: "held" });
  });

  test("the morning after, participants are asked what they think, and answer from the mail without an account", async () => {
    at("2027-03-19");
    await clock(app);
    await everybodyWorks();
    const asked = (await receivedBy(app)).filter(({ kind }) => kind === "follow-up");
    expect(new Set(asked.map(({ to }) => to)).size).toBe(asked.length);
    const link = `/follow-ups/${linkIn(asked[0], "/suites/")}`;
    const { meetings } = (await app.visitor.get(link)).as(followUpViewSchema);
    const answers = meetings.map(({ id }) => ({ meetingId: id, answer: "contactKept" }));
    const answered = await app.visitor.post(link, { answers, satisfaction: 5, notes: "Bien organisé." });
    expect(answered.body).toMatchObject({ status: "answered", satisfaction: 5 });
  });

  test("three months after, one of them tells of a contract", async () => {
    at("2027-06-16");
    await clock(app);
    await everybodyWorks();
    const mails = await receivedBy(app);
    const told = mails.findLast(({ kind, to }) => kind === "follow-up" && !to.startsWith("sup_"));
    const link = `/follow-ups/${linkIn(told, "/suites/")}`;
    const [meeting] = (await app.visitor.get(link)).as(followUpViewSchema).meetings;
    const contract = { amount: 180_000, hours: 2_400, beneficiaries: 6, awardedOn: "2027-06-01" };
    const answers = [{ meetingId: meeting?.id, answer: "contractAwarded", contract }];
    expect((await app.visitor.post(link, { answers })).status).toBe(200);
  });

  test("TME checks the contract, and finds all of it in the year’s report", async () => {
    await signInAgain();
    const [draft] = await everything<unknown>(staff, "/contracts?year=2027");
    const contract = contractSchema.parse(draft);
    expect(contract).toMatchObject({ status: "draft", amount: 180_000, rencontreId: rencontre.id });
    await staff.put(`/contracts/${contract.id}`, { ...contract, status: "confirmed" }, contract.version);
    const report = (await staff.get("/reports/2027")).as(reportSchema);
    expect(report.total).toEqual({ contracts: 1, amount: 180_000, hours: 2_400, beneficiaries: 6 });
    expect(report.byBuyer).toMatchObject([{ label: contract.buyerName, contracts: 1 }]);
    expect(report.editions).toMatchObject([
      { id: rencontre.id, buyers: 46, suppliers: suppliersTaking, noShow: 1, satisfaction: 5 },
    ]);
    expect(report.editions[0]?.outcomes).toMatchObject({ contractAwarded: 1 });
  });

  test("six months and three weeks after, the rencontre is followed up", async () => {
    at("2027-09-14");
    await clock(app);
    at("2027-10-05");
    await clock(app);
    expect((await app.visitor.get(path())).body).toMatchObject({ status: "followedUp" });
    console.log(`scenario: ${(await receivedBy(app)).length} mails kept of the last 90 days`);
  });
};

/** The title says where the suppliers come from. */
export const storyTitle = existsSync(file)
  ? "a rencontre, from the suppliers’ list of Haute-Garonne to the annual report"
  : "a rencontre, from the demonstration’s suppliers (the reference folder is absent) to the annual report";
