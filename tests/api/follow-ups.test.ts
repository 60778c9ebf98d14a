import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { contractDocuments } from "../../functions/contracts/repository.ts";
import { followUpViewSchema } from "../../functions/followups/view.ts";
import { meetingsOfRencontre } from "../../functions/meetings/repository.ts";
import { queryDocuments } from "../../functions/platform/db/documents.ts";
import { allContracts } from "../../functions/platform/db/keys/contracts.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import { outcomeSchema } from "../../shared/followups/outcomes.ts";
import { planSchema } from "../../shared/meetings/schema.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { runEngine, tick } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
/** A rencontre of 18 March 2027, where a buyer met two suppliers, that has just ended. */
beforeEach(async () => {
  app = await testApp({ at: "2027-03-01T09:00:00.000Z" });
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  for (const n of [1, 2]) await registered(staff, rencontre.id, (await publishedSupplier(staff, n)).id);
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] });
  await staff.post(path("/closing"));
  await staff.post(path("/rounds"), {});
  await runEngine(app);
  await staff.post(path("/rounds/1/publication"));
  await runEngine(app);
  at("2027-03-18", "12:00");
  await staff.post(path("/start"));
  await staff.post(path("/end"));
});

const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
const at = (day: string, hour = "09:00") => app.clock.set(parisInstant(day, hour));
const tickAt = async (day: string) => {
  at(day);
  await tick(app);
};
/** Signs in again: sessions last 30 days. */
const staffNow = () => app.signInStaff();

const askedOf = async (organisationName: string, wave: number) => {
  const asked = await mailsOf(app, "follow-up");
  const mail = asked.findLast(
    ({ content }) => content.organisationName === organisationName && content.wave === wave,
  );
  if (!mail) throw new Error(`${organisationName} was not asked at J+${wave}`);
  const token = signToken(app.deps.config.secret, "follow-up", mail.content.followUpId);
  return { link: `/follow-ups/${token}`, meetings: mail.content.meetings };
};
const read = async (link: string) => (await app.visitor.get(link)).as(followUpViewSchema);
const answer = (link: string, answers: object[], more: object = {}) =>
  app.visitor.post(link, { answers, ...more });
const counts = async (kind: "follow-up" | "follow-up-reminder") =>
  (await mailsOf(app, kind)).map(({ content }) => content.wave);

describe("the day after", () => {
  test("each participant is asked at nine about its meetings, once", async () => {
    at("2027-03-19", "08:59");
    await tick(app);
    expect(await counts("follow-up")).toEqual([]);
    await tickAt("2027-03-19");
    await tick(app);
    const asked = await mailsOf(app, "follow-up");
    expect(asked.map(({ content }) => [content.organisationName, content.meetings.length]).sort()).toEqual([
      ["Acheteur 1", 2],
      ["Fournisseur 1", 1],
      ["Fournisseur 2", 1],
    ]);
  });

  test("nothing is asked about a meeting that somebody missed", async () => {
    const plan = (await staff.get(path("/plan"))).as(planSchema);
    const missed = plan.meetings.find(({ supplier }) => supplier.name === "Fournisseur 2");
    await staff.post(`/meetings/${missed?.id}/attendance`, { status: "noShow", absent: ["supplier"] });
    await tickAt("2027-03-19");
    const asked = await mailsOf(app, "follow-up");
    expect(asked.map(({ content }) => content.organisationName).sort()).toEqual([
      "Acheteur 1",
      "Fournisseur 1",
    ]);
  });

  test("meetings are asked about in the order of the day", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const starts = (await read(link)).meetings.map(({ place }) => place?.start ?? "");
    expect(starts).toHaveLength(2);
    expect(starts).toEqual(starts.toSorted());
  });

  test("opening the link shows the question and changes nothing", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const view = await read(link);
    expect(view).toMatchObject({
      status: "sent",
      wave: 1,
      rencontre: { title: rencontre.title },
      closesAt: "2027-04-09T07:00:00.000Z",
    });
    expect(view.meetings.map(({ counterpart }) => counterpart).sort()).toEqual([
      "Fournisseur 1",
      "Fournisseur 2",
    ]);
    expect(await read(link)).toEqual(view);
    expect((await (await staffNow()).get("/outcomes")).body).toEqual({ items: [] });
  });

  test("an answer that says nothing leaves the question open", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    expect((await answer(link, [])).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "answers" }],
    });
    expect(await read(link)).toMatchObject({ status: "sent" });
  });

  test("a link that is not ours opens nothing", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    for (const forged of [`${link.slice(0, -2)}xx`, "/follow-ups/fup_absent.signature", "/follow-ups/x"]) {
      expect((await app.visitor.get(forged)).body).toMatchObject({ code: "followUp.notFound" });
      expect((await answer(forged, [])).body).toMatchObject({ code: "followUp.notFound" });
    }
  });

  test("answers are kept, shown again, and replaced by later ones", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const [first, second] = (await read(link)).meetings;
    const satisfied = await answer(
      link,
      [
        { meetingId: first?.id, answer: "contactKept" },
        { meetingId: second?.id, answer: "noFollowUp", why: "Hors de notre besoin" },
      ],
      { satisfaction: 4, notes: "Bien organisé." },
    );
    expect(satisfied.body).toMatchObject({ status: "answered", satisfaction: 4, notes: "Bien organisé." });
    await answer(link, [{ meetingId: first?.id, answer: "consultationPlanned", date: "2027-09-01" }]);
    const view = await read(link);
    expect(view.meetings.map(({ outcome }) => outcome?.answer)).toEqual([
      "consultationPlanned",
      "noFollowUp",
    ]);
    expect(view.satisfaction).toBe(4);
    const outcomes = (await (await staffNow()).get(`/outcomes?rencontreId=${rencontre.id}`)).body;
    expect((outcomes as { items: unknown[] }).items).toHaveLength(2);
  });

  test("an answer says what it must, about meetings that were asked about", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Fournisseur 1", 1);
    const [meeting] = (await read(link)).meetings;
    const other = (await askedOf("Acheteur 1", 1)).meetings.find(({ id }) => id !== meeting?.id);
    for (const [given, field] of [
      [{ meetingId: meeting?.id, answer: "noFollowUp" }, "answers[0].why"],
      [{ meetingId: meeting?.id, answer: "consultationPlanned" }, "answers[0].date"],
      [{ meetingId: other?.id, answer: "contactKept" }, "answers[0].meetingId"],
    ] as const)
      expect((await answer(link, [given])).body).toMatchObject({
        code: "request.invalid",
        errors: [{ path: field }],
      });
  });
});

