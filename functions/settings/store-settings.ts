import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { forgetSettings, readSettings } from "./read-settings.ts";
import type { Concern, Stored, Values } from "./settings-documents.ts";

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The values, and the entries of lists, of the first that are missing or different in the second, by name. */
const onlyIn = (first: Values, second: Values) =>
  Object.fromEntries(
    Object.entries(first).flatMap(([name, value]) => {
      const others = new Set(listOf(second[name]).map((entry) => JSON.stringify(entry)));
      const own = listOf(value).filter((entry) => !others.has(JSON.stringify(entry)));
      return own.length > 0 ? [[name, Array.isArray(value) ? own : value]] : [];
    }),
  );

export const storeSettingsErrors = errorsOf(staffErrors, commitErrors);

/**
 * Stores the settings of one concern; the journal records the changes, before and after. `make` checks the
 * request against the stored settings and returns the value to store.
 */
export const storeSettings = async <T extends Values>(
  deps: Deps,
  actor: Actor,
  concern: Concern<T>,
  { version, make }: { version: number; make: (before: T) => T },
): Promise<Stored<T>> => {
  requireStaff(actor);
  const before = await readSettings(deps, concern);
  if (before.version !== version) throw new AppError("version.conflict");
  const value = make(before.value);
  const next: Stored<T> = { version, schemaVersion: 1, updatedAt: deps.now(), value };
  await commit(deps.table, [
    put(concern.documents, next),
    journalEntry(deps, actor, "SETTINGS_CHANGED", `settings:${concern.name}`, {
      before: JSON.stringify(onlyIn(before.value, value)),
      after: JSON.stringify(onlyIn(value, before.value)),
    }),
  ]);
  forgetSettings(deps, concern);
  return committed(next);
};
