import { AppError } from "../../shared/errors.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { forgetSettings, readSettings } from "./read-settings.ts";
import type { Concern, Stored } from "./settings-documents.ts";

/** The entries of the first that the second does not hold as they are, by list. */
const onlyIn = (first: Record<string, readonly unknown[]>, second: Record<string, readonly unknown[]>) =>
  Object.fromEntries(
    Object.entries(first).flatMap(([list, entries]) => {
      const others = new Set(second[list]?.map((entry) => JSON.stringify(entry)));
      const own = entries.filter((entry) => !others.has(JSON.stringify(entry)));
      return own.length > 0 ? [[list, own]] : [];
    }),
  );

/**
 * Staff set one concern; the journal keeps what changed, before and after. `make` judges what was asked against what is
 * set and answers what to keep. Errors: account.signedOut, request.forbidden, version.conflict, and those of `make`.
 */
export const storeSettings = async <T extends Record<string, readonly unknown[]>>(
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
    recordAudit(deps, actor, "SETTINGS_CHANGED", `settings:${concern.name}`, {
      before: JSON.stringify(onlyIn(before.value, value)),
      after: JSON.stringify(onlyIn(value, before.value)),
    }),
  ]);
  forgetSettings(deps, concern);
  return committed(next);
};
