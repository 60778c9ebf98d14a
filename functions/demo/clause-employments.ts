import { lastDayOf, monthsBetween } from "../../shared/clause/progress/days.ts";
import type { Employment, WorkedYear } from "../../shared/clause/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { employmentId, participantId } from "../clause/ids.ts";
import type { DemoContract } from "./clause-contracts.ts";
import { oneOf } from "./drawn.ts";

/** How many people there are before the same ones are hired again. */
const people = 120;

/** Hours of a month that nobody exceeds, and those that one person is hired for on one contract. */
const mostMonthly = 140;
const hoursOfPerson = 210;

/** An employment with the hours of each of its months, counted or only stated. */
export type DemoEmployment = { employment: Employment; hours: ReadonlyMap<string, number> };

/** How the hours of a contract’s months are shared: each person has a stretch of them, which overlap. */
const stretches = (months: readonly string[], count: number): string[][] =>
  Array.from({ length: count }, (_, place) => {
    const first = Math.floor((place * months.length) / (count + 1));
    return months.slice(first, first + Math.max(2, Math.ceil(months.length * 0.6)));
  });

/** The hours of one contract, person by person. */
const sharesOf = ({ contract, pace }: DemoContract, lastMonth: string): Map<string, number>[] => {
  const { start = "", end = "", plannedHours = 0 } = contract.clause;
  const all = monthsBetween(start, end);
  const months = all.filter((month) => month <= lastMonth);
  if (months.length === 0) return [];
  const wanted = (plannedHours * pace * months.length) / all.length;
  const count = Math.max(1, Math.round(wanted / hoursOfPerson), Math.ceil(wanted / (months.length * 80)));
  const parts = stretches(months, count);
  const weightOf = (person: number, month: string) => oneOf([3, 4, 4, 5, 6], person, Number(month.slice(5)));
  const total = parts.flatMap((part, person) => part.map((month) => weightOf(person, month)));
  const unit = wanted / total.reduce((sum, weight) => sum + weight, 0);
  return parts.map(
    (part, person) =>
      new Map(
        part.map((month) => [
          month,
          Math.min(mostMonthly, Math.max(3.5, Math.round(weightOf(person, month) * unit * 2) / 2)),
        ]),
      ),
  );
};

type Free = (from: string) => string;

/** The code of somebody who is free from a day on: somebody new while there is, or who has worked before. */
const freePeople = (): { take: Free; until: Map<string, string> } => {
  const until = new Map<string, string>();
  let taken = 0;
  return {
    until,
    take: (from) => {
      const again = [...until].find(([, last]) => last < from)?.[0];
      const isNew = until.size < people && !(again !== undefined && taken % 4 === 3);
      taken += 1;
      return isNew || again === undefined ? `D-${String(until.size + 1).padStart(3, "0")}` : again;
    },
  };
};

const STILL_THERE = "9999-12-31";

/** Who works on the contracts, for whom, from when and for how many hours, until a month that ends the data. */
export const demoEmployments = (contracts: readonly DemoContract[], lastMonth: string): DemoEmployment[] => {
  const { take, until } = freePeople();
  return contracts.flatMap((one) =>
    sharesOf(one, lastMonth).map((hours, place): DemoEmployment => {
      const { contract, companies } = one;
      const months = [...hours.keys()];
      const [first = "", last = ""] = [months[0], months.at(-1)];
      const opening = contract.clause.start ?? "";
      const start = first === opening.slice(0, 7) ? opening : addDays(`${first}-01`, place % 4);
      const leaves = last < lastMonth || (contract.clause.end ?? "") <= lastDayOf(lastMonth);
      const end = leaves ? lastDayOf(last) : undefined;
      const from = companies[place % companies.length];
      const lead = companies[0];
      if (!from || !lead) throw new Error("a contract of the demonstration data has no company");
      const person = take(start);
      until.set(person, end ?? STILL_THERE);
      const { number, lot } = contract.clause;
      const code = `${number}${lot && `-${lot}`}-${place + 1}`;
      const at = `${addDays(start, 2)}T09:00:00.000Z`;
      return {
        hours,
        employment: {
          ...{ id: employmentId(code), version: 0, createdAt: at, updatedAt: at, code },
          ...{ participantId: participantId(person), contractId: contract.id, start },
          companyId: from.lends ? lead.company.id : from.company.id,
          ...(from.lends ? { employerId: from.company.id } : {}),
          type: oneOf(from.types, place, contract.title.length),
          ...(end === undefined ? {} : { end }),
        },
      };
    }),
  );
};

/** The hours of an employment as they are stored, a document a year, from the year in which it starts. */
export const workedYearsOf = (
  { employment }: DemoEmployment,
  counted: ReadonlyMap<string, number>,
): WorkedYear[] => {
  const { id: employmentId, start, createdAt, updatedAt } = employment;
  const years = new Set([start, ...counted.keys()].map((day) => day.slice(0, 4)));
  return [...years].map((year) => ({
    ...{ version: 0, createdAt, updatedAt, employmentId, year: Number(year) },
    hours: Object.fromEntries([...counted].filter(([month]) => month.startsWith(year))),
  }));
};
