import type { ClauseFolder, Fault, HoursValue, Row } from "../../shared/clause/folder.ts";
import { count } from "../../shared/text/count.ts";
import { monthText } from "../../shared/time/dates.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { employmentKey, workedYearKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { employmentDocuments, workedYearDocuments } from "./documents.ts";
import { employmentId } from "./ids.ts";
import { lockedHours, lockedHoursKey } from "./locked-hours.ts";

const employmentsAtOnce = 500;

const yearOf = (month: string): number => Number(month.slice(0, 4));

/** The lines that would change hours of a checked statement, each with the hours that this one counts. */
const lockedAmong = async (
  { table }: Pick<Deps, "table">,
  lines: readonly Row<HoursValue>[],
): Promise<[Row<HoursValue>, counted: number][]> => {
  const byEmployment = Map.groupBy(lines, ({ employment }) => employmentId(employment));
  const employments = await getDocuments(
    table,
    employmentDocuments,
    [...byEmployment.keys()].map(employmentKey),
  );
  const told = employments.flatMap((employment) =>
    (byEmployment.get(employment.id) ?? []).map((line) => ({ employment, line, month: line.month })),
  );
  const yearOfLine = ({ employment, month }: (typeof told)[number]) => `${employment.id} ${yearOf(month)}`;
  const years = new Map(
    told.map((one) => [yearOfLine(one), workedYearKey(one.employment.id, yearOf(one.month))]),
  );
  const stored = await getDocuments(table, workedYearDocuments, [...years.values()]);
  const worked = new Map(stored.map(({ employmentId: id, year, hours }) => [`${id} ${year}`, hours]));
  const changed = told.filter((one) => worked.get(yearOfLine(one))?.[one.month] !== one.line.hours);
  const locked = await lockedHours({ table }, changed);
  return changed.flatMap(({ employment, line, month }) => {
    const counted = locked.get(lockedHoursKey(employment.id, month));
    return counted === undefined || counted === line.hours ? [] : [[line, counted]];
  });
};

/**
 * The folder without the lines that would change hours of a checked statement: each is refused, told after the other
 * faults. Employments that are not stored have no statement.
 */
export const refuseLockedHours = async (
  deps: Pick<Deps, "table">,
  folder: ClauseFolder,
): Promise<ClauseFolder> => {
  const refused = new Map<Row<HoursValue>, number>();
  const byEmployment = [...Map.groupBy(folder.hours, ({ employment }) => employment).values()];
  for (let from = 0; from < byEmployment.length; from += employmentsAtOnce) {
    const lines = byEmployment.slice(from, from + employmentsAtOnce).flat();
    for (const [line, counted] of await lockedAmong(deps, lines)) refused.set(line, counted);
  }
  if (refused.size === 0) return folder;
  const faults = [...refused].map(
    ([{ line, month }, counted]): Fault => ({
      file: folder.hoursFile,
      line,
      message: `Un relevé contrôlé compte ${count(counted, "heure")} en ${monthText(month)} : seule une correction de ce relevé, avec son motif, les change.`,
    }),
  );
  return {
    ...folder,
    hours: folder.hours.filter((line) => !refused.has(line)),
    faults: [...folder.faults, ...faults.sort((a, b) => a.line - b.line)],
  };
};
