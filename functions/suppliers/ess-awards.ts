import { contractSchema } from "../../shared/contracts.ts";
import { essRestStart } from "../../shared/law/conditions.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { everyItem } from "../db/documents.ts";
import { essAwardsSince } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

const awardSchema = contractSchema.pick({ supplierId: true, supplierSiret: true, awardedOn: true });

const sirenOf = (siret: string): string => siret.slice(0, 9);

/**
 * Who won a contract reserved to the social economy less than three years ago, and may not win another yet
 * (L2113-16): gives a supplier its last award, by its page or, as the law speaks of enterprises, by its SIREN.
 */
export const readEssAwards = async ({ table, now }: Pick<Deps, "table" | "now">) => {
  const last = new Map<string, string>();
  for await (const { doc } of everyItem(table, essAwardsSince(essRestStart(parisDay(now()))))) {
    const { supplierId, supplierSiret, awardedOn } = awardSchema.parse(doc);
    if (supplierId) last.set(supplierId, awardedOn);
    if (supplierSiret) last.set(sirenOf(supplierSiret), awardedOn);
  }
  return <T extends { id: string; siret: string }>(supplier: T): T & { lastEssAward?: string } => {
    const days = [last.get(supplier.id), last.get(sirenOf(supplier.siret))].filter(
      (day) => day !== undefined,
    );
    const lastEssAward = days.toSorted().at(-1);
    return lastEssAward === undefined ? supplier : { ...supplier, lastEssAward };
  };
};
