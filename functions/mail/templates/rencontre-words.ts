import { weekdayText } from "../../../shared/dates.ts";
import type { MailMeeting, MailRencontre } from "../mail-contents.ts";
import type { Block } from "./mail-document.ts";
import { counted } from "./typography.ts";

export const formatText: Record<MailRencontre["format"], string> = {
  inPerson: "sur place",
  remote: "à distance",
  contactsOnly: "par échange de contacts, sans rendez-vous planifié",
};

/** « Rencontre, date, lieu », as they concern the recipient. */
export const rencontreFacts = (rencontre: MailRencontre): Block => ({
  type: "facts",
  facts: [
    { label: "Date", value: weekdayText(rencontre.date) },
    { label: "Forme", value: formatText[rencontre.format] },
    ...(rencontre.format === "inPerson" && rencontre.venue
      ? [{ label: "Lieu", value: [rencontre.venue.name, rencontre.venue.address].filter(Boolean).join(", ") }]
      : []),
    ...(rencontre.format === "remote" && rencontre.link
      ? [{ label: "Lien de visioconférence", value: rencontre.link }]
      : []),
  ],
});

/** The meetings with a heading; nothing where there is none. */
export const meetingsBlock = (title: string, meetings: readonly MailMeeting[]): Block[] =>
  meetings.length > 0 ? [{ type: "meetings", title, meetings: [...meetings] }] : [];

export const meetingCount = (meetings: readonly MailMeeting[]): string =>
  counted(meetings.length, "rendez-vous", "rendez-vous");

export const whyParticipant = (organisationName: string, rencontre: MailRencontre): string =>
  `Vous recevez ce message parce que cette adresse est celle de l’inscription de ${organisationName} à « ${rencontre.title} ».`;
