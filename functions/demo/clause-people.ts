import { entryStatuses, genders, levels, prescribers, situationKinds } from "../../shared/clause/codes.ts";
import type { Employment, Participant, Situation } from "../../shared/clause/schema.ts";
import type { IdentityInput } from "../../shared/participants/identity.ts";
import { askedOn, milestones } from "../../shared/participants/milestones.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { addMonths } from "../../shared/time/months.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { participantId } from "../clause/ids.ts";
import { oneOf } from "./drawn.ts";
import { lastNameOf } from "./organisation.ts";
import { townOf } from "./places.ts";

/** Where people live: most in the métropole. */
const towns =
  "Toulouse Toulouse Toulouse Toulouse Blagnac Colomiers Tournefeuille Balma Muret Saint-Gaudens Albi Montauban".split(
    " ",
  );
const firstNames = {
  F: "Amina Sarah Jeanne Maïmouna Lucie Nour Patricia Elena Chloé Safia Marie Ilham".split(" "),
  H: "Yanis Paul Ibrahim Lucas Mohamed Serge Kévin Tariq Jordan Hugo Moussa Denis".split(" "),
};
const usualGenders = [...genders, "F", "H", "H"] as const;
const usualLevels = [...levels, "CAP_BEP", "CAP_BEP", "DNB", "SAVOIRS_DE_BASE"] as const;
const usualStatuses = [
  "DELD",
  "DELD",
  "RSA",
  "RSA",
  "JEUNE_SANS_EXPERIENCE",
  "IAE",
  ...entryStatuses,
] as const;
const usualPrescribers = [
  "POLE_EMPLOI",
  "POLE_EMPLOI",
  "MISSION_LOCALE_TOULOUSE",
  "PLIE",
  ...prescribers,
] as const;
const usualSituations = [
  "CDI",
  "CDI",
  "CDD",
  "CDD",
  "CONTRAT_INSERTION",
  "INTERIM",
  ...situationKinds,
] as const;

export type DemoPerson = {
  participant: Participant;
  /** Who they are, of those whose identity was entered. */
  identity?: IdentityInput;
  situations: Situation[];
  requests: SituationRequest[];
};

/** The staff account’s name in the data, as whoever checked. */
const checkedBy = "demo";

const genderOf = (place: number) => oneOf(usualGenders, place, 1);

/** Facts that hold together: somebody of more than 50 is told so, and somebody young has no long past. */
const factsOf = (place: number, firstEntry: string, at: string): Participant => {
  const age = oneOf([19, 21, 23, 24, 27, 31, 34, 38, 42, 46, 51, 56], place, 2);
  const born = `${Number(firstEntry.slice(0, 4)) - age}-${String(1 + (place % 12)).padStart(2, "0")}`;
  const town = oneOf(towns, place, 4);
  const priorityQuarter = town === "Toulouse" && place % 3 !== 0;
  const gender = genderOf(place);
  const drawnStatus = oneOf(usualStatuses, place, 3);
  const cannotBe =
    (drawnStatus === "PLUS_50" && age < 50) ||
    (drawnStatus.startsWith("JEUNE") && age > 26) ||
    (drawnStatus === "FEMME_REPRISE" && gender !== "F") ||
    (drawnStatus === "QPV_DIFFICULTES" && !priorityQuarter);
  const status = cannotBe ? "DELD" : drawnStatus;
  const statuses = [...new Set([status, ...(age >= 50 ? (["PLUS_50"] as const) : [])])];
  return {
    ...{ id: participantId(codeOf(place)), version: 0, createdAt: at, updatedAt: at, code: codeOf(place) },
    ...{ born, gender, statuses, firstEntry, commune: townOf(town).code },
    priorityQuarter,
    prescriber: oneOf(usualPrescribers, place, 5),
    // What nobody told is a part of the report too.
    ...(place % 11 === 5 ? {} : { level: oneOf(usualLevels, place, 6) }),
    eligibility: {
      ...{ status: "eligible", by: checkedBy, on: addDays(firstEntry, -8) },
      ...{ grounds: statuses, until: addMonths(firstEntry, 24) },
    },
  };
};