describe("reminders", () => {
  test("go out after 7 and 14 days to those who have not answered, then the question closes", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Fournisseur 1", 1);
    const [meeting] = (await read(link)).meetings;
    await answer(link, [{ meetingId: meeting?.id, answer: "contactKept" }]);
    for (const day of ["2027-03-25", "2027-03-26", "2027-03-27", "2027-04-02", "2027-04-03", "2027-04-08"])
      await tickAt(day);
    const reminders = await mailsOf(app, "follow-up-reminder");
    expect(
      reminders
        .map(({ content, queuedAt }) => [queuedAt.slice(0, 10), content.reminder, content.organisationName])
        .sort(),
    ).toEqual([
      ["2027-03-26", 1, "Acheteur 1"],
      ["2027-03-26", 1, "Fournisseur 2"],
      ["2027-04-02", 2, "Acheteur 1"],
      ["2027-04-02", 2, "Fournisseur 2"],
    ]);
    await tickAt("2027-04-09");
    expect(await read(link)).toMatchObject({ status: "closed" });
    expect((await answer(link, [])).body).toMatchObject({ code: "followUp.closed" });
  });

  test("leave alone those whose meetings the other side has settled", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const meetings = (await read(link)).meetings;
    await answer(
      link,
      meetings.map(({ id }) => ({ meetingId: id, answer: "noFollowUp", why: "Projet abandonné" })),
    );
    await tickAt("2027-03-26");
    expect(await counts("follow-up-reminder")).toEqual([]);
  });
});

describe("later waves", () => {
  test("ask at J+30, J+90 and J+180 only what is still open, and the rencontre is then followed up", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const settled = (await read(link)).meetings.find(({ counterpart }) => counterpart === "Fournisseur 1");
    await answer(link, [{ meetingId: settled?.id, answer: "noFollowUp", why: "Trop loin" }]);
    for (const day of ["2027-04-17", "2027-06-16", "2027-09-14"]) await tickAt(day);
    expect((await counts("follow-up")).sort((a, b) => a - b)).toEqual([1, 1, 1, 30, 30, 90, 90, 180, 180]);
    expect((await askedOf("Acheteur 1", 180)).meetings).toHaveLength(1);
    expect((await app.visitor.get(path())).body).toMatchObject({ status: "held" });
    await tickAt("2027-10-05");
    expect((await app.visitor.get(path())).body).toMatchObject({ status: "followedUp" });
  });

  test("overtake those that the clock missed: nobody is asked three times on one day", async () => {
    await tickAt("2027-06-17");
    await tick(app);
    expect(await counts("follow-up")).toEqual([90, 90, 90]);
  });
});

