import type { MailMeeting } from "../document/meeting-schema.ts";

/** Facts of the samples of mails, chosen so that they are easy to find again in what is rendered. */

export const sampleOrganisation = {
  organisationId: "sup_1",
  organisationName: "Régie de quartier du Mirail",
};

export const sampleSupplier = { supplierId: "sup_1", supplierName: "Régie de quartier du Mirail" };

export const sampleRencontre = {
  id: "ren_1",
  title: "Rencontres solidaires de Toulouse",
  date: "2026-11-12",
  format: "inPerson" as const,
  venue: { name: "Salle Jean-Mermoz", address: "7 allées Gabriel-Biénès, 31400 Toulouse" },
};

export const sampleParticipant = {
  rencontre: sampleRencontre,
  registrationId: "reg_1",
  organisationName: "Régie de quartier du Mirail",
};

/** Two meetings, given out of the order of the day on purpose. */
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
    intents: [{ title: "Collecte et tri du papier" }],
    why: "L’acheteur souhaite vous rencontrer, pour votre activité « Collecte des déchets ».",
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
    intents: [{ title: "Entretien des espaces verts des cimetières" }],
    why: "Votre activité « Entretien d’espaces verts » est celle qui est recherchée, et votre zone couvre Toulouse (31).",
  },
];
