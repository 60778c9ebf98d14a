import { beforeEach, describe, expect, test } from "vitest";
import { changeMailTexts } from "../../functions/mail/custom-texts/change-custom-text.ts";
import { sendMail } from "../../functions/mail/delivery/send-mail.ts";
import type { MailText } from "../../shared/mail/custom-texts.ts";
import { mailBench } from "../mail-outbox.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const aText = (changes: Partial<MailText> = {}): MailText => ({
  kind: "supplier-published",
  subject: "{fournisseur} est dans l’annuaire",
  opening: ["La page de {fournisseur} est en ligne."],
  closing: ["Merci de la tenir à jour."],
  ...changes,
});
const plain = (text: string) => text.replace(/\u00a0/g, " ");

describe("the words of a kind of mail", () => {
  test("are first the shipped ones, with the facts that may stand in them", async () => {
    const { kinds } = (await staff.get("/settings/mails")).body as {
      kinds: {
        kind: string;
        shipped: { subject: string; opening: string[] };
        placeholders: { name: string }[];
      }[];
    };
    const reminder = kinds.find(({ kind }) => kind === "reminder");
    expect(reminder?.shipped.subject).toBe("{organisation} : c’est {délai}, {rencontre}");
    expect(reminder?.shipped.opening[0]).toBe(
      "« {rencontre} » a lieu {délai}. {organisation} y a {nombre de rendez-vous}.",
    );
    expect(reminder?.placeholders.map(({ name }) => name)).toContain("organisation");
  });

  test("are those that the mailer sends once staff wrote them; what is compulsory stays", async () => {
    const bench = mailBench();
    const actor = { type: "system", name: "tests" } as const;
    await changeMailTexts(bench.deps, actor, { version: 0, value: { texts: [aText()] } });
    await sendMail(bench.mailer(), await bench.queue("supplier-published"));
    const [received] = await bench.received();
    const text = plain(received?.text ?? "");
    expect(plain(received?.subject ?? "")).toBe("Régie de quartier du Mirail est dans l’annuaire");
    expect(text).toContain("La page de Régie de quartier du Mirail est en ligne.");
    expect(text).toContain("Merci de la tenir à jour.");
    expect(text).toContain("/fournisseurs/sup_1");
    expect(text).toContain("Vous recevez ce message parce que");
  });

  test("are previewed on a sample, and name no fact that the mail does not have", async () => {
    const preview = await staff.post(
      "/settings/mails/preview",
      aText({ kind: "reminder", subject: "Le {jour}" }),
    );
    expect(preview.body).toMatchObject({
      errors: [
        { path: "opening[0]", message: expect.stringContaining("Le repère {fournisseur} n’existe pas") },
      ],
    });
    const good = aText({ kind: "reminder", subject: "Le {jour}", opening: ["À bientôt, {organisation}."] });
    const { subject, text } = (await staff.post("/settings/mails/preview", good)).body as {
      subject: string;
      text: string;
    };
    expect(plain(subject)).toBe("Le jeudi 12 novembre 2026");
    expect(plain(text)).toContain("À bientôt, Régie de quartier du Mirail.");
    expect(plain(text)).toContain("Ne plus recevoir les rappels");
  });

  test("are refused with an unknown fact, twice for a kind, or for a kind that does not exist", async () => {
    const put = async (texts: MailText[]) =>
      ((await staff.put("/settings/mails", { texts }, 0)).body as { errors: { path: string }[] }).errors.map(
        ({ path }) => path,
      );
    expect(await put([aText({ closing: ["{inconnu}"] })])).toEqual(["texts[0].closing[0]"]);
    expect(await put([aText(), aText()])).toEqual(["texts[1].kind"]);
    expect(await put([aText({ kind: "spam", opening: ["x"], subject: "Bonjour" })])).toEqual([
      "texts[0].kind",
    ]);
  });

  test("go back to the shipped ones when theirs are taken away", async () => {
    await staff.put("/settings/mails", { texts: [aText()] }, 0);
    expect((await staff.put("/settings/mails", { texts: [] }, 1)).body).toMatchObject({
      value: { texts: [] },
    });
  });
});

describe("models of a day", () => {
  const aModel = (changes: object = {}) => ({
    name: "Matinée courte",
    length: 10,
    gap: 2,
    parts: [
      { session: "AM", start: "09:00", count: 5 },
      { session: "AM", start: "10:15", count: 5 },
    ],
    ...changes,
  });
  const put = (models: object[], version = 0) => staff.put("/settings/slots", { models }, version);

  test("are kept by staff, each under a name of its own", async () => {
    expect((await put([aModel()])).status).toBe(200);
    expect((await staff.get("/settings/slots")).body).toMatchObject({
      version: 1,
      value: { models: [aModel()] },
    });
    expect((await put([aModel(), aModel()], 1)).body).toMatchObject({ errors: [{ path: "models[1].name" }] });
  });

  test("have parts that follow one another", async () => {
    const parts = [
      { session: "AM", start: "09:00", count: 7 },
      { session: "AM", start: "10:00", count: 2 },
    ];
    expect((await put([aModel({ parts })])).body).toMatchObject({ errors: [{ path: "models[0].parts" }] });
  });
});

test("words and models are staff’s alone", async () => {
  const member = await app.signIn("membre@exemple.fr");
  for (const [client, status] of [
    [app.visitor, 401],
    [member, 403],
  ] as const) {
    for (const [concern, value] of [
      ["mails", { texts: [] }],
      ["slots", { models: [] }],
    ] as const) {
      expect((await client.get(`/settings/${concern}`)).status).toBe(status);
      expect((await client.put(`/settings/${concern}`, value, 0)).status).toBe(status);
    }
    expect((await client.post("/settings/mails/preview", aText())).status).toBe(status);
  }
});
