import type { Company, Employment } from "../../shared/clause/schema.ts";
import type { HireIdentity, HoursStatement, StatementLine } from "../../shared/statements/schema.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { firstWorkingDayOf } from "../../shared/time/working-days.ts";
import { statementIdOf, stating } from "../clause/statement-documents.ts";
import { linkDays } from "../clause/statement-due.ts";
import type { DemoEmployment } from "./clause-employments.ts";
import { lastNameOf } from "./organisation.ts";

/** The states of the last month’s statements, one company after the other. */
const states = ["checked", "stated", "expected", "checked", "sentBack", "stated", "checked"] as const;
type State = (typeof states)[number];

export type DemoStatements = {
  statements: HoursStatement[];
  hires: HireIdentity[];
  /** Whether the hours of an employment in the last month are accepted; those of the months before all are. */
  isCounted: (employment: Employment) => boolean;
};

/** The last month that companies have been asked about: before the first working day, it is the one before the last. */
export const lastStatedMonth = (today: string): string => {
  const month = today.slice(0, 7);
  return monthAfter(month, today < firstWorkingDayOf(month) ? -2 : -1);
};

const lineOf = (
  { employment, hours }: DemoEmployment,
  month: string,
  state: State,
  place: number,
): StatementLine => {
  const { id: employmentId } = employment;
  const line = { employmentId, note: "", counted: false, decision: "waiting" as const };
  if (state === "expected") return line;
  const stated = { ...line, hours: hours.get(month) ?? 0 };
  if (state === "stated")
    return { ...stated, note: place === 0 ? "Deux jours d’absence en fin de mois." : "" };
  return state === "sentBack" && place === 0
    ? {
        ...stated,
        decision: "sentBack",
        why: "Le planning du chantier dit moins d’heures : merci de vérifier.",
      }
    : { ...stated, decision: "accepted", counted: true };
};

const isAt = (month: string, { start, end }: Employment): boolean =>
  start.slice(0, 7) <= month && (end === undefined || end.slice(0, 7) >= month);

/** Somebody whom a company has just hired and told of, for staff to decide. */
const hireOf = (
  statement: HoursStatement,
  contractId: string,
): { statement: HoursStatement; hire: HireIdentity } => {
  const id = `${statement.id}-1`;
  const { createdAt, updatedAt, month } = statement;
  return {
    statement: {
      ...statement,
      hires: [
        { id, contractId, type: "CDD", start: `${month}-15`, hours: 63, status: "waiting", told: false },
      ],
    },
    hire: {
      ...{ id, version: 0, createdAt, updatedAt, statementId: statement.id },
      ...{ firstName: "Nora", lastName: lastNameOf(613), birthDate: "1999-04-12" },
    },
  };
};

/** What companies have stated of the last month, in each state, and of the month before, all accepted. */
export const demoStatements = (
  employments: readonly DemoEmployment[],
  companies: readonly Company[],
  today: string,
): DemoStatements => {
  const month = lastStatedMonth(today);
  const statementsOf = (of: string, stateOf: (place: number) => State): HoursStatement[] => {
    const asked = firstWorkingDayOf(monthAfter(of, 1));
    const at = (days: number, hour: string) => {
      const day = addDays(asked, days);
      return `${day > today ? today : day}T${hour}:00.000Z`;
    };
    const atWork = Map.groupBy(
      employments.filter(({ employment }) => isAt(of, employment)),
      ({ employment }) => stating(employment),
    );
    return companies
      .filter(({ id }) => atWork.has(id))
      .map(({ id: companyId, name, contact }, place): HoursStatement => {
        const state = stateOf(place);
        const isChecked = state === "checked" || state === "sentBack";
        return {
          ...{ id: statementIdOf(companyId, of), version: 0, createdAt: at(0, "07:00") },
          updatedAt: isChecked ? at(4, "09:30") : state === "stated" ? at(2, "08:20") : at(0, "07:00"),
          ...{ companyId, companyName: name, month: of, status: state, hires: [] },
          ...{ leftOut: 0, note: "", nothing: false },
          lines: (atWork.get(companyId) ?? []).map((one, index) => lineOf(one, of, state, index)),
          ...(contact ? { askedOn: asked, linkUntil: addDays(asked, linkDays) } : {}),
          // Those who have not answered were reminded: the clock has nothing left to write to them.
          reminders: state === "expected" || state === "sentBack" ? 2 : 0,
          ...(state === "expected"
            ? {}
            : { statedAt: at(2, "08:20"), statedBy: contact ? "company" : "staff" }),
          ...(isChecked ? { checkedAt: at(4, "09:30") } : {}),
          revision: 1,
        };
      });
  };
  const last = statementsOf(month, (place) => states[place % states.length] ?? "checked");
  const waiting = last.find(({ status }) => status === "stated");
  const beside = employments.find(({ employment }) => employment.id === waiting?.lines[0]?.employmentId);
  const told = waiting && beside && hireOf(waiting, beside.employment.contractId);
  const counted = new Set(
    last.flatMap(({ lines }) => lines.filter((line) => line.counted).map(({ employmentId }) => employmentId)),
  );
  return {
    statements: [
      ...last.map((one) => (one === waiting && told ? told.statement : one)),
      ...statementsOf(monthAfter(month, -1), () => "checked"),
    ],
    hires: told ? [told.hire] : [],
    isCounted: ({ id }) => counted.has(id),
  };
};
