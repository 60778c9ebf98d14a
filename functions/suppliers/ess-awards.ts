import { contractSchema } from "../../shared/contracts.ts";
import { essRestStart } from "../../shared/law/conditions.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { everyItem, getDocuments } from "../db/documents.ts";
import { essAwardsSince, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { suppliers } from "./supplier-repository.ts";

const awardSchema = contractSchema.pick({ supplierId: true, supplierSiret: true, awardedOn: true });

const sirenOf = (siret: string): string => siret.slice(0, 9);

/**
 * Who won a contract reserved to the social economy less than three years ago, and may not win another yet
 * (L2113-16): gives a supplier its last award. The law speaks of enterprises: all pages of a SIREN rest together.
 */
export const readEssAwards = async ({ table, now }: Pick<Deps, "table" | "now">) => {
  const since = essAwardsSince(essRestStart(parisDay(now())));
  const awards = [];
  for await (const { doc } of everyItem(table, since)) awards.push(awardSchema.parse(doc));
  const winners = awards.flatMap(({ supplierId }) => supplierId ?? []);
  const pages = await getDocuments(table, suppliers, winners.map(supplierKey));
  const siretOf = new Map(pages.map(({ id, siret }) => [id, siret]));
  // In the order of their days: the last one stays.
  const last = new Map<string, string>();
  for (const { supplierId = "", supplierSiret, awardedOn } of awards) {
    const siret = siretOf.get(supplierId) ?? supplierSiret;
    if (siret) last.set(sirenOf(siret), awardedOn);
  }
  return <T extends { siret: string }>(supplier: T): T & { lastEssAward?: string } => {
    const lastEssAward = last.get(sirenOf(supplier.siret));
    return lastEssAward === undefined ? supplier : { ...supplier, lastEssAward };
  };
};
