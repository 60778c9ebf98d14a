import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantStaff } from "../../functions/accounts/grant-staff.ts";
import { followUpViewSchema } from "../../functions/followups/view.ts";
import { listMails } from "../../functions/mail/outbox/list-mails.ts";
import { findMail } from "../../functions/mail/outbox/mails.ts";
import { fromItem } from "../../functions/platform/db/documents.ts";
import { roundKey } from "../../functions/platform/db/keys/rounds.ts";
import { roundDocuments } from "../../functions/rounds/repository.ts";
import { roundViewSchema } from "../../functions/rounds/view.ts";
import { type FunctionName, functionNames } from "../../infra/bundle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { roundPhases } from "../../shared/rounds/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { linesOfPdf } from "../pdf-text.ts";
import type { Assembly } from "./assembly.ts";
import type { Browser } from "./http-events.ts";
import { type LambdaWorld, startLambdaWorld } from "./lambda-world.ts";
import { grantedOn } from "./policies.ts";

const staffAddress = "equipe@exemple.fr";

/**
 * A rencontre, from the annuaire to the first answers, through the deployed functions alone: HTTP events to the API, the
 * table's own stream to the mailer and the engine, schedules to the clock, SES at the end.
 */
export const rencontreInLambdaSuite = (assembly: () => Assembly) => {
  let world: LambdaWorld;
  let staff: Browser;
  let rencontre: Rencontre;
  beforeAll(async () => {
    world = await startLambdaWorld(assembly().stages.production, "2027-02-10T09:00:00.000Z");
    await grantStaff(world.deps, { type: "system", name: "tests" }, { email: staffAddress });
  });
  afterAll(() => world?.close());

  const at = (day: string, hour = "09:00") => {
    world.clock.now = Date.parse(parisInstant(day, hour));
  };
  /** Sessions last 30 days. */
  const signIn = async (): Promise<Browser> => {
    const person = world.visitor();
    await person.post("/auth/links", { email: staffAddress });
    await world.settle();
    const text = world.mailsTo(staffAddress).at(-1)?.message.text ?? "";
    await person.post("/auth/sessions", { token: /(lnk_[\w.-]+)/.exec(text)?.[1] });
    return person;
  };
  const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
  const move = async (verb: string, body?: object) => {
    world.clock.now += 1_000;
    const answer = await staff.post(path(verb), body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    await world.settle();
  };
  const logged = (name: FunctionName, code: string) =>
    world.functions[name]
      .lines()
      .map((line) => JSON.parse(line))
      .filter(({ message }) => message === code);
  const subjectsTo = (address: string) => world.mailsTo(address).map(({ message }) => message.subject ?? "");
  /** What became of each convocation, for the message of an assertion that fails. */
  const convocationsInOutbox = async () => {
    const { items } = await listMails(world.table, { limit: 100 });
    return items.flatMap(({ content, to, status, attempts, lastError }) =>
      content.kind === "convocation" ? [{ to, status, attempts, lastError }] : [],
    );
  };
  const participants = () =>
    [...new Set(world.ses.sent.map(({ to }) => to))].filter((to) => to.startsWith("contact-de-"));

  describe("a rencontre", () => {
    it("takes registrations of suppliers and buyers", async () => {
      staff = await signIn();
      rencontre = await openRencontre(staff);
      for (const n of [1, 2, 3])
        await registered(staff, rencontre.id, (await publishedSupplier(staff, n)).id);
      for (const n of [1, 2]) {
        const { buyerId, intent } = await buyerWithIntent(staff, n);
        await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] });
      }
      await move("/closing");
      expect((await staff.get(path())).body).toMatchObject({ status: "closed" });
      expect((await world.visitor().get("/suppliers?q=jardins")).body).toMatchObject({ total: 3 });
    });

    it("has its round computed by the engine, which the stream wakes", async () => {
      expect((await staff.post(path("/rounds"), {})).status).toBe(202);
      expect((await staff.get(path("/rounds/1"))).body).toMatchObject({ status: "requested" });
      await world.settle();
      const round = (await staff.get(path("/rounds/1"))).as(roundViewSchema);
      expect(round).toMatchObject({ status: "proposed", result: { matches: 6, meetings: 6 } });
    });

    it("has told how far the round was, each phase after the one before", () => {
      const { sk } = roundKey(rencontre.id, 1);
      const told = world
        .versionsOf(sk)
        .flatMap((item) => fromItem(roundDocuments, item).progress?.phase ?? []);
      // A phase that is over before the one before it is written is left out; one that lasts is told again.
      const places = told.map((phase) => roundPhases.indexOf(phase));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(told).toEqual(expect.arrayContaining(["collect", "match", "write"]));
    });

    it("sends each participant its convocation once, though the stream repeats itself", async () => {
      await move("/rounds/1/validation");
      await move("/rounds/1/publication");
      await world.repeatStream();
      await world.tick();
      await world.settle();
      expect(participants()).toHaveLength(5);
      const convocations = await convocationsInOutbox();
      for (const address of participants())
        expect(
          subjectsTo(address).filter((subject) => subject.includes("votre programme")),
          `to ${address}, while the outbox holds ${JSON.stringify(convocations)}`,
        ).toHaveLength(1);
      const convocation = world
        .mailsTo(participants()[0] ?? "")
        .find(({ message }) => message.subject?.includes("votre programme"));
      expect(convocation?.message.attachments.map(({ mimeType }) => mimeType)).toContain("text/calendar");
      expect(await findMail(world.table, convocation?.mailId ?? "")).toMatchObject({ status: "sent" });
    });

    it("has badges printed, in the fonts that lie beside the function", async () => {
      const { bytes } = await staff.get(path("/badges.pdf"));
      const lines = (await linesOfPdf(bytes)).flat();
      expect(lines.filter((line) => line.startsWith("Premier rendez-vous"))).toHaveLength(5);
      expect(lines.join("")).not.toContain("\ufffd");
    });

    it("can be followed in the logs, from the browser's request to the mails that it caused", async () => {
      const named = { "x-request-id": "demande-de-l-equipe" };
      const change = { format: "remote", link: "https://visio.exemple.fr/rencontres" };
      const answer = await staff.request("POST", path("/format"), change, named);
      expect(answer.headers.get("x-request-id")).toBe("demande-de-l-equipe");
      await world.settle();
      const mails = logged("mailer", "MAIL_SENT").filter(
        ({ requestId }) => requestId === "demande-de-l-equipe",
      );
      expect(mails.map(({ kind }) => kind)).toEqual(Array(5).fill("format-changed"));
    });

    it("asks the day after, and takes the answer", async () => {
      at("2027-03-18", "12:00");
      staff = await signIn();
      await move("/start");
      await move("/end");
      at("2027-03-19");
      await world.tick();
      await world.settle();
      const asked = participants().map((address) => world.mailsTo(address).at(-1));
      const tokens = asked.map((mail) => /(fup_[\w.-]+)/.exec(mail?.message.text ?? "")?.[1] ?? "");
      expect(new Set(tokens).size).toBe(5);
      const link = `/follow-ups/${tokens[0]}`;
      const [meeting] = (await world.visitor().get(link)).as(followUpViewSchema).meetings;
      const answers = [{ meetingId: meeting?.id, answer: "contactKept" }];
      expect((await world.visitor().post(link, { answers })).body).toMatchObject({ status: "answered" });
      expect((await staff.get(`/outcomes?rencontreId=${rencontre.id}`)).body).toMatchObject({
        items: [{ answer: "contactKept" }],
      });
    });

    it("shows staff what left, and in the journal who did what", async () => {
      const sent = (await staff.get("/mails?status=sent&limit=200")).body as { items: { id: string }[] };
      expect(new Set(sent.items.map(({ id }) => id))).toEqual(
        new Set(world.ses.sent.map(({ mailId }) => mailId)),
      );
      expect((await staff.get("/audit?month=2027-03")).status).toBe(200);
    });

    it("left no mail refused by SES, and no defect in the logs", () => {
      expect(world.ses.refusals).toEqual([]);
      for (const name of functionNames)
        expect(world.functions[name].lines().filter((line) => line.includes('"level":"ERROR"'))).toEqual([]);
    });
  });

  describe("the rights that a rencontre used", () => {
    const used = (name: FunctionName) =>
      [
        ...new Set(
          world.recorders[name].calls.map(({ action, index }) => `${action}${index ? ` ${index}` : ""}`),
        ),
      ].sort();

    it.each(functionNames)("are granted: %s", (name) => {
      const granted = grantedOn(assembly().stages.production, name);
      for (const right of used(name)) expect(granted).toContain(right);
    });

    it("are all that the API and the mailer are granted", () => {
      for (const name of ["api", "mailer"] as const)
        expect(used(name)).toEqual([...grantedOn(assembly().stages.production, name)].sort());
    });
  });
};
