import type { Clause, Employment, Participant } from "../clause/schema.ts";
import type { FieldError } from "../errors/errors.ts";
import { dayText, monthText } from "../time/dates.ts";
import { addMonths } from "../time/months.ts";
import type { EmploymentInput } from "./schema.ts";

/** The youngest age at which somebody can be employed, as apprentices, in months. */
const leastAgeMonths = 15 * 12;

type Period = { start: string; end?: string | undefined };

/** Whether two periods have a day in common; one without an end runs on. */
const overlap = (a: Period, b: Period): boolean =>
  (b.end === undefined || a.start <= b.end) && (a.end === undefined || b.start <= a.end);

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message });

type Dates = Pick<Clause, "start" | "end">;

const runs = ({ start, end }: Dates): string =>
  `le marché va du ${start ? dayText(start) : "début"} au ${end ? dayText(end) : "jour où il s’achèvera"}`;

const startFaults = ({ start }: Period, contract: Dates): FieldError[] =>
  (contract.start !== undefined && start < contract.start) ||
  (contract.end !== undefined && start > contract.end)
    ? [fault("start", "outsideContract", `Début : ce jour est hors du marché ; ${runs(contract)}.`)]
    : [];

const periodOf = ({ start, end }: Period): string =>
  end === undefined ? `depuis le ${dayText(start)}` : `du ${dayText(start)} au ${dayText(end)}`;

/** A second employment of the same person on the same contract at the same time, told at the field that was changed. */
const overlapFaults = (
  path: "start" | "end",
  input: Period & Pick<Employment, "contractId">,
  others: readonly Employment[],
): FieldError[] => {
  const twice = others.find((other) => other.contractId === input.contractId && overlap(other, input));
  const field = path === "start" ? "Début" : "Fin";
  return twice
    ? [
        fault(
          path,
          "overlaps",
          `${field} : cette personne a déjà un contrat de travail sur ce marché, ${periodOf(twice)}.`,
        ),
      ]
    : [];
};

/** An end before the start, after the contract’s, or before a month in which hours are counted already. */
const lastDayFaults = ({ start, end }: Period, contract: Dates, months: readonly string[]): FieldError[] => {
  if (end === undefined) return [];
  const after = months.find((month) => month > end.slice(0, 7));
  return [
    ...(end < start
      ? [fault("end", "beforeStart", `Fin : elle vient avant le début, le ${dayText(start)}.`)]
      : []),
    ...(contract.end !== undefined && end > contract.end
      ? [fault("end", "outsideContract", `Fin : ce jour est hors du marché ; ${runs(contract)}.`)]
      : []),
    ...(after === undefined
      ? []
      : [fault("end", "hoursAfter", `Fin : des heures sont comptées après, en ${monthText(after)}.`)]),
  ];
};

type Around = {
  /** The other employments of the person. */
  others: readonly Employment[];
  /** The months in which hours are counted already, in order. */
  months?: readonly string[];
};

/**
 * What is wrong with another end of an employment, or with none any more. Nothing else of it is judged, and another employment
 * at the same time only where this one becomes longer.
 */
export const endFaults = (
  employment: Employment,
  end: string | undefined,
  { contract, others, months = [] }: Around & { contract: Dates },
): FieldError[] => {
  const isLonger = employment.end !== undefined && (end === undefined || end > employment.end);
  return [
    ...lastDayFaults({ start: employment.start, end }, contract, months),
    ...(isLonger ? overlapFaults("end", { ...employment, end }, others) : []),
  ];
};

const companyFaults = ({ companyId, employerId }: EmploymentInput, clause: Clause): FieldError[] => [
  ...(clause.holders.some((holder) => holder.companyId === companyId)
    ? []
    : [
        fault(
          "companyId",
          "notHolder",
          "Entreprise : elle ne tient pas ce marché. Choisissez l’une de celles qui le tiennent, ou ajoutez-la d’abord au marché.",
        ),
      ]),
  ...(employerId === companyId
    ? [
        fault(
          "employerId",
          "same",
          "Employeur : c’est l’entreprise elle-même. Laissez vide si elle emploie la personne directement.",
        ),
      ]
    : []),
];

const ageFaults = ({ start }: Period, born: string | undefined): FieldError[] =>
  born !== undefined && start < addMonths(`${born}-01`, leastAgeMonths)
    ? [
        fault(
          "start",
          "tooYoung",
          `Début : cette personne, née en ${monthText(born)}, n’avait pas 15 ans ce jour-là.`,
        ),
      ]
    : [];

/** What each finding is made of, beside the contract: another one of them and it is judged again. */
const madeOf: Readonly<Partial<Record<string, readonly (keyof EmploymentInput)[]>>> = {
  notHolder: ["companyId"],
  same: ["companyId", "employerId"],
  beforeStart: ["start", "end"],
  overlaps: ["start", "end"],
  tooYoung: ["start"],
  hoursBefore: ["start"],
  hoursAfter: ["end"],
};

/** Whether a finding is about what a correction changes; files may have told of what staff could not enter. */
const isAbout = (
  { path, code }: FieldError,
  before: EmploymentInput | undefined,
  after: EmploymentInput,
): boolean => {
  if (before === undefined || before.contractId !== after.contractId) return true;
  // A day outside the contract is told at that day.
  const day = path === "start" ? ("start" as const) : ("end" as const);
  return (madeOf[code] ?? [day]).some((field) => before[field] !== after[field]);
};

/**
 * What is wrong with an employment, by field: a company that does not hold the contract, days outside the contract’s, a second
 * employment of the same person on the same contract at the same time, a month of hours before its start or after its end.
 * Of one that is corrected, what stays as it was `before` is not judged.
 */
export const employmentFaults = (
  input: EmploymentInput,
  {
    clause,
    participant,
    others,
    months = [],
    before,
  }: Around & {
    clause: Clause;
    participant: Pick<Participant, "born">;
    before?: EmploymentInput | undefined;
  },
): FieldError[] => {
  const early = months.find((month) => month < input.start.slice(0, 7));
  return [
    ...companyFaults(input, clause),
    ...startFaults(input, clause),
    ...lastDayFaults(input, clause, months),
    ...ageFaults(input, participant.born),
    ...overlapFaults("start", input, others),
    ...(early === undefined
      ? []
      : [fault("start", "hoursBefore", `Début : des heures sont comptées avant, en ${monthText(early)}.`)]),
  ].filter((found) => isAbout(found, before, input));
};