describe("a contract awarded", () => {
  const contracts = async () => (await queryDocuments(app.deps.table, contractDocuments, allContracts)).items;
  const award = { amount: 120_000, hours: 900, awardedOn: "2027-04-10" };

  test("becomes one draft for staff, from whatever side it is told", async () => {
    await tickAt("2027-04-17");
    const { link } = await askedOf("Acheteur 1", 30);
    const meeting = (await read(link)).meetings.find(({ counterpart }) => counterpart === "Fournisseur 1");
    await answer(link, [{ meetingId: meeting?.id, answer: "contractAwarded", contract: award }]);
    const other = await askedOf("Fournisseur 1", 30);
    await answer(other.link, [
      { meetingId: meeting?.id, answer: "contractAwarded", contract: { beneficiaries: 3 } },
    ]);
    expect(await contracts()).toMatchObject([
      {
        ...award,
        beneficiaries: 3,
        status: "draft",
        title: "Entretien des parcs",
        modality: "L2113-13",
        category: "espaces-verts/entretien",
        departement: "31",
        buyerName: "Acheteur 1",
        supplierName: "Fournisseur 1",
      },
    ]);
  });

  test("is found from the intent that the meeting was about, by staff alone", async () => {
    await tickAt("2027-04-17");
    const { link } = await askedOf("Acheteur 1", 30);
    const [meeting] = (await read(link)).meetings;
    const team = await staffNow();
    const [intent] = (await meetingsOfRencontre(app.deps, rencontre.id)).flatMap(({ intents }) => intents);
    const of = `/intents/${intent?.id}/contracts`;
    expect((await team.get(of)).body).toEqual({ items: [] });
    await answer(link, [{ meetingId: meeting?.id, answer: "contractAwarded", contract: award }]);
    expect((await team.get(of)).body).toEqual({ items: await contracts() });
    expect(await contracts()).toHaveLength(1);
    expect((await app.visitor.get(of)).status).toBe(401);
    expect((await (await app.signIn("membre@exemple.fr")).get(of)).status).toBe(403);
    expect((await team.get("/intents/int_absent/contracts")).status).toBe(404);
  });

  test("is taken back with the answer, unless the other side told of it too", async () => {
    await tickAt("2027-04-17");
    const buyer = await askedOf("Acheteur 1", 30);
    const supplier = await askedOf("Fournisseur 1", 30);
    const [{ id } = { id: "" }] = (await read(supplier.link)).meetings;
    const awarded = { meetingId: id, answer: "contractAwarded", contract: award };
    const not = { meetingId: id, answer: "visitOrQuote" };
    await answer(buyer.link, [awarded]);
    await answer(supplier.link, [awarded]);
    await answer(supplier.link, [not]);
    expect(await contracts()).toHaveLength(1);
    await answer(buyer.link, [not]);
    expect(await contracts()).toHaveLength(0);
  });

  test("stays as it is once staff follow its clause, whatever is answered then", async () => {
    await tickAt("2027-04-17");
    const { link } = await askedOf("Acheteur 1", 30);
    const [{ id } = { id: "" }] = (await read(link)).meetings;
    const awarded = { meetingId: id, answer: "contractAwarded", contract: award };
    await answer(link, [awarded]);
    const [draft] = await contracts();
    const clause = { number: "M1", buyerNature: "public", modalities: ["L2113-13"], ofTheState: false };
    const team = await staffNow();
    const path = `/clause/contracts/${draft?.id}`;
    expect((await team.put(path, { ...clause, holders: [] }, draft?.version ?? 0)).status).toBe(200);
    const followed = await contracts();
    await answer(link, [{ ...awarded, contract: { hours: 10 } }]);
    await answer(link, [{ meetingId: id, answer: "visitOrQuote" }]);
    expect(await contracts()).toEqual(followed);
  });
});

describe("what came of the meetings", () => {
  test("is read by staff alone, as data and as a table", async () => {
    await tickAt("2027-03-19");
    const { link } = await askedOf("Acheteur 1", 1);
    const [meeting] = (await read(link)).meetings;
    await answer(link, [{ meetingId: meeting?.id, answer: "noFollowUp", why: "=1+1" }]);
    const again = await staffNow();
    const { items } = (await again.get("/outcomes")).as(z.object({ items: z.array(outcomeSchema) }));
    expect(items).toMatchObject([{ answer: "noFollowUp", side: "buyer", rencontreTitle: rencontre.title }]);
    const csv = await again.get(`/outcomes.csv?rencontreId=${rencontre.id}`);
    expect(String(csv.body)).toContain(`;"'=1+1";`);
    const member = await app.signIn("membre@exemple.fr");
    for (const file of ["/outcomes", "/outcomes.csv", `/follow-ups?rencontreId=${rencontre.id}`]) {
      expect((await member.get(file)).status).toBe(403);
      expect((await app.visitor.get(file)).status).toBe(401);
    }
    const sent = (await again.get(`/follow-ups?rencontreId=${rencontre.id}`)).body as { items: unknown[] };
    expect(sent.items).toHaveLength(3);
  });
});
