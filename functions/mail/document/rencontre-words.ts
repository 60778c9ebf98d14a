import { weekdayText } from "../../../shared/time/dates.ts";
import type { Block } from "./mail-document.ts";
import type { MailMeeting } from "./meeting-schema.ts";
import type { MailRencontre } from "./rencontre-schema.ts";
import { counted } from "./typography.ts";

/** How a rencontre takes place, as it follows « La rencontre a lieu ». */
export const formatText: Record<MailRencontre["format"], string> = {
  inPerson: "sur place",
  remote: "à distance",
  contactsOnly: "par échange de contacts, sans rendez-vous planifié",
};

/** Date, format, and where to go or which link to open. */
export const rencontreBlock = (rencontre: MailRencontre): Block => ({
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

/** The meetings under a title; no block where there is no meeting. */
export const meetingsBlock = (title: string, meetings: readonly MailMeeting[]): Block[] =>
  meetings.length > 0 ? [{ type: "meetings", title, meetings: [...meetings] }] : [];

/** « 2 rendez-vous ». */
export const meetingCount = (meetings: readonly MailMeeting[]): string =>
  counted(meetings.length, "rendez-vous");
