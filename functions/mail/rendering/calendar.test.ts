import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MailContentInput, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { sampleMeetings } from "../parts/samples.ts";
import { planCalendar } from "./calendar.ts";
import { calendarText } from "./calendar-text.ts";
import { calendarsOf } from "./calendars-of.ts";

const settings = {
  baseUrl: "https://rencontres.exemple.fr",
  secret: "s",
  from: "Rencontres <rencontres@exemple.fr>",
};

const calendars = (content: MailContentInput) =>
  calendarsOf(
    {
      to: "contact@exemple.fr",
      content: mailContentSchema.parse(content),
      queuedAt: "2026-10-20T08:00:00.000Z",
    },
    settings,
  );

/** Content lines, unfolded; only CRLF ends one, so a value may hold any other separator (U+2028). */
const lines = (ics: string): string[] => ics.replace(/\r\n /g, "").split("\r\n");
const valuesOf = (ics: string, name: string): string[] =>
  lines(ics).flatMap((line) => {
    const [, value] = new RegExp(`^${name}(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$`, "s").exec(line) ?? [];
    return value === undefined ? [] : [value];
  });
/** UID, SEQUENCE and STATUS of each event. */
const eventsIn = (ics = "") =>
  valuesOf(ics, "UID").map((uid, place) => [
    uid,
    valuesOf(ics, "SEQUENCE")[place],
    valuesOf(ics, "STATUS")[place],
  ]);
const firstOf = (ics: string, name: string): string | undefined => valuesOf(ics, name)[0];

describe("the invitation of a convocation", () => {
  const { invitation, attachments } = calendars(mailKinds.convocation.sample);
  const ics = invitation?.content ?? "";

  it("reserves the day from the first meeting to the last, in Paris time", () => {
    expect(invitation?.method).toBe("REQUEST");
    expect(firstOf(ics, "METHOD")).toBe("REQUEST");
    expect(valuesOf(ics, "BEGIN").filter((name) => name === "VEVENT")).toHaveLength(1);
    expect(ics).toContain("DTSTART;TZID=Europe/Paris:20261112T090000\r\n");
    expect(ics).toContain("DTEND;TZID=Europe/Paris:20261112T112000\r\n");
    expect(firstOf(ics, "TZID")).toBe("Europe/Paris");
    expect(firstOf(ics, "STATUS")).toBe("CONFIRMED");
    expect(firstOf(ics, "DTSTAMP")).toBe("20261020T080000Z");
    expect(firstOf(ics, "ORGANIZER")).toBe("mailto:rencontres@exemple.fr");
    expect(firstOf(ics, "ATTENDEE")).toBe("mailto:contact@exemple.fr");
    expect(firstOf(ics, "LOCATION")).toBe("Salle Jean-Mermoz\\, 7 allées Gabriel-Biénès\\, 31400 Toulouse");
  });

  it("comes with a file of the meetings, one event each, to take in or not", () => {
    const file = attachments[0]?.content ?? "";
    expect(attachments).toHaveLength(1);
    expect(firstOf(file, "METHOD")).toBe("PUBLISH");
    expect(valuesOf(file, "SUMMARY")).toEqual([
      "Rendez-vous avec Ville d’Exemple",
      "Rendez-vous avec Université de Haute-Garonne\u00a0: service des achats et des marchés",
    ]);
    expect(valuesOf(file, "UID")).toEqual([
      "mtg_1.reg_1@rencontres.exemple.fr",
      "mtg_2.reg_1@rencontres.exemple.fr",
    ]);
    expect(file).toContain("DTSTART;TZID=Europe/Paris:20261112T090000\r\n");
    expect(file).toContain("DTEND;TZID=Europe/Paris:20261112T112000\r\n");
  });
});

describe("a change of plan", () => {
  it("updates the same event with a higher sequence", () => {
    const before = calendars(mailKinds.convocation.sample).invitation?.content ?? "";
    const after = calendars(mailKinds["plan-changed"].sample).invitation?.content ?? "";
    expect(firstOf(after, "UID")).toBe(firstOf(before, "UID"));
    expect([firstOf(before, "SEQUENCE"), firstOf(after, "SEQUENCE")]).toEqual(["0", "1"]);
    expect(after).toContain("DTEND;TZID=Europe/Paris:20261112T092000\r\n");
  });

  it("that leaves no meeting takes the day out of the calendar", () => {
    const { invitation, attachments } = calendars({ ...mailKinds["plan-changed"].sample, meetings: [] });
    expect(invitation?.method).toBe("CANCEL");
    expect(firstOf(invitation?.content ?? "", "METHOD")).toBe("CANCEL");
    expect(eventsIn(attachments[0]?.content)).toEqual([
      ["mtg_1.reg_1@rencontres.exemple.fr", "1", "CANCELLED"],
      ["mtg_2.reg_1@rencontres.exemple.fr", "1", "CANCELLED"],
    ]);
  });

  it("keeps in the file the meetings that stand, and cancels those that do not", () => {
    const { attachments } = calendars(mailKinds["plan-changed"].sample);
    expect(eventsIn(attachments[0]?.content)).toEqual([
      ["mtg_1.reg_1@rencontres.exemple.fr", "1", "CONFIRMED"],
      ["mtg_2.reg_1@rencontres.exemple.fr", "1", "CANCELLED"],
    ]);
  });
});

