import type { MeetingPlace } from "../../shared/meetings/schema.ts";
import { personOf } from "../../shared/rencontres/comers.ts";
import type { Registration, Side } from "../../shared/rencontres/schema.ts";
import type { KindFamily } from "../../shared/suppliers/kinds.ts";
import type { PrintDay } from "./print-day.ts";

/** A person as printed: empty where nobody has said who comes, to be written in by hand. */
export type PrintedName = { name: string; role: string };

export type Badge = PrintedName & {
  organisations: string[];
  sides: Side[];
  families: KindFamily[];
  /** Their first meeting, if they have one. */
  first?: MeetingPlace;
};

const unknown: PrintedName = { name: "", role: "" };

/** « Camille Roux, directrice des achats »: a name, and what the person does. */
const splitName = (written: string): PrintedName => {
  const [name = "", ...role] = written.split(",");
  return { name: name.trim(), role: role.join(",").trim() };
};

/** Those who come for a participant: first the contact, unless somebody else comes; who the others are nobody says. */
export const namesOfComers = ({
  contact,
  otherPerson,
  people,
}: Pick<Registration, "contact" | "otherPerson" | "people">): PrintedName[] => [
  otherPerson ? unknown : splitName(contact.name),
  ...Array.from({ length: people - 1 }, () => unknown),
];

/** The meetings with which the day of some participants begins: several where several people come. */
const firstPlaces = ({ meetings }: PrintDay, registrations: readonly Registration[]): MeetingPlace[] => {
  const places = meetings.flatMap(({ place, ...meeting }) =>
    place && registrations.some(({ id, side }) => meeting[side].registrationId === id) ? [place] : [],
  );
  const start = places[0]?.start;
  return places.filter((place) => place.start === start);
};

/** Of participants who share a person, that person wears one badge, for all of them. */
const wearersOf = ({ participants }: PrintDay): Registration[][] => [
  ...Map.groupBy(participants, (participant) => personOf(participant) ?? participant.id).values(),
];

/** The badges of a day, one a person: those who come with others get as many as they are. */
export const badgesOf = (day: PrintDay): Badge[] =>
  wearersOf(day).flatMap((own) => {
    const [named] = own;
    if (!named) return [];
    const badge = (name: PrintedName, registrations: readonly Registration[], turn: number): Badge => {
      const places = firstPlaces(day, registrations);
      const first = places[turn] ?? places[0];
      return {
        ...name,
        organisations: registrations.map(({ organisationName }) => organisationName),
        sides: registrations.map(({ side }) => side),
        families: [
          ...new Set(registrations.flatMap(({ organisationId }) => day.families.get(organisationId) ?? [])),
        ],
        ...(first ? { first } : {}),
      };
    };
    const [contact = unknown] = namesOfComers(named);
    return [
      badge(contact, own, 0),
      ...own.flatMap((participant) =>
        namesOfComers(participant)
          .slice(1)
          .map((name, i) => badge(name, [participant], i + 1)),
      ),
    ];
  });
