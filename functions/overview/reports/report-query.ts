import * as z from "zod";
import type { ReportFilter } from "../../../shared/clause/report/facts.ts";
import { monthsBetween, yearOf } from "../../../shared/clause/report/periods.ts";
import { territories } from "../../../shared/clause/report-keys.ts";
import { monthSchema } from "../../../shared/clause/schema.ts";
import { AppError } from "../../../shared/errors/errors.ts";
import type { Deps } from "../../platform/deps.ts";

const word = z.string().max(200).optional();

/** A part of the year’s report: each condition that is given holds. */
export const reportQuery = z.object({
  territory: z.enum(territories).optional(),
  /** Its id, its SIRET, or the name of one without. */
  buyer: word,
  operation: word,
  programme: z.enum(["NPNRU", "STATE"]).optional(),
  company: word,
  from: monthSchema.optional(),
  to: monthSchema.optional(),
});
export type ReportQuery = z.infer<typeof reportQuery>;

/** A year of the address. Throws `request.notFound` for what is none. */
export const yearIn = (text: string): number => {
  if (!/^20\d{2}$/.test(text)) throw new AppError("request.notFound");
  return Number(text);
};

const refuse = (path: "from" | "to", message: string): never => {
  throw new AppError("request.invalid", {}, [{ path, code: "period", message }]);
};

/** A period ends in the year, begins in it or in the year before, and has twelve months at most. */
const checkPeriod = (year: number, { from = `${year}-01`, to = `${year}-12` }: ReportQuery): void => {
  if (yearOf(to) !== year) refuse("to", `Dernier mois : un mois de ${year} est attendu.`);
  if (from > to) refuse("from", "Premier mois : il vient après le dernier.");
  if (monthsBetween(from, to).at(-1) !== to) refuse("from", "Premier mois : douze mois au plus.");
};

/**
 * What is asked of a year, as figures are counted by: a registered buyer is known by its id and by its SIRET, which contracts
 * that came by files tell. Throws `request.invalid` for a period that is none.
 */
export const filterOf = async (
  { table }: Pick<Deps, "table">,
  year: number,
  asked: ReportQuery,
): Promise<ReportFilter> => {
  checkPeriod(year, asked);
  const { buyer, ...others } = asked;
  if (buyer === undefined) return others;
  const [{ getDocument }, { buyerDocuments }, { buyerKey }, { registeredBuyers }] = await Promise.all([
    import("../../platform/db/documents.ts"),
    import("../../buyers/repository.ts"),
    import("../../platform/db/keys/buyers.ts"),
    import("../../clause/registered-buyers.ts"),
  ]);
  if (/^\d{14}$/.test(buyer)) {
    const id = (await registeredBuyers(table, [buyer])).get(buyer);
    return { ...others, buyerSiret: buyer, ...(id === undefined ? {} : { buyer: id }) };
  }
  const known = await getDocument(table, buyerDocuments, buyerKey(buyer));
  return { ...others, buyer, ...(known ? { buyerSiret: known.siret } : {}) };
};
