import { isSamePerson } from "../../presence/presence.ts";
import { count } from "../../text/count.ts";
import { type Instance, idsOf } from "./instance.ts";

/** « a », « a et b », « a, b et c »; long lists are cut short. */
const list = (names: readonly string[], most = 12): string => {
  const shown =
    names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} autres`] : [...names];
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} et ${last}`;
};

/** What a sentence calls a meeting or a participant: their name, or their id where the problem gives no name. */
export const nameOf = ({ id, name }: { id: string; name?: string | null | undefined }): string => name ?? id;

/** What sentences call meetings, slots and participants, by position; slots are called by their ids. */
export const namesOf = (instance: Instance) => {
  const { participants, meetings } = instance.problem;
  const { slot } = idsOf(instance);
  const meeting = (m: number) => (meetings[m] ? nameOf(meetings[m]) : "");
  const person = (p: number) => (participants[p] ? nameOf(participants[p]) : "");
  return {
    meeting,
    slot,
    person,
    meetings: (several: readonly number[]) => list(several.map(meeting)),
    slots: (several: readonly number[]) => list([...several].sort((a, b) => a - b).map(slot)),
  };
};

const inSlots = (instance: Instance, slots: readonly number[]) =>
  slots.length === 0
    ? "aucun créneau"
    : `${count(slots.length, "créneau", "créneaux")} (${namesOf(instance).slots(slots)})`;

/** Those who share a person, whom sentences do not name: they are stored with plans. */
export const sharedName = (instance: Instance, people: readonly number[]): string => {
  return `La même personne vient pour ${list(people.map(namesOf(instance).person))}`;
};

/** Why a meeting has no slot of its own, before any other meeting is looked at. */
export const noSlot = (instance: Instance, m: number): string => {
  const name = namesOf(instance);
  const meeting = instance.problem.meetings[m];
  if (meeting?.after?.includes(meeting.id)) return cycle(instance, [m]);
  const [one, other] = [instance.first[m] ?? 0, instance.second[m] ?? 0];
  if (isSamePerson(instance.problem.participants[one] ?? {}, instance.problem.participants[other] ?? {}))
    return `${sharedName(instance, [one, other])} : elle ne peut pas se rencontrer elle-même.`;
  const absent = (t: number) =>
    [instance.first[m] ?? 0, instance.second[m] ?? 0]
      .filter((p) => instance.present[p * instance.slots + t] === 0)
      .map(name.person);
  if (meeting?.slot != null) {
    const pinned = instance.problem.slots.findIndex((slot) => slot.id === meeting.slot);
    const who = absent(pinned);
    if (who.length > 0)
      return `La rencontre ${nameOf(meeting)} est fixée au créneau ${meeting.slot}, où ${list(who)} ${who.length > 1 ? "sont indisponibles" : "est indisponible"}.`;
    return `La rencontre ${nameOf(meeting)} est fixée au créneau ${meeting.slot}, hors de sa session ${meeting.session}.`;
  }
  const where = meeting?.session == null ? "" : ` dans la session ${meeting.session}`;
  return `La rencontre ${name.meeting(m)} n’a aucun créneau : ${name.person(instance.first[m] ?? 0)} et ${name.person(instance.second[m] ?? 0)} ne sont jamais disponibles ensemble${where}.`;
};

/** Why a meeting has no slot left once the constraints around it are followed through. */
export const noSlotLeft = (instance: Instance, m: number): string => {
  const name = namesOf(instance);
  return `La rencontre ${name.meeting(m)} (${name.person(instance.first[m] ?? 0)} et ${name.person(instance.second[m] ?? 0)}) n’a plus aucun créneau possible, compte tenu des rencontres fixées, de l’ordre demandé et des autres rencontres de ces deux participants.`;
};

/** Too many meetings of one person for the slots they can use. */
export const personOverfull = (
  instance: Instance,
  p: number,
  meetings: readonly number[],
  slots: readonly number[],
): string => {
  const name = namesOf(instance);
  return `${name.person(p)} a ${count(meetings.length, "rencontre", "rencontres")} (${name.meetings(meetings)}) qui ne peuvent se tenir qu’en ${inSlots(instance, slots)}.`;
};

