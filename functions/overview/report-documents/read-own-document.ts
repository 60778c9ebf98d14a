import { getBuyer } from "../../buyers/repository.ts";
import { type Actor, requireMember } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { getSupplier } from "../../suppliers/repository.ts";
import type { OwnReport } from "../reports/own-report-schema.ts";
import { readBuyerReport, readSupplierReport } from "../reports/read-own-report.ts";
import { reportNames } from "../reports/report-names.ts";
import type { ReportDocument } from "./content/document.ts";
import { documentOf } from "./read-document.ts";

type Where = Pick<Deps, "table" | "gazetteer" | "now">;

const ownDocument = async (deps: Where, name: string, own: OwnReport): Promise<ReportDocument> =>
  documentOf(deps, { ...own, years: [], names: await reportNames(deps) }, [name]);

/**
 * What the contracts of a buyer gave in a year, as a document, small counts hidden; for its members and staff. Errors:
 * account.signedOut, request.forbidden, buyer.notFound.
 */
export const readBuyerDocument = async (
  deps: Where,
  actor: Actor,
  { buyerId, year }: { buyerId: string; year: number },
): Promise<ReportDocument> => {
  requireMember(actor, buyerId);
  const { name } = await getBuyer(deps, buyerId);
  return ownDocument(deps, name, await readBuyerReport(deps, actor, { buyerId, year }));
};

/**
 * What a supplier gave in a year as a company of followed contracts, as a document, small counts hidden; for its members
 * and staff. Errors: account.signedOut, request.forbidden, supplier.notFound.
 */
export const readSupplierDocument = async (
  deps: Where,
  actor: Actor,
  { supplierId, year }: { supplierId: string; year: number },
): Promise<ReportDocument> => {
  requireMember(actor, supplierId);
  const { name } = await getSupplier(deps, supplierId);
  return ownDocument(deps, name, await readSupplierReport(deps, actor, { supplierId, year }));
};
