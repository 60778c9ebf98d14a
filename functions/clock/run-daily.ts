import * as z from "zod";
import { AppError } from "../../shared/errors/errors.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { parisDay, parisInstant } from "../../shared/time/paris-days.ts";
import { notifyStaff } from "../overview/staff-inbox/notify-staff.ts";
import { type DocumentKind, getDocument, put, queryDocuments } from "../platform/db/documents.ts";
import { clockKey } from "../platform/db/keys/due.ts";
import { suppliersWithStatus } from "../platform/db/keys/suppliers.ts";
import { TransactionRefused } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { checkProofs, haveEnded } from "../suppliers/check-proofs.ts";
import { supplierDocuments } from "../suppliers/repository.ts";

/** Progress of today's work: `cursor` is where reading the annuaire resumes. */
const dailySchema = z.object({
  version: z.int(),
  day: z.iso.date(),
  cursor: z.string().optional(),
  done: z.boolean(),
  /** Suppliers read so far whose last proof has expired. */
  proofsExpired: z.int().default(0),
});
type Daily = z.infer<typeof dailySchema>;

const dailyDocuments: DocumentKind<Daily> = { schema: dailySchema, keysOf: () => clockKey };

/** The state of today's work, from nine in Paris on; undefined if none is left. */
const today = async (deps: Pick<Deps, "table" | "now">): Promise<Daily | undefined> => {
  const now = deps.now();
  const day = parisDay(now);
  if (now < parisInstant(day, mailHour)) return undefined;
  const known = await getDocument(deps.table, dailyDocuments, clockKey);
  if (known?.day !== day) return { version: known?.version ?? 0, day, done: false, proofsExpired: 0 };
  return known.done ? undefined : known;
};

const isConflict = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "version.conflict" || error.code === "supplier.wrongStatus");

/**
 * Does the daily work: checks the proofs of every published supplier, in batches, then notifies the staff of
 * what waits for them.
 */
export const runDaily = async (deps: Deps): Promise<void> => {
  let daily = await today(deps);
  while (daily && !daily.done) {
    const page = await queryDocuments(deps.table, supplierDocuments, {
      ...suppliersWithStatus("published"),
      ...(daily.cursor === undefined ? {} : { cursor: daily.cursor }),
    });
    for (const supplier of page.items) {
      try {
        await checkProofs(deps, supplier, daily.day);
      } catch (error) {
        // The supplier changed meanwhile, or another clock was faster: tomorrow is soon enough.
        if (!(error instanceof TransactionRefused || isConflict(error))) throw error;
      }
    }
    const { version, day } = daily;
    const proofsExpired =
      daily.proofsExpired + page.items.filter(({ proofs }) => haveEnded(proofs, day)).length;
    if (page.cursor === undefined) await notifyStaff(deps, day, proofsExpired);
    const next: Daily = {
      version,
      day,
      proofsExpired,
      done: page.cursor === undefined,
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    };
    await deps.table.transact([put(dailyDocuments, next)]);
    daily = { ...next, version: version + 1 };
  }
};
