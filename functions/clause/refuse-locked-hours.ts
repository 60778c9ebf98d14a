import type { ClauseFolder, Fault } from "../../shared/clause/folder.ts";
import type { WorkedYear } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { count } from "../../shared/text/count.ts";
import { monthText } from "../../shared/time/dates.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { employmentKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { employmentDocuments } from "./documents.ts";
import { employmentId } from "./ids.ts";
import { lockedHoursIn, lockedHoursKey, lockedHoursOf } from "./locked-hours.ts";

/**
 * The folder without the lines that would change hours of a checked statement: each is refused, told after the other
 * faults.
 */
export const refuseLockedHours = async (
  deps: Pick<Deps, "table">,
  folder: ClauseFolder,
): Promise<ClauseFolder> => {
  const locked = await lockedHoursIn(deps, new Set(folder.hours.map(({ month }) => month)));
  if (locked.size === 0) return folder;
  const faults: Fault[] = [];
  const hours = folder.hours.filter(({ employment, month, hours: told, line }) => {
    const counted = locked.get(lockedHoursKey(employmentId(employment), month)) ?? told;
    if (counted === told) return true;
    const message = `Un relevé contrôlé compte ${count(counted, "heure")} en ${monthText(month)} : seule une correction de ce relevé, avec son motif, les change.`;
    faults.push({ file: folder.hoursFile, line, message });
    return false;
  });
  return { ...folder, hours, faults: [...folder.faults, ...faults] };
};

/** The hours of a year that are stored otherwise. A year that is not stored has none of a checked statement. */
const hoursChanged = ({ before, after }: { before: WorkedYear | undefined; after: WorkedYear }) =>
  Object.entries(before ? after.hours : {})
    .filter(([month, hours]) => before?.hours[month] !== hours)
    .map(([month, hours]) => ({ id: after.employmentId, month, hours }));

/**
 * Refuses to write hours of a statement that was checked since the folder was read: read again, the folder tells which
 * lines. Error: version.conflict.
 */
export const requireUnlocked = async (
  { table }: Pick<Deps, "table">,
  changes: readonly { before: WorkedYear | undefined; after: WorkedYear }[],
): Promise<void> => {
  const changed = changes.flatMap(hoursChanged);
  if (changed.length === 0) return;
  const ids = new Set(changed.map(({ id }) => id));
  const employments = await getDocuments(table, employmentDocuments, [...ids].map(employmentKey));
  const byId = new Map(employments.map((employment) => [employment.id, employment]));
  const told = changed.flatMap(({ id, month }) => {
    const employment = byId.get(id);
    return employment ? [{ employment, month }] : [];
  });
  const locked = await lockedHoursOf({ table }, told);
  if (changed.some(({ id, month, hours }) => (locked.get(lockedHoursKey(id, month)) ?? hours) !== hours))
    throw new AppError("version.conflict");
};
