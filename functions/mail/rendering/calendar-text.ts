/**
 * iCalendar text (RFC 5545), as much of it as plans need: events of one day in Paris, their update and cancellation.
 * Why no package writes it: docs/decisions/2026-11-30-calendars-of-our-own.md.
 */

export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export type CalendarEvent = {
  uid: string;
  /** Rises with each change: calendars keep the event with the highest. */
  sequence: number;
  day: string;
  /** Hours in Paris, `09:30`. */
  start: string;
  end: string;
  summary: string;
  description: string;
  location?: string;
  url?: string;
  organizer?: { name: string; email: string };
  attendee?: { name: string; email: string };
  /** Whether it no longer takes place, in a file that also holds events that do. */
  cancelled?: boolean;
};

/** France changes its clocks on the last Sundays of March and October, at 1 h UTC, since 1996 (directive 2000/84/CE). */
const parisTimeZone = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const escapeText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A quoted parameter value can hold neither quotes nor control characters. */
const quoted = (value: string): string => `"${value.replace(/"/g, "’").replace(/\p{Cc}/gu, " ")}"`;

/** 75 octets a line at most; a continuation begins with a space, and no character is cut in two. */
const fold = (line: string): string => {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
};

const local = (day: string, hour: string): string => `${day.replaceAll("-", "")}T${hour.replace(":", "")}00`;
const utc = (instant: string): string => instant.replace(/\.\d+/, "").replace(/[-:]/g, "");

const eventLines = (method: CalendarMethod, event: CalendarEvent, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART;TZID=Europe/Paris:${local(event.day, event.start)}`,
  `DTEND;TZID=Europe/Paris:${local(event.day, event.end)}`,
  `SUMMARY:${escapeText(event.summary)}`,
  ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
  ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
  ...(event.url ? [`URL:${event.url}`] : []),
  ...(event.organizer
    ? [`ORGANIZER;CN=${quoted(event.organizer.name)}:mailto:${event.organizer.email}`]
    : []),
  ...(event.attendee
    ? [
        `ATTENDEE;CN=${quoted(event.attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${event.attendee.email}`,
      ]
    : []),
  `STATUS:${method === "CANCEL" || event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "TRANSP:OPAQUE",
  "END:VEVENT",
];

/** The text of a calendar; `stamp` is the instant at which it was made. */
export const calendarText = (
  method: CalendarMethod,
  events: readonly CalendarEvent[],
  stamp: string,
): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Toulouse Metropole Emploi//Rencontres solidaires//FR",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...parisTimeZone,
    ...events.flatMap((event) => eventLines(method, event, stamp)),
    "END:VCALENDAR",
    "",
  ]
    .map(fold)
    .join("\r\n");
