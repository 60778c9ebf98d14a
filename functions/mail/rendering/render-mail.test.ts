import { describe, expect, it } from "vitest";
import { addressHash } from "../../platform/addresses.ts";
import { verifyToken } from "../../platform/tokens.ts";
import { maskedLinks } from "../document/links.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { type MailContentInput, type MailKind, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { sampleMeetings } from "../parts/samples.ts";
import { documentOf } from "./document-of.ts";
import { frameOf } from "./frame.ts";
import { renderMail } from "./render-mail.ts";
import { renderText } from "./render-text.ts";

const settings = {
  baseUrl: "https://rencontres.exemple.fr",
  secret: "a secret of tests, long enough to be one",
  from: "Rencontres solidaires <rencontres@exemple.fr>",
};

const render = (content: MailContentInput) =>
  renderMail(
    {
      to: "contact@exemple.fr",
      content: mailContentSchema.parse(content),
      queuedAt: "2026-10-20T08:00:00.000Z",
    },
    settings,
    [],
  );

const kinds = Object.keys(mailKinds) as MailKind[];

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** What a reader sees of HTML: no tags, no styles, single spaces. */
const seen = (html: string): string =>
  plain(
    html
      .replace(/<(style|title|head)[^>]*>.*?<\/\1>/gs, " ")
      .replace(/<!--.*?-->/gs, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/&(\w+|#x27);/g, (all, name) => entities[name] ?? all),
  );

const plain = (text: string): string =>
  text.replace(/(?:[\s\u00a0\u202f\u2007\u200b-\u200f\ufeff]|\u034f)+/g, " ").trim();

/** Facts that the reader must find, in each part. */
const facts: Record<MailKind, string[]> = {
  "sign-in": ["valable 15 minutes", "/connexion/lnk_1."],
  "membership-requested": ["amina@exemple.fr", "Régie de quartier du Mirail", "/mon-espace"],
  "membership-approved": ["Régie de quartier du Mirail"],
  "membership-refused": ["Nous ne vous connaissons pas.", "Régie de quartier du Mirail"],
  "membership-offered": ["Régie de quartier du Mirail", "/mon-espace"],
  "erasure-announced": ["12 novembre 2029", "/mon-espace", "près de trois ans"],
  "supplier-published": ["Régie de quartier du Mirail", "/fournisseurs/sup_1"],
  "supplier-refused": ["Il manque la convention de 2026.", "/ma-fiche/sup_1"],
  "supplier-suspended": ["La convention a expiré.", "n’apparaît plus"],
  "proof-expiring": ["ACI-031-2025-17", "31 décembre 2026", "30 jours"],
  "intent-received": ["Nettoyage des écoles", "/intentions/int_1"],
  "relayed-message": [
    "Bonjour, intervenez-vous le samedi ?",
    "Nettoyage des écoles",
    "/messages/cnv_1.supplier.",
  ],
  "rencontre-invitation": [
    "Régie de quartier du Mirail",
    "jeudi 12 novembre 2026",
    "Blanchisserie et entretien du linge",
    "/rencontres/ren_1",
    "Ne plus recevoir les invitations à une rencontre",
  ],
  "registration-received": ["jeudi 12 novembre 2026", "Salle Jean-Mermoz", "Nettoyage des écoles"],
  "clause-letter": [
    "Entretien des parcs",
    "1 000 heures prévues",
    "250 heures faites",
    "Appelons-nous cette semaine.",
    "/api/clause/letters/con_1.let_1.",
  ],
  convocation: [
    "jeudi 12 novembre 2026",
    "7 allées Gabriel-Biénès, 31400 Toulouse",
    "2 rendez-vous",
    "9 h",
    "11 h 20",
    "table 3",
    "Ville d’Exemple",
    "Zoé Évrard",
    "05 61 00 00 01",
    "zoe.evrard@exemple.fr",
    "Entretien des espaces verts des cimetières",
    "Votre activité « Entretien d’espaces verts » est celle qui est recherchée",
  ],
  reminder: ["dans 7 jours", "table 12", "Ville d’Exemple"],
  "plan-changed": ["Annulé : Université de Haute-Garonne", "Ville d’Exemple"],
  "format-changed": ["à distance", "et non plus sur place", "https://visio.exemple.fr/rencontres"],
  "rencontre-postponed": [
    "jeudi 18 mars 2027",
    "jeudi 12 novembre 2026",
    "La salle est fermée pour travaux.",
  ],
  "rencontre-cancelled": [
    "Un confinement interdit les réunions.",
    "Ville d’Exemple",
    "zoe.evrard@exemple.fr",
  ],
  "follow-up": [
    "Un mois après",
    "Ville d’Exemple",
    "Entretien des espaces verts des cimetières",
    "/suites/fup_1.",
  ],
  "follow-up-reminder": ["Trois mois après", "Ville d’Exemple", "/suites/fup_1."],
  "statement-request": [
    "octobre 2026",
    "Bâti Garonne",
    "4 contrats de travail",
    "/releves/rel_1.2027-01-31.",
  ],
  "statement-reminder": [
    "l’équipe vous appellera",
    "octobre 2026",
    "Bâti Garonne",
    "/releves/rel_1.2027-01-31.",
  ],
  "statement-sent-back": [
    "B-012, École de Lalande",
    "Le contrat s’est terminé le 15 octobre.",
    "/releves/rel_1.2027-01-31.",
  ],
  "situation-request": ["Zoé (P-7K3M9Q)", "2 mars 2026", "Un an après", "/situations/par_1.12."],
  "staff-digest": [
    "3 fiches de fournisseurs à vérifier, depuis le 3 novembre 2026",
    "1 message au sort incertain",
  ],
};

describe.each(kinds)("a mail of kind %s", (kind) => {
  it("says its facts in HTML and in text, with a subject on one line", async () => {
    const { subject, html, text } = await render(mailKinds[kind].sample);
    expect(subject).toMatch(/^\S.{8,150}\S$/);
    for (const fact of facts[kind]) {
      expect(seen(html)).toContain(fact);
      expect(plain(text)).toContain(fact);
    }
  });

  it("leads only to whole addresses, all of them in the text too", async () => {
    const { html, text } = await render(mailKinds[kind].sample);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    const web = links.filter((href) => !/^(mailto|tel):/.test(href));
    expect(web.length).toBeGreaterThan(0);
    for (const href of web) expect(href).toMatch(/^https:\/\//);
    for (const href of web.filter((href) => href !== "https://rencontres.exemple.fr/"))
      expect(text).toContain(href);
    expect(html).not.toMatch(/src=|@import|url\(/);
  });

  it("is French: declared so, with its typography, and without English words", async () => {
    const { html, text } = await render(mailKinds[kind].sample);
    expect(html).toMatch(/<html[^>]* lang="fr"/);
    const words = text.replace(/https?:\/\/\S+|\S+@\S+/g, "");
    expect(words).not.toMatch(
      /\b(the|you|your|please|hello|click|meeting|here|with|unsubscribe|undefined|null|NaN)\b/i,
    );
    expect(words).not.toMatch(/ [:;?!»€%]|« /);
    expect(words).not.toMatch(/!/);
  });

  it("says why one receives it, and how to stop it where it is not essential", async () => {
    const { html, text, unsubscribeUrl } = await render(mailKinds[kind].sample);
    expect(plain(text)).toContain("Vous recevez ce message parce que");
    expect(seen(html)).toContain("Vous recevez ce message parce que");
    expect(unsubscribeUrl === undefined).toBe(mailKinds[kind].essential);
    if (unsubscribeUrl) expect(text).toContain(unsubscribeUrl);
  });

  it("keeps nothing that opens a door: staff read it without a token", async () => {
    const content = mailContentSchema.parse(mailKinds[kind].sample);
    const { text } = await render(mailKinds[kind].sample);
    const links = maskedLinks(settings);
    const frame = frameOf({ to: "contact@exemple.fr", content }, links);
    const masked = renderText(documentOf(content, links, []), frame);
    const tokens = text.match(/[\w-]+\.[\w-]{43}\b/g) ?? [];
    for (const token of tokens) {
      expect(JSON.stringify(content)).not.toContain(token);
      expect(masked).not.toContain(token);
    }
    expect(masked).not.toMatch(/[\w-]{43}/);
  });
});

describe("a link of a mail", () => {
  it("is signed for its purpose alone", async () => {
    const { text } = await render(mailKinds["sign-in"].sample);
    const token = /connexion\/(\S+)/.exec(text)?.[1] ?? "";
    expect(verifyToken(settings.secret, "sign-in", token)).toBe("lnk_1");
    expect(verifyToken(settings.secret, "follow-up", token)).toBeUndefined();
    const followUp = /suites\/(\S+)/.exec((await render(mailKinds["follow-up"].sample)).text)?.[1] ?? "";
    expect(verifyToken(settings.secret, "follow-up", followUp)).toBe("fup_1");
  });

  it("to stop a family names the address by its hash", async () => {
    const { unsubscribeUrl = "" } = await render(mailKinds.reminder.sample);
    const token = unsubscribeUrl.split("/").at(-1) ?? "";
    expect(verifyToken(settings.secret, "unsubscribe", token)).toBe(
      `${addressHash("Contact@exemple.fr ")}.reminders`,
    );
    expect(unsubscribeUrl).not.toContain("contact");
  });
});

describe("names that people typed", () => {
  const supplierName = 'Zoé & fils <script>alert("1")</script>\r\nBcc: tous@exemple.fr';

  it("neither run in the HTML nor break the subject", async () => {
    const { subject, html } = await render({ ...mailKinds["supplier-published"].sample, supplierName });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain("<script>");
    expect(html).toContain("Zoé &amp; fils &lt;script&gt;");
  });
});

describe("a convocation", () => {
  it("is read on a phone in a minute: four lines a meeting, one of them why", async () => {
    const { text } = await render(mailKinds.convocation.sample);
    const meetings = text.split("\n\n").filter((part) => part.startsWith("- "));
    expect(meetings.map((meeting) => meeting.split("\n").length)).toEqual([4, 4]);
    expect(plain(meetings[0] ?? "")).toBe(
      "- 9 h – 9 h 20, table 3 : Ville d’Exemple Zoé Évrard, 05 61 00 00 01, zoe.evrard@exemple.fr Sujet : Entretien des espaces verts des cimetières Votre activité « Entretien d’espaces verts » est celle qui est recherchée, et votre zone couvre Toulouse (31).",
    );
  });
});

describe("meetings", () => {
  it("come by hour, whatever the order they were given in", async () => {
    const { html, text } = await render(mailKinds.convocation.sample);
    for (const part of [seen(html), plain(text)])
      expect(part.indexOf("Ville d’Exemple")).toBeLessThan(part.indexOf("Université de Haute-Garonne"));
  });

  it("of a cancelled rencontre have no hour and no table any more", async () => {
    const { text } = await render(mailKinds["rencontre-cancelled"].sample);
    expect(plain(text)).not.toMatch(/9 h|table/);
  });

  it("are counted in the singular up to one", async () => {
    const one = mailKinds["plan-changed"].sample.meetings;
    expect(plain((await render({ ...mailKinds.convocation.sample, meetings: one })).text)).toContain(
      "1 rendez-vous",
    );
    const none = plain((await render({ ...mailKinds.convocation.sample, meetings: [] })).text);
    expect(none).toContain("0 rendez-vous");
    expect(none).toContain("Aucun rendez-vous n’a pu être placé");
    const digest = plain(
      (await render({ ...mailKinds["staff-digest"].sample, counts: { intentsToQualify: 1 } })).text,
    );
    expect(digest).toContain("1 intention d’achat à qualifier");
  });
});

describe("a changed plan", () => {
  it("says what is new, what moved and from where, and what was cancelled", async () => {
    const [late, early] = sampleMeetings;
    if (!late || !early) throw new Error("two meetings are needed");
    const newcomer = {
      ...early,
      id: "mtg_3",
      counterpart: { ...early.counterpart, organisationName: "Office du logement" },
    };
    const renderChange = (previousMeetings: MailMeeting[], meetings: MailMeeting[]) =>
      render({ ...mailKinds["plan-changed"].sample, previousMeetings, meetings });
    const moved = { ...late, slot: { start: "14:00", end: "14:20" } };
    const text = plain((await renderChange([late, early], [moved, newcomer])).text);
    expect(text).toContain(
      "- Déplacé : Université de Haute-Garonne : service des achats et des marchés, 14 h – 14 h 20, table 12 (au lieu de 11 h – 11 h 20, table 12)",
    );
    expect(text).toContain("- Nouveau : Office du logement, 9 h – 9 h 20, table 3");
    expect(text).toContain("- Annulé : Ville d’Exemple, 9 h – 9 h 20, table 3");
    expect(plain((await renderChange([early], [early])).text)).not.toContain("Ce qui change");
  });
});

describe("an early stage of the process", () => {
  it("has no list where nothing waits for staff", async () => {
    const { text } = await render({ ...mailKinds["staff-digest"].sample, counts: {} });
    expect(plain(text)).toContain("Rien n’attend l’équipe aujourd’hui.");
  });

  it("announces a postponement without a new date", async () => {
    const { subject, text } = await render({ ...mailKinds["rencontre-postponed"].sample, dateKnown: false });
    expect(plain(subject)).toBe("Rencontre reportée : Rencontres solidaires de Toulouse");
    expect(plain(text)).toContain("n’est pas encore fixée");
    expect(plain(text)).not.toContain("18 mars 2027");
  });
});
