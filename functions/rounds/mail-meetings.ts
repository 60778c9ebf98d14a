import { inOrderOfDay, type Meeting, type MeetingPlace, type Plan } from "../../shared/meetings.ts";
import type { Registration, Side } from "../../shared/rencontres.ts";
import type { MailMeeting } from "../mail/mail-contents.ts";

export const otherSide = (side: Side): Side => (side === "buyer" ? "supplier" : "buyer");

/** Registrations by id: where the contacts of the other side are found. */
export type Participants = ReadonlyMap<string, Registration>;

export const byId = (registrations: readonly Registration[]): Participants =>
  new Map(registrations.map((registration) => [registration.id, registration]));

/** The meetings of one participant, in the order of the day. */
export const ownMeetings = (
  meetings: readonly Meeting[],
  registration: Pick<Registration, "id" | "side">,
): Meeting[] =>
  meetings
    .filter((meeting) => meeting[registration.side].registrationId === registration.id)
    .sort(inOrderOfDay);

type Contact = Pick<Registration["contact"], "name" | "email" | "phone">;

const told = (
  meeting: Pick<Meeting, "id" | "intents">,
  reader: Side,
  organisationName: string,
  contact: Contact | undefined,
  place: MeetingPlace | undefined,
): MailMeeting => ({
  id: meeting.id,
  ...(place ? { slot: { start: place.start, end: place.end }, table: place.table } : {}),
  counterpart: {
    organisationName,
    contactName: contact?.name ?? "",
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
  },
  intents: meeting.intents.map(({ title, reasons, reasonsForSupplier }) => ({
    title,
    reasons: reader === "supplier" ? reasonsForSupplier : reasons,
  })),
});

/** A meeting as a mail tells it to one side, at the place given; nowhere without one. */
export const mailMeeting = (
  meeting: Meeting,
  side: Side,
  participants: Participants,
  place: MeetingPlace | undefined,
): MailMeeting => {
  const { registrationId, name } = meeting[otherSide(side)];
  return told(meeting, side, name, participants.get(registrationId)?.contact, place);
};

/** A meeting of a plan read by one side, as calendars and mails tell it. */
export const mailMeetingOfPlan = (meeting: Plan["meetings"][number], side: Side): MailMeeting =>
  told(meeting, side, meeting[otherSide(side)].name, meeting.contact, meeting.place);

/** A meeting of a plan as staff follow it: it is with both, and its reasons are as buyers read them. */
export const mailMeetingOfBoth = (meeting: Plan["meetings"][number]): MailMeeting =>
  told(meeting, "buyer", `${meeting.buyer.name} et ${meeting.supplier.name}`, undefined, meeting.place);

/** The plan of a participant as a mail tells it. */
export const mailPlan = (
  meetings: readonly Meeting[],
  registration: Registration,
  participants: Participants,
): MailMeeting[] =>
  ownMeetings(meetings, registration)
    .filter(({ status }) => status !== "cancelled")
    .map((meeting) => mailMeeting(meeting, registration.side, participants, meeting.place));

/** The same before the publication that last changed it. */
export const previousMailPlan = (
  meetings: readonly Meeting[],
  registration: Registration,
  participants: Participants,
  round: number,
): MailMeeting[] =>
  ownMeetings(meetings, registration).flatMap((meeting) => {
    const { planned, place } =
      meeting.round === round
        ? (meeting.before ?? { planned: false, place: undefined })
        : { planned: meeting.status !== "cancelled", place: meeting.place };
    return planned ? [mailMeeting(meeting, registration.side, participants, place)] : [];
  });