describe.each(["rencontre-cancelled", "rencontre-postponed"] as const)("a mail of kind %s", (kind) => {
  it("cancels the event that the convocation made", () => {
    const before = calendars(mailKinds.convocation.sample).invitation?.content ?? "";
    const { invitation, attachments } = calendars(mailKinds[kind].sample);
    const ics = invitation?.content ?? "";
    expect(invitation?.method).toBe("CANCEL");
    expect(firstOf(ics, "STATUS")).toBe("CANCELLED");
    expect(firstOf(ics, "UID")).toBe(firstOf(before, "UID"));
    expect(ics).toContain("DTSTART;TZID=Europe/Paris:20261112T");
    const file = attachments[0]?.content ?? "";
    expect(firstOf(file, "METHOD")).toBe("PUBLISH");
    expect(eventsIn(file)).toEqual([
      ["mtg_1.reg_1@rencontres.exemple.fr", "1", "CANCELLED"],
      ["mtg_2.reg_1@rencontres.exemple.fr", "1", "CANCELLED"],
    ]);
    expect(file.match(/DTSTART;TZID=Europe\/Paris:20261112T/g)).toHaveLength(2);
  });

  it("touches no calendar where no plan was ever sent", () => {
    const { sequence: _sequence, ...content } = mailKinds[kind].sample;
    expect(calendars(content)).toEqual({ attachments: [] });
  });
});

describe("a change of form", () => {
  it("to a meeting at a distance gives the link as the place", () => {
    const { invitation } = calendars(mailKinds["format-changed"].sample);
    expect(invitation?.method).toBe("REQUEST");
    expect(firstOf(invitation?.content ?? "", "LOCATION")).toBe("https://visio.exemple.fr/rencontres");
  });

  it("to contacts alone frees the day", () => {
    const content = mailKinds["format-changed"].sample;
    const contactsOnly = { ...content, rencontre: { ...content.rencontre, format: "contactsOnly" as const } };
    const { invitation, attachments } = calendars({
      ...contactsOnly,
      meetings: sampleMeetings.map(({ slot: _slot, table: _table, ...meeting }) => meeting),
    });
    expect(invitation?.method).toBe("CANCEL");
    expect(eventsIn(attachments[0]?.content).map(([, , status]) => status)).toEqual([
      "CANCELLED",
      "CANCELLED",
    ]);
  });
});

describe("other mails", () => {
  it.each(["sign-in", "reminder", "follow-up", "registration-received"] as const)(
    "of kind %s touch no calendar",
    (kind) => {
      expect(calendars(mailKinds[kind].sample)).toEqual({ attachments: [] });
    },
  );
});

describe("the text of a calendar", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300 });

  it("holds whatever is written in it, in lines of 75 octets at most, without a character cut", () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const ics = calendarText(
          "PUBLISH",
          [
            {
              uid: "u@h",
              sequence: 0,
              day: "2026-11-12",
              start: "09:00",
              end: "09:20",
              summary,
              description,
            },
          ],
          "2026-10-20T08:00:00.000Z",
        );
        for (const line of ics.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const unescaped = (value = "") => value.replace(/\\(.)/gs, (_all, c) => (c === "n" ? "\n" : c));
        expect(unescaped(firstOf(ics, "SUMMARY"))).toBe(summary.replace(/\r\n|\r/g, "\n"));
        expect(unescaped(firstOf(ics, "DESCRIPTION"))).toBe(description.replace(/\r\n|\r/g, "\n"));
      }),
    );
  });

  it("keeps a name with quotes or line breaks within its parameter", () => {
    const ics = calendarText(
      "REQUEST",
      [
        {
          uid: "u@h",
          sequence: 0,
          day: "2026-11-12",
          start: "09:00",
          end: "09:20",
          summary: "s",
          description: "",
          attendee: { name: 'Zoé "la": verte;\r\nX:1', email: "z@exemple.fr" },
        },
      ],
      "2026-10-20T08:00:00.000Z",
    );
    expect(firstOf(ics, "ATTENDEE")).toBe("mailto:z@exemple.fr");
    expect(firstOf(ics, "X")).toBeUndefined();
  });
});

describe("the calendar file of a plan", () => {
  it("leaves out matches without a slot", () => {
    const [first, second] = sampleMeetings;
    if (!first || !second) throw new Error("two meetings are needed");
    const { slot: _slot, ...unplaced } = first;
    const ics = planCalendar(
      {
        rencontre: { id: "ren_1", title: "t", date: "2026-11-12", format: "inPerson", link: "" },
        registrationId: "reg_1",
        meetings: [unplaced, second],
        sequence: 4,
      },
      { baseUrl: settings.baseUrl, stamp: "2026-10-20T08:00:00.000Z" },
    );
    expect(valuesOf(ics, "UID")).toEqual(["mtg_1.reg_1@rencontres.exemple.fr"]);
    expect(valuesOf(ics, "SEQUENCE")).toEqual(["4"]);
  });
});
