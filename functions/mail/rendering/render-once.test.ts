import { afterEach, describe, expect, it, vi } from "vitest";
import { maskedLinks } from "../document/links.ts";
import { type MailKind, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { mailSummary } from "./mail-view.ts";
import { renderForReader } from "./render-for-reader.ts";
import { renderMail } from "./render-mail.ts";

const settings = {
  baseUrl: "https://rencontres.exemple.fr",
  secret: "a secret of tests, long enough to be one",
  from: "Rencontres solidaires <rencontres@exemple.fr>",
};
const to = "contact@exemple.fr";
const queuedAt = "2026-10-20T08:00:00.000Z";
const contentOf = (kind: MailKind) => mailContentSchema.parse(mailKinds[kind].sample);
const customText = { kind: "reminder", subject: "Rappel : {rencontre}", opening: [], closing: [] };

afterEach(() => vi.restoreAllMocks());

describe("a mail is made once, and given to both its forms", () => {
  it.each(Object.keys(mailKinds) as MailKind[])("of kind %s: one document when it leaves", async (kind) => {
    const template = vi.spyOn(mailKinds[kind], "template");
    await renderMail({ to, content: contentOf(kind), queuedAt }, settings, []);
    expect(template).toHaveBeenCalledTimes(1);
  });

  it("has one frame: its link to unsubscribe is made once", async () => {
    const unsubscribe = vi.fn(() => "https://rencontres.exemple.fr/stop");
    const template = vi.spyOn(mailKinds.reminder, "template");
    const links = { ...maskedLinks(settings), unsubscribe };
    const { html, text } = await renderForReader({ to, content: contentOf("reminder") }, links, [customText]);
    expect(html).toContain("https://rencontres.exemple.fr/stop");
    expect(text).toContain("https://rencontres.exemple.fr/stop");
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(template).toHaveBeenCalledTimes(1);
  });
});

describe("a list of mails", () => {
  const mail = {
    id: "mai_1",
    version: 1,
    to,
    content: contentOf("reminder"),
    status: "sent" as const,
    essential: false,
    cause: { type: "rencontre", id: "ren_1" },
    attempts: 1,
    queuedAt,
    resendings: 0,
  };

  it("makes of each mail the subject that it leaves with, in the text of staff where there is one", async () => {
    for (const texts of [[], [customText]]) {
      const { subject } = await renderMail(mail, settings, texts);
      expect(mailSummary(mail, settings, texts).subject).toBe(subject);
    }
  });

  it("makes no frame, and no document where staff wrote the subject", () => {
    const template = vi.spyOn(mailKinds.reminder, "template");
    expect(mailSummary(mail, settings, [customText]).subject).toContain("Rencontres solidaires de Toulouse");
    expect(template).not.toHaveBeenCalled();
  });
});
