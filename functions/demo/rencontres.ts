import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";

const seasons = [
  "hiver",
  "hiver",
  "printemps",
  "printemps",
  "printemps",
  "été",
  "été",
  "été",
  "automne",
  "automne",
  "automne",
  "hiver",
];

/** `2027-04-22` → « printemps 2027 ». */
const seasonOf = (day: string): string => `${seasons[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** The Thursday on or after a day. */
const thursdayFrom = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (4 - weekday + 7) % 7);
};

const hour = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const MINUTES = 20;

const slotsFrom = (session: string, start: number, count: number, first: number): Rencontre["slots"] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${first + index}`,
    session,
    start: hour(start + index * MINUTES),
    end: hour(start + (index + 1) * MINUTES),
  }));

/** Eight meetings from 9.30 and six from 14.00, of twenty minutes each. */
const slots = [...slotsFrom("AM", 9 * 60 + 30, 8, 1), ...slotsFrom("PM", 14 * 60, 6, 9)];

const rencontreOn = (id: string, date: string, announcedOn: string) => ({
  id,
  version: 0,
  createdAt: `${announcedOn}T09:00:00.000Z`,
  updatedAt: `${announcedOn}T09:00:00.000Z`,
  title: `Rencontres solidaires, ${seasonOf(date)}`,
  description:
    "Une journée de rendez-vous éclair entre acheteurs publics et privés et fournisseurs solidaires de la région toulousaine.",
  date,
  format: "inPerson" as const,
  venue: { name: "Salle des Violettes", address: "20 boulevard de la Marquette, 31000 Toulouse" },
  link: "",
  slots,
  postponements: [],
  lostTables: [],
});

/** The next rencontre, in five months or so: its recensement is open. */
export const nextRencontre = (today: string): Rencontre => {
  const rencontre = rencontreOn("ren_demo2", thursdayFrom(addDays(today, 150)), addDays(today, -45));
  const openedAt = `${addDays(today, -40)}T09:00:00.000Z`;
  return { ...rencontre, tables: 22, status: "open", rounds: 0, updatedAt: openedAt };
};

/** The last rencontre, seven months ago: held, with follow-up questions for 180 days. */
export const pastRencontre = (today: string): Rencontre => {
  const date = thursdayFrom(addDays(today, -226));
  const rencontre = rencontreOn("ren_demo1", date, addDays(date, -120));
  return {
    ...rencontre,
    tables: 12,
    status: "followedUp",
    rounds: 1,
    publishedRound: 1,
    heldAt: `${date}T15:30:00.000Z`,
    updatedAt: `${addDays(date, 201)}T07:00:00.000Z`,
  };
};
