import type { Clause, Employment, Participant } from "../clause/schema.ts";
import type { FieldError } from "../errors/errors.ts";
import { dayText, monthText } from "../time/dates.ts";
import { addMonths } from "./months.ts";
import type { EmploymentInput } from "./schema.ts";

/** The youngest age at which somebody can be employed, as apprentices, in months. */
const leastAgeMonths = 15 * 12;

type Period = { start: string; end?: string | undefined };

/** Whether two periods have a day in common; one without an end runs on. */
const overlap = (a: Period, b: Period): boolean =>
  (b.end === undefined || a.start <= b.end) && (a.end === undefined || b.start <= a.end);

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message });

const periodFaults = ({ start, end }: Period, clause: Clause): FieldError[] => {
  const runs = `le marché va du ${clause.start ? dayText(clause.start) : "début"} au ${clause.end ? dayText(clause.end) : "jour où il s’achèvera"}`;
  return [
    ...(end !== undefined && end < start
      ? [fault("end", "beforeStart", `Fin : elle vient avant le début, le ${dayText(start)}.`)]
      : []),
    ...((clause.start !== undefined && start < clause.start) ||
    (clause.end !== undefined && start > clause.end)
      ? [fault("start", "outsideContract", `Début : ce jour est hors du marché ; ${runs}.`)]
      : []),
    ...(end !== undefined && clause.end !== undefined && end > clause.end
      ? [fault("end", "outsideContract", `Fin : ce jour est hors du marché ; ${runs}.`)]
      : []),
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

/**
 * What is wrong with an employment, by field: a company that does not hold the contract, days outside the contract’s, a second
 * employment of the same person on the same contract at the same time, a month of hours after its end.
 */
export const employmentFaults = (
  input: EmploymentInput,
  {
    clause,
    participant,
    others,
    months = [],
  }: {
    clause: Clause;
    participant: Pick<Participant, "born">;
    /** The other employments of the person. */
    others: readonly Employment[];
    /** The months in which hours are counted already. */
    months?: readonly string[];
  },
): FieldError[] => {
  const twice = others.find((other) => other.contractId === input.contractId && overlap(other, input));
  const before = months.filter((month) => month < input.start.slice(0, 7));
  const { end } = input;
  const after = end === undefined ? [] : months.filter((month) => month > end.slice(0, 7));
  return [
    ...companyFaults(input, clause),
    ...periodFaults(input, clause),
    ...ageFaults(input, participant.born),
    ...(twice
      ? [
          fault(
            "start",
            "overlaps",
            `Début : cette personne a déjà un contrat de travail sur ce marché, ${twice.end === undefined ? `depuis le ${dayText(twice.start)}` : `du ${dayText(twice.start)} au ${dayText(twice.end)}`}.`,
          ),
        ]
      : []),
    ...before
      .slice(0, 1)
      .map((month) =>
        fault("start", "hoursBefore", `Début : des heures sont comptées avant, en ${monthText(month)}.`),
      ),
    ...after
      .slice(0, 1)
      .map((month) =>
        fault("end", "hoursAfter", `Fin : des heures sont comptées après, en ${monthText(month)}.`),
      ),
  ];
};
