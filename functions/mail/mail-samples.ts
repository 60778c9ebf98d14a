import type { MailContentInput, MailKind, MailMeeting } from "./mail-contents.ts";

/** One mail of each kind, with facts that are easy to find again: for tests and for looking at the templates. */

const rencontre = {
  id: "ren_1",
  title: "Rencontres solidaires de Toulouse",
  date: "2026-11-12",
  format: "inPerson" as const,
  venue: { name: "Salle Jean-Mermoz", address: "7 allées Gabriel-Biénès, 31400 Toulouse" },
};

export const sampleMeetings: MailMeeting[] = [
  {
    id: "mtg_2",
    slot: { start: "11:00", end: "11:20" },
    table: 12,
    counterpart: {
      organisationName: "Université de Haute-Garonne : service des achats et des marchés",
      contactName: "Éloïse d’Armagnac",
      email: "eloise.darmagnac.achats@universite-haute-garonne.exemple.fr",
      phone: "05 61 00 00 02",
    },
    intents: [{ title: "Collecte et tri du papier", reasons: [] }],
  },
  {
    id: "mtg_1",
    slot: { start: "09:00", end: "09:20" },
    table: 3,
    counterpart: {
      organisationName: "Ville d’Exemple",
      contactName: "Zoé Évrard",
      email: "zoe.evrard@exemple.fr",
      phone: "05 61 00 00 01",
    },
    intents: [
      {
        title: "Entretien des espaces verts des cimetières",
        reasons: [
          "Votre activité « Entretien des espaces verts » couvre toute la commune.",
          "Réservé à l’insertion (art. L2113-13) : votre agrément EI est valable à la date prévue.",
        ],
      },
    ],
  },
];

const participant = { rencontre, registrationId: "reg_1", organisationName: "Régie de quartier du Mirail" };
const supplier = { supplierId: "sup_1", supplierName: "Régie de quartier du Mirail" };

export const mailSamples: { [K in MailKind]: Extract<MailContentInput, { kind: K }> } = {
  "sign-in": { kind: "sign-in", linkId: "lnk_1" },
  "membership-requested": {
    kind: "membership-requested",
    organisationId: "sup_1",
    organisationName: "Régie de quartier du Mirail",
    email: "amina@exemple.fr",
  },
  "membership-approved": {
    kind: "membership-approved",
    organisationId: "sup_1",
    organisationName: "Régie de quartier du Mirail",
  },
  "membership-refused": {
    kind: "membership-refused",
    organisationId: "sup_1",
    organisationName: "Régie de quartier du Mirail",
    reason: "Nous ne vous connaissons pas.",
  },
  "membership-offered": {
    kind: "membership-offered",
    organisationId: "sup_1",
    organisationName: "Régie de quartier du Mirail",
  },
  "erasure-announced": { kind: "erasure-announced", erasedOn: "2029-11-12" },
  "supplier-published": { kind: "supplier-published", ...supplier },
  "supplier-refused": { kind: "supplier-refused", ...supplier, reason: "Il manque la convention de 2026." },
  "supplier-suspended": { kind: "supplier-suspended", ...supplier, reason: "La convention a expiré." },
  "proof-expiring": {
    kind: "proof-expiring",
    ...supplier,
    proof: { kind: "EI", reference: "ACI-031-2025-17", validUntil: "2026-12-31" },
    daysLeft: 30,
  },
  "intent-received": { kind: "intent-received", intentId: "int_1", intentTitle: "Nettoyage des écoles" },
  "relayed-message": {
    kind: "relayed-message",
    conversationId: "cnv_1",
    side: "supplier",
    senderName: "Ville d’Exemple",
    recipientName: supplier.supplierName,
    intentTitle: "Nettoyage des écoles",
    text: "Bonjour, intervenez-vous le samedi ?",
  },
  "rencontre-invitation": {
    kind: "rencontre-invitation",
    ...supplier,
    rencontre,
    needs: ["Nettoyage de locaux et de bureaux", "Blanchisserie et entretien du linge"],
  },
  "registration-received": {
    kind: "registration-received",
    ...participant,
    intentTitles: ["Nettoyage des écoles"],
  },
  convocation: { kind: "convocation", ...participant, meetings: sampleMeetings, sequence: 0 },
  reminder: { kind: "reminder", ...participant, meetings: sampleMeetings, daysBefore: 7 },
  "plan-changed": {
    kind: "plan-changed",
    ...participant,
    previousMeetings: sampleMeetings,
    meetings: sampleMeetings.slice(1),
    sequence: 1,
  },
  "format-changed": {
    kind: "format-changed",
    ...participant,
    rencontre: { ...rencontre, format: "remote", link: "https://visio.exemple.fr/rencontres" },
    previousFormat: "inPerson",
    meetings: sampleMeetings,
    sequence: 1,
  },
  "rencontre-postponed": {
    kind: "rencontre-postponed",
    ...participant,
    rencontre: { ...rencontre, date: "2027-03-18" },
    previousDate: "2026-11-12",
    dateKnown: true,
    reason: "La salle est fermée pour travaux.",
    sequence: 1,
  },
  "rencontre-cancelled": {
    kind: "rencontre-cancelled",
    ...participant,
    reason: "Un confinement interdit les réunions.",
    meetings: sampleMeetings,
    sequence: 1,
  },
  "follow-up": { kind: "follow-up", ...participant, followUpId: "fup_1", wave: 30, meetings: sampleMeetings },
  "follow-up-reminder": {
    kind: "follow-up-reminder",
    ...participant,
    followUpId: "fup_1",
    wave: 90,
    meetings: sampleMeetings,
    reminder: 1,
  },
  "staff-digest": {
    kind: "staff-digest",
    date: "2026-11-12",
    counts: { suppliersToCheck: 3, mailsDoubtful: 1 },
    oldest: { suppliersToCheck: "2026-11-03" },
  },
};
