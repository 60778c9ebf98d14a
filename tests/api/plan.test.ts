import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeEach, describe, expect, test } from "vitest";
import { type RoundView, roundViewSchema } from "../../functions/rounds/view.ts";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { type Meeting, planSchema } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { roundSchema } from "../../shared/rounds/schema.ts";
import { runEngine } from "../background.ts";
import { aBuyer, anIntent } from "../builders.ts";
import { openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let owner: Client;
let rencontre: Rencontre;
let buyer: Registration;
let suppliers: Registration[];
/** A buyer and the two suppliers that it meets; the plan is made and not yet published. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  owner = await app.signIn("achats@valmontes.exemple.fr");
  rencontre = await openRencontre(staff);
  suppliers = [];
  for (const n of [1, 2])
    suppliers.push(await registered(staff, rencontre.id, (await publishedSupplier(staff, n)).id));
  const buyerId = (await owner.post("/buyers", aBuyer())).as(buyerSchema).id;
  const draft = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
  await owner.post(`/intents/${draft.id}/submission`);
  buyer = await registered(owner, rencontre.id, buyerId, { intentIds: [draft.id] });
  await staff.post(path("/closing"));
  await staff.post(path("/rounds"), {});
  await runEngine(app);
});

const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
const publish = async () => {
  await staff.post(path("/rounds/1/publication"));
  await runEngine(app);
};
/** Sessions last 30 days. */
const signInAgain = async () => {
  staff = await app.signInStaff();
  owner = await app.signIn("achats@valmontes.exemple.fr");
};
const planOf = async (client: Client, query = "") => (await client.get(path(`/plan${query}`))).as(planSchema);

describe("the plan", () => {
  test("is nobody’s to read before it is published", async () => {
    expect((await planOf(staff)).meetings).toEqual([]);
    expect((await planOf(owner)).meetings).toEqual([]);
  });

  test("is read whole by staff, in the order of the day", async () => {
    await publish();
    const { meetings, round } = await planOf(staff);
    expect(round).toBe(1);
    expect(meetings).toHaveLength(2);
    expect(meetings.map(({ place }) => place?.start)).toEqual(
      meetings.map(({ place }) => place?.start).sort(),
    );
    expect(meetings[0]).not.toHaveProperty("contact");
    expect((await planOf(staff, `?registrationId=${suppliers[0]?.id}`)).meetings).toHaveLength(1);
  });

  test("is read by a participant for itself alone, with the contacts of those it meets", async () => {
    await publish();
    const { meetings } = await planOf(owner);
    expect(meetings).toHaveLength(2);
    expect(meetings[0]?.contact).toMatchObject({ email: expect.stringContaining("contact-de-sup_") });
    expect((await owner.get(path(`/plan?registrationId=${suppliers[0]?.id}`))).status).toBe(403);
  });

  test("is a calendar of the whole day for staff", async () => {
    await publish();
    const { status, body } = await staff.get(path("/plan.ics"));
    expect(status).toBe(200);
    expect(String(body).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test.each(["/plan", "/plan.csv", "/plan.ics", "/plan.pdf"])("is hidden from others at %s", async (file) => {
    await publish();
    const other = await app.signIn("autre@exemple.fr");
    expect((await app.visitor.get(path(file))).status).toBe(401);
    expect((await other.get(path(file))).status).toBe(403);
  });

  test("is a calendar whose events keep their names", async () => {
    await publish();
    const { body, headers } = await owner.get(path("/plan.ics"));
    expect(headers.get("content-type")).toContain("text/calendar");
    const text = String(body).replaceAll("\r\n ", "");
    const uids = [...text.matchAll(/UID:(.*)\r\n/g)].map(([, uid]) => uid);
    const { meetings } = await planOf(owner);
    expect(uids).toEqual(meetings.map(({ id }) => `${id}.${buyer.id}@localhost`));
    expect(text).toContain("SEQUENCE:0");
    expect(text).toContain("SUMMARY:Rendez-vous avec Fournisseur");
  });

  test("is a table with one line for each meeting", async () => {
    await publish();
    const { body, headers } = await staff.get(path("/plan.csv"));
    expect(headers.get("content-type")).toContain("text/csv");
    const lines = String(body).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe("debut;fin;table;acheteur;fournisseur;intentions;etat");
    expect(lines[1]).toMatch(
      /^09:00;09:20;\d+;Mairie de Valmontès;Fournisseur \d;Entretien des parcs;Prévu$/,
    );
  });

  test("is printed on a page for each participant, for staff all of them", async () => {
    await publish();
    const pagesOf = async (client: Client) => {
      const { headers, bytes } = await client.get(path("/plan.pdf"));
      expect(headers.get("content-type")).toBe("application/pdf");
      const document = await PDFDocument.load(bytes);
      expect(document.getTitle()).toBe(rencontre.title);
      return document.getPageCount();
    };
    expect(await pagesOf(owner)).toBe(1);
    expect(await pagesOf(staff)).toBe(3);
  });

  test("of a rencontre that is called off is the contacts that were sent", async () => {
    await staff.post(path("/cancellation"), { reason: "Confinement" });
    await runEngine(app);
    const { meetings } = await planOf(owner);
    expect(meetings).toHaveLength(2);
    expect(meetings[0]).not.toHaveProperty("place");
    expect(meetings[0]).toHaveProperty("contact");
  });
});

describe("on the day", () => {
  const first = async (): Promise<Meeting> => {
    const [meeting] = (await planOf(staff)).meetings;
    if (!meeting) throw new Error("no meeting");
    return meeting;
  };
  const mark = (client: Client, id: string, body: object) => client.post(`/meetings/${id}/attendance`, body);

  test("staff say which meetings took place and who was missing, and may put it right", async () => {
    await publish();
    await staff.post(path("/start"));
    const { id } = await first();
    expect((await mark(staff, id, { status: "noShow", absent: ["supplier"] })).body).toMatchObject({
      status: "noShow",
      absent: ["supplier"],
    });
    expect((await mark(staff, id, { status: "held" })).body).toMatchObject({ status: "held", absent: [] });
    expect((await mark(staff, id, { status: "planned" })).body).toMatchObject({ status: "planned" });
    expect((await mark(staff, id, { status: "held", absent: ["buyer"] })).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "absent" }],
    });
  });

  test("nobody else does, and nobody before it begins", async () => {
    await publish();
    const { id } = await first();
    expect((await mark(staff, id, { status: "held" })).body).toMatchObject({ code: "meeting.wrongStatus" });
    await staff.post(path("/start"));
    expect((await mark(owner, id, { status: "held" })).status).toBe(403);
    expect((await mark(app.visitor, id, { status: "held" })).status).toBe(401);
    expect((await mark(staff, "mtg_absent", { status: "held" })).body).toMatchObject({
      code: "meeting.notFound",
    });
  });

  describe("replanning what is left", () => {
    const absent = (registrationId: string | undefined, more: object = {}) => ({
      change: { kind: "absent", registrationId, from: "s1" },
      ...more,
    });
    const ask = (client: Client, body: object) => client.post(path("/replanning"), body);
    /** What a replanning proposes, once it is computed. */
    const proposed = async (body: object): Promise<RoundView> => {
      const { number } = (await ask(staff, body)).as(roundSchema);
      await runEngine(app);
      return (await staff.get(path(`/rounds/${number}`))).as(roundViewSchema);
    };
    const publication = ({ number }: { number: number }) => staff.post(path(`/rounds/${number}/publication`));
    const replan = async (body: object): Promise<RoundView> => {
      const round = await proposed(body);
      await publication(round);
      await runEngine(app);
      return round;
    };
    const begin = async () => {
      await publish();
      app.clock.set("2027-03-18T07:30:00.000Z");
      await signInAgain();
      await staff.post(path("/start"));
    };

    test("is a round that says where it is followed, and proposes what would change before it does", async () => {
      await begin();
      const { status, headers, body } = await ask(staff, absent(suppliers[0]?.id));
      expect([status, headers.get("location")]).toEqual([202, `/api${path("/rounds/2")}`]);
      expect(body).toMatchObject({ number: 2, status: "requested", replanning: { nextSlot: "s1", of: 1 } });
      await runEngine(app);
      expect((await staff.get(path("/rounds/2"))).body).toMatchObject({
        status: "proposed",
        changes: { moved: [], added: [], cancelled: [{ supplierName: "Fournisseur 1" }] },
      });
      expect((await planOf(staff)).meetings).toHaveLength(2);
      expect(await mailsOf(app, "plan-changed")).toEqual([]);
    });

    test("without a participant cancels its meetings and tells only those concerned", async () => {
      await begin();
      await replan(absent(suppliers[0]?.id));
      const told = await mailsOf(app, "plan-changed");
      expect(told.map(({ content }) => [content.registrationId, content.meetings.length]).sort()).toEqual(
        [
          [buyer.id, 1],
          [suppliers[0]?.id, 0],
        ].sort(),
      );
      expect((await planOf(staff)).meetings.map(({ supplier }) => supplier.name)).toEqual(["Fournisseur 2"]);
      expect((await staff.get(path())).body).toMatchObject({ status: "running", publishedRound: 2 });
    });

    test("moves the meeting of somebody who is late, and counts with what was said before", async () => {
      await begin();
      const first = (await planOf(staff)).meetings[0];
      const who = first?.supplier.registrationId;
      const late = { change: { kind: "late", registrationId: who, until: "s3" } };
      expect((await replan(late)).changes).toMatchObject({
        moved: [{ id: first?.id, from: { slot: first?.place?.slot } }],
        cancelled: [],
      });
      expect((await planOf(staff, `?registrationId=${who}`)).meetings[0]?.place?.start).toBe("09:40");
      const mails = (await mailsOf(app, "plan-changed")).length;
      expect((await replan(late)).changes).toEqual({ moved: [], cancelled: [], added: [], people: 0 });
      expect(await mailsOf(app, "plan-changed")).toHaveLength(mails);
    });

    test("leaves what has taken place as it is", async () => {
      await begin();
      const meeting = await first();
      await mark(staff, meeting.id, { status: "held" });
      app.clock.set("2027-03-18T08:15:00.000Z");
      const who = meeting.supplier.registrationId;
      await replan({ change: { kind: "absent", registrationId: who, from: "s2" } });
      expect((await planOf(staff)).meetings.find(({ id }) => id === meeting.id)).toMatchObject({
        status: "held",
        place: meeting.place,
      });
    });

    test("is asked for anew once another slot has begun", async () => {
      await begin();
      const round = await proposed(absent(suppliers[0]?.id));
      app.clock.set("2027-03-18T08:01:00.000Z");
      expect((await publication(round)).body).toMatchObject({ status: 409, code: "round.outdated" });
      await replan({ change: { kind: "absent", registrationId: suppliers[0]?.id, from: "s2" } });
      expect((await staff.get(path())).body).toMatchObject({ publishedRound: 3 });
    });

    test("waits for the one before it, and is not adjusted", async () => {
      await publish();
      await ask(staff, absent(suppliers[0]?.id));
      expect((await ask(staff, absent(suppliers[1]?.id))).body).toMatchObject({ code: "round.inProgress" });
      await runEngine(app);
      const veto = { type: "veto", buyer: buyer.id, supplier: suppliers[1]?.id };
      expect((await staff.post(path("/rounds/2/adjustments"), { adjustments: [veto] })).body).toMatchObject({
        status: 409,
        code: "round.ofDay",
      });
    });

    test("that is published twice tells participants once", async () => {
      await begin();
      const round = await replan(absent(suppliers[0]?.id));
      expect((await publication(round)).status).toBe(202);
      await runEngine(app);
      expect(await mailsOf(app, "plan-changed")).toHaveLength(2);
    });

    test("is given up when the day ends before it is computed", async () => {
      await begin();
      await ask(staff, absent(suppliers[0]?.id));
      await staff.post(path("/end"));
      await runEngine(app);
      expect((await staff.get(path("/rounds/2"))).body).toMatchObject({ status: "failed" });
    });

    test("names participants and slots that exist, while there is something left to plan", async () => {
      await begin();
      expect((await ask(staff, absent("reg_absent"))).body).toMatchObject({
        code: "request.invalid",
        errors: [{ path: "change.registrationId" }],
      });
      app.clock.set("2027-03-18T18:00:00.000Z");
      expect((await ask(staff, absent(suppliers[0]?.id))).body).toMatchObject({
        errors: [{ path: "nextSlot" }],
      });
      expect((await ask(owner, absent(suppliers[0]?.id))).status).toBe(403);
      expect((await ask(app.visitor, absent(suppliers[0]?.id))).status).toBe(401);
    });
  });
});
