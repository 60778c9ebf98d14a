import type { Gazetteer } from "../../geo/gazetteer.ts";
import { entryStatuses, genders, levels, prescribers } from "../codes.ts";
import type { FullClauseReport } from "../report-schema.ts";
import type { ParticipantFacts, ReportQuestion } from "./facts.ts";
import { countBy } from "./groups.ts";
import { monthIndex, yearOf } from "./periods.ts";

type ParticipantsBy = FullClauseReport["participantsBy"];

const july = 6;

/** Whole years on 1 July; who was born in a July has had the birthday, as the day is not kept. */
export const ageBand = (born: string, year: number): keyof ParticipantsBy["age"] => {
  const age = year - yearOf(born) - (monthIndex(born) > july ? 1 : 0);
  return age < 26 ? "under26" : age < 50 ? "26-49" : "50plus";
};

/** Where a person lives, seen from the home territory. */
export const residenceOf = (
  { commune, priorityQuarter }: ParticipantFacts,
  epci: string,
  gazetteer: Gazetteer,
): keyof ParticipantsBy["residence"] => {
  if (commune === undefined) return "unknown";
  if (gazetteer.commune(commune)?.epci !== epci) return "outside";
  return priorityQuarter === true ? "metropoleQpv" : "metropoleOther";
};

const upToCapBep: ReadonlySet<string> = new Set(["SAVOIRS_DE_BASE", "DNB", "CAP_BEP"]);

/** The levels under which a person is counted: their own, and all those up to the CAP where theirs is one of them. */
export const levelsOf = ({ level }: Pick<ParticipantFacts, "level">): string[] =>
  level === undefined ? [] : [level, ...(upToCapBep.has(level) ? ["upToCapBep"] : [])];

/** Facts about the people with hours; a fact that is not known is counted beside. */
export const countParticipants = (
  people: readonly ParticipantFacts[],
  { year, home, gazetteer }: Pick<ReportQuestion, "year" | "home" | "gazetteer">,
): ParticipantsBy => {
  const ageOf = ({ born }: ParticipantFacts) => (born === undefined ? undefined : ageBand(born, year));
  const howMany = (from: readonly ParticipantFacts[], is: (person: ParticipantFacts) => boolean): number =>
    from.filter(is).length;
  const without = (fact: (person: ParticipantFacts) => unknown): number =>
    howMany(people, (person) => fact(person) === undefined);
  const women = people.filter(({ gender }) => gender === "F");
  return {
    gender: countBy(genders, people, ({ gender }) => gender),
    age: { under26: 0, "26-49": 0, "50plus": 0, ...countBy(["under26", "26-49", "50plus"], people, ageOf) },
    level: countBy(levels, people, ({ level }) => level),
    status: countBy(
      entryStatuses,
      people.flatMap(({ statuses }) => [...new Set(statuses)]),
      (status) => status,
    ),
    residence: {
      ...{ metropoleQpv: 0, metropoleOther: 0, outside: 0, unknown: 0 },
      ...countBy(["metropoleQpv", "metropoleOther", "outside", "unknown"], people, (person) =>
        residenceOf(person, home.epci, gazetteer),
      ),
    },
    prescriber: countBy(prescribers, people, ({ prescriber }) => prescriber),
    priorityQuarter: countBy(["yes", "no"], people, ({ priorityQuarter }) =>
      priorityQuarter === undefined ? undefined : priorityQuarter ? "yes" : "no",
    ),
    women: {
      under26: howMany(women, (person) => ageOf(person) === "under26"),
      upToCapBep: howMany(women, (person) => levelsOf(person).includes("upToCapBep")),
      priorityQuarter: howMany(women, ({ priorityQuarter }) => priorityQuarter === true),
    },
    unknown: {
      gender: without(({ gender }) => gender),
      age: without(({ born }) => born),
      level: without(({ level }) => level),
      status: howMany(people, ({ statuses }) => statuses.length === 0),
      prescriber: without(({ prescriber }) => prescriber),
      priorityQuarter: without(({ priorityQuarter }) => priorityQuarter),
    },
  };
};

/** People who came with a status of youth and are 26 or older on 1 July. */
export const grownUpYouths = (people: readonly ParticipantFacts[], year: number): number =>
  people.filter(
    ({ statuses, born }) =>
      statuses.some((status) => status.startsWith("JEUNE_")) &&
      born !== undefined &&
      ageBand(born, year) !== "under26",
  ).length;
