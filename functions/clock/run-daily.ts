import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import { mailHour } from "../../shared/followups.ts";
import { parisDay, parisInstant } from "../../shared/paris-days.ts";
import { type DocumentKind, getDocument, put, queryDocuments } from "../db/documents.ts";
import { clockKey, suppliersByStatus } from "../db/keys.ts";
import { TransactionRefused } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";
import { checkProofs, haveEnded } from "./check-proofs.ts";
import { tellStaff } from "./tell-staff.ts";

/** How far today's work is: `cursor` is where the reading of the annuaire goes on. */
const dailySchema = z.object({
  version: z.int(),
  day: z.iso.date(),
  cursor: z.string().optional(),
  done: z.boolean(),
  /** Pages read so far whose last proof has ended. */
  proofsExpired: z.int().default(0),
});
type Daily = z.infer<typeof dailySchema>;

const dailyDocuments: DocumentKind<Daily> = { schema: dailySchema, place: () => clockKey };

/** Today's work as it stands; from nine in Paris on, undefined where nothing is left of it. */
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
 * Does what is done once a day: looks at the proofs of every published supplier, page by page, then tells the team what
 * waits for it.
 */
export const runDaily = async (deps: Deps): Promise<void> => {
  let daily = await today(deps);
  while (daily && !daily.done) {
    const page = await queryDocuments(deps.table, suppliers, {
      index: "gsi2",
      pk: suppliersByStatus("published"),
      ...(daily.cursor === undefined ? {} : { cursor: daily.cursor }),
    });
    for (const supplier of page.items) {
      try {
        await checkProofs(deps, supplier, daily.day);
      } catch (error) {
        // Its page changed under our eyes, or another clock was quicker: tomorrow is soon enough.
        if (!(error instanceof TransactionRefused || isConflict(error))) throw error;
      }
    }
    const { version, day } = daily;
    const proofsExpired =
      daily.proofsExpired + page.items.filter(({ proofs }) => haveEnded(proofs, day)).length;
    if (page.cursor === undefined) await tellStaff(deps, day, proofsExpired);
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