/** Too many meetings of those who share a person, or of one who comes with several, for the slots they can use. */
export const sharedOverfull = (
  instance: Instance,
  people: readonly number[],
  meetings: readonly number[],
  slots: readonly number[],
): string =>
  people.length === 1
    ? personOverfull(instance, people[0] ?? 0, meetings, slots)
    : `${sharedName(instance, people)}, qui ont ${count(meetings.length, "rencontre", "rencontres")} (${namesOf(instance).meetings(meetings)}) ne pouvant se tenir qu’en ${inSlots(instance, slots)}.`;

/** Too many meetings pinned to one table for the slots they can use. */
export const tableOverfull = (
  instance: Instance,
  table: number,
  meetings: readonly number[],
  slots: readonly number[],
): string =>
  `La table ${table + 1} a ${count(meetings.length, "rencontre fixée", "rencontres fixées")} (${namesOf(instance).meetings(meetings)}) qui ne peuvent se tenir qu’en ${inSlots(instance, slots)}.`;

/** Too many meetings for the tables of some slots. */
export const slotsOverfull = (
  instance: Instance,
  meetings: readonly number[],
  slots: readonly number[],
): string =>
  `${count(meetings.length, "rencontre ne peut", "rencontres ne peuvent")} se tenir qu’en ${inSlots(instance, slots)}, où il n’y a que ${count(slots.length * instance.tables, "place", "places")} : ${namesOf(instance).meetings(meetings)}.`;

/** Meetings that must each come after the one before, in a circle. */
export const cycle = (instance: Instance, meetings: readonly number[]): string => {
  const names = meetings.map(namesOf(instance).meeting);
  if (names.length === 1) return `La rencontre ${names[0]} doit se tenir après elle-même : c’est impossible.`;
  return `Les rencontres ${[...names, names[0] ?? ""].join(" → ")} doivent chacune suivre la précédente, en cercle : c’est impossible.`;
};

/** A chain of meetings in order that does not fit in the day. */
export const chainTooLong = (instance: Instance, chain: readonly number[]): string =>
  `Les rencontres ${chain.map(namesOf(instance).meeting).join(" → ")} doivent se suivre dans cet ordre, et leurs créneaux possibles n’y suffisent pas.`;

/** More required meetings than the person's maximum. */
export const aboveMaximum = (instance: Instance, p: number, required: number): string =>
  `${namesOf(instance).person(p)} a ${count(required, "rencontre obligatoire", "rencontres obligatoires")} pour un maximum de ${instance.maxMeetings[p]}.`;

/** Someone needs many more breaks than someone else can have. */
export const spreadTooWide = (
  instance: Instance,
  most: number,
  least: number,
  needs: number,
  canHave: number,
): string => {
  const name = namesOf(instance);
  return `${name.person(most)} a forcément au moins ${count(needs, "pause", "pauses")} et ${name.person(least)} au plus ${count(canHave, "pause", "pauses")} : l’écart dépasse ${instance.breakSpread}.`;
};

/** Nobody may have a break, because somebody cannot, and all meetings do not fit without any. */
export const unbrokenImpossible = (instance: Instance, calm: number): string => {
  const name = namesOf(instance).person(calm);
  const why = (instance.capacity[calm] ?? 1) > 1 ? "vient à plusieurs" : "a moins de deux rencontres";
  return `${name} ${why}, donc aucune pause : l’écart de 0 les interdit à tous, et les rencontres ne peuvent pas toutes se tenir sans pause. Une recherche complète l’a prouvé.`;
};

/** A set of meetings that a search has proved impossible together. */
export const together = (instance: Instance, meetings: readonly number[], bySpread: boolean): string => {
  const spread = bySpread ? ` avec un écart de pauses d’au plus ${instance.breakSpread}` : "";
  return meetings.length === 0
    ? `Les rencontres obligatoires ne peuvent pas se tenir toutes${spread} : une recherche complète l’a prouvé.`
    : `Les rencontres ${namesOf(instance).meetings(meetings)} ne peuvent pas se tenir toutes${spread} : une recherche complète l’a prouvé.`;
};

/** A required meeting left out of the part of an infeasible problem that was planned. */
export const leftOut = (instance: Instance, m: number, cause: string): string =>
  `La rencontre ${namesOf(instance).meeting(m)} est laissée de côté, car toutes ne peuvent pas se tenir. ${cause}`;

/** A meeting left out without proof. */
export const notFound = (instance: Instance, m: number): string =>
  `Aucune place n’a été trouvée pour la rencontre ${namesOf(instance).meeting(m)} dans le temps imparti.`;
