import { emailText } from "../../../shared/fields/email-text.ts";
import { phoneText } from "../../../shared/fields/phone-text.ts";
import { pluralize } from "../../../shared/text/count.ts";
import { hourText } from "../../../shared/time/dates.ts";
import type { MailMeeting } from "./meeting-schema.ts";

/** « 9 h 30 – 9 h 50 ». */
export const hourRange = ({ start, end }: { start: string; end: string }): string =>
  `${hourText(start)} – ${hourText(end)}`;

/** « table 3 »; empty where there is none. */
export const tableOf = ({ table }: MailMeeting): string => (table === undefined ? "" : `table ${table}`);

/** « Rendez-vous avec Ville d’Exemple ». */
export const meetingWith = ({ counterpart }: MailMeeting): string =>
  `Rendez-vous avec ${counterpart.organisationName}`;

/** Name, phone and address of the person to meet, as far as they are known. */
export const contactLines = ({ counterpart }: MailMeeting): string[] =>
  [counterpart.contactName, phoneText(counterpart.phone), emailText(counterpart.email)].filter(
    (line) => line !== "",
  );

/** « Sujet : Entretien des parcs », or all subjects on one line; nothing where none is known. */
export const subjectLine = ({ intents }: MailMeeting): string[] =>
  intents.length === 0
    ? []
    : [`${pluralize(intents.length, "Sujet")} : ${intents.map(({ title }) => title).join(" ; ")}`];

/** The meetings by hour; those without a slot come last, in the order given. */
export const inOrder = (meetings: readonly MailMeeting[]): MailMeeting[] =>
  [...meetings].sort((a, b) => (a.slot?.start ?? "99").localeCompare(b.slot?.start ?? "99"));