const codeOf = (place: number): string => `D-${String(place + 1).padStart(3, "0")}`;

/** An invented name at an address and a number of nobody; the referrer is asked what became of the person. */
const identityOf = (place: number, born: string): IdentityInput => ({
  firstName: oneOf(firstNames[genderOf(place)], place, 7),
  lastName: lastNameOf(400 + place),
  birthDate: `${born}-${String(1 + ((place * 7) % 28)).padStart(2, "0")}`,
  phone: `06 39 98 ${String(10 + (place % 80))} ${String(10 + ((place * 3) % 80))}`,
  ...(place % 2 === 0
    ? { email: `personne-${place + 1}@exemple.fr` }
    : { referrer: { name: "Référente du PLIE", email: "plie-demo@exemple.fr", phone: "" } }),
});

/** What became of somebody at a milestone that has come; of one in five nobody knows. */
const situationsOf = (place: number, { id, firstEntry = "" }: Participant, today: string): Situation[] =>
  milestones.flatMap((months) => {
    const on = addDays(askedOn(firstEntry, months), place % 9);
    return on > today || (place + months) % 5 === 0
      ? []
      : [{ participantId: id, on, kind: oneOf(usualSituations, place, 8 + months) }];
  });

/** How each question about somebody stands: answered, waiting, closed or still to come. */
const requestsOf = (
  { id, firstEntry = "" }: Participant,
  situations: readonly Situation[],
  today: string,
): SituationRequest[] =>
  milestones.map((months): SituationRequest => {
    const askOn = askedOn(firstEntry, months);
    const at = `${askOn < today ? askOn : today}T08:00:00.000Z`;
    const request = { participantId: id, months, version: 0, createdAt: at, updatedAt: at, askOn };
    const answer = situations.find(({ on }) => on >= askOn && on < addDays(askOn, 9));
    if (askOn > today) return { ...request, status: "planned", reminded: false };
    const asked = { ...request, askedAt: at, reminded: askOn < addDays(today, -14) };
    if (answer) return { ...asked, status: "answered", answeredOn: answer.on };
    return { ...asked, status: askOn < addDays(today, -59) ? "closed" : "asked" };
  });

/** Somebody who waits for staff to say whether they are eligible, or who is not. */
const beforeAnyWork = (place: number, today: string, refused: boolean): DemoPerson => {
  const { firstEntry: _none, ...facts } = factsOf(place, today, `${addDays(today, -6)}T10:00:00.000Z`);
  const said = { by: checkedBy, on: addDays(today, -5) };
  return {
    participant: {
      ...facts,
      eligibility: refused
        ? { ...said, status: "refused", reason: "En emploi depuis huit mois : aucun des critères ne tient." }
        : { ...said, status: "proposed" },
    },
    identity: identityOf(place, facts.born ?? ""),
    ...{ situations: [], requests: [] },
  };
};

/** The people of the employments, then some who have not worked yet. */
export const demoPeople = (employments: readonly Employment[], today: string): DemoPerson[] => {
  const firstEntries = new Map<string, string>();
  for (const { participantId: id, start } of employments) {
    const known = firstEntries.get(id);
    if (known === undefined || start < known) firstEntries.set(id, start);
  }
  const workers = [...firstEntries.keys()].map((_, place): DemoPerson => {
    const firstEntry = firstEntries.get(participantId(codeOf(place))) ?? "";
    const participant = factsOf(place, firstEntry, `${addDays(firstEntry, -8)}T10:00:00.000Z`);
    const situations = situationsOf(place, participant, today);
    const isKnown = place % 3 !== 2;
    return {
      participant,
      situations,
      ...(isKnown ? { identity: identityOf(place, participant.born ?? "") } : {}),
      requests: isKnown ? requestsOf(participant, situations, today) : [],
    };
  });
  const count = workers.length;
  return [...workers, ...[0, 1, 2, 3].map((place) => beforeAnyWork(count + place, today, place === 3))];
};
