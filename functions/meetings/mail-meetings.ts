import { inOrderOfDay, type Meeting, type MeetingPlace, type Plan } from "../../shared/meetings/schema.ts";
import { otherSide, type Registration, type Side } from "../../shared/rencontres/schema.ts";
import type { MailMeeting } from "../mail/document/meeting-schema.ts";

/** Registrations by id, which hold the contacts of the other side. */
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

/**
 * Why they meet, in a sentence for that side. Meetings stored before there were such sentences have reasons only, which are
 * worded for buyers.
 */
const whyFor = (reader: Side, { intents }: Pick<Meeting, "intents">): string => {
  const own = intents.flatMap(({ why, reasons }) => why?.[reader] ?? (reader === "buyer" ? reasons : []));
  return own[0] ?? "";
};

const mailMeetingWith = (
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
  intents: meeting.intents.map(({ title }) => ({ title })),
  why: whyFor(reader, meeting),
});

/** The facts of a meeting for one side's mail, at the given place (without a place if there is none). */
export const mailMeeting = (
  meeting: Meeting,
  side: Side,
  participants: Participants,
  place: MeetingPlace | undefined,
): MailMeeting => {
  const { registrationId, name } = meeting[otherSide(side)];
  return mailMeetingWith(meeting, side, name, participants.get(registrationId)?.contact, place);
};

/** The same from a plan that one side reads, for calendars and mails. */
export const mailMeetingOfPlan = (meeting: Plan["meetings"][number], side: Side): MailMeeting =>
  mailMeetingWith(meeting, side, meeting[otherSide(side)].name, meeting.contact, meeting.place);

/** The same as staff follow it: with both participants, and the reason that buyers read. */
export const mailMeetingOfBoth = (meeting: Plan["meetings"][number]): MailMeeting =>
  mailMeetingWith(
    meeting,
    "buyer",
    `${meeting.buyer.name} et ${meeting.supplier.name}`,
    undefined,
    meeting.place,
  );

/** The plan of a participant for their mail. */
export const mailPlan = (
  meetings: readonly Meeting[],
  registration: Registration,
  participants: Participants,
): MailMeeting[] =>
  ownMeetings(meetings, registration)
    .filter(({ status }) => status !== "cancelled")
    .map((meeting) => mailMeeting(meeting, registration.side, participants, meeting.place));

/** Their plan before the last publication that changed it. */
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
