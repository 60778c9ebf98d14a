import { contractSchema } from "../../shared/contracts/schema.ts";
import { essRestStart } from "../../shared/law/conditions.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { everyItemNow, getDocuments } from "../platform/db/documents.ts";
import { essAwardsSince } from "../platform/db/keys/contracts.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { RecentWrites } from "../platform/db/recent-writes.ts";
import type { Deps } from "../platform/deps.ts";
import { recentAnnuaireWrites, supplierDocuments } from "./repository.ts";

const awardSchema = contractSchema.pick({ supplierId: true, supplierSiret: true, awardedOn: true });

const sirenOf = (siret: string): string => siret.slice(0, 9);

/**
 * Returns a supplier's last award of a contract reserved to the social economy: a winner of less than three
 * years ago may not win another yet (L2113-16). The law is about enterprises, so all establishments of a
 * SIREN wait together.
 */
export const readEssAwards = async ({ table, now }: Pick<Deps, "table" | "now">, known?: RecentWrites) => {
  const recent = known ?? (await recentAnnuaireWrites({ table }));
  const since = essAwardsSince(essRestStart(parisDay(now())));
  const awards = (await everyItemNow(table, since, recent)).map(({ doc }) => awardSchema.parse(doc));
  const winners = awards.flatMap(({ supplierId }) => supplierId ?? []);
  const pages = await getDocuments(table, supplierDocuments, winners.map(supplierKey));
  const siretOf = new Map(pages.map(({ id, siret }) => [id, siret]));
  // Awards are in order of date, so the last one wins.
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
