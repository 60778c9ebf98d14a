import type { Contract } from "../../shared/contracts.ts";
import { essRestStart } from "../../shared/law/conditions.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { everyDocument } from "../db/documents.ts";
import { essAwardsSince } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { annuaireChanged } from "../suppliers/supplier-repository.ts";
import { contractDocuments, isEssAward } from "./contract-repository.ts";

const sirenOf = (siret: string): string => siret.slice(0, 9);

/**
 * Who won a contract reserved to the social economy less than three years ago, and may not win another yet
 * (L2113-16): gives a supplier its last award, by its page or, as the law speaks of enterprises, by its SIREN.
 */
export const readEssAwards = async (deps: Pick<Deps, "table" | "now">) => {
  const since = essAwardsSince(essRestStart(parisDay(deps.now())));
  const last = new Map<string, string>();
  for (const { supplierId, supplierSiret, awardedOn } of await everyDocument(
    deps.table,
    contractDocuments,
    since,
  )) {
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

/** The write that goes with a contract that starts or ends such a rest: what is matched in the annuaire changes. */
export const essAwardChanged = async (
  deps: Pick<Deps, "table" | "now">,
  contracts: readonly Contract[],
): Promise<Write[]> => (contracts.some(isEssAward) ? [await annuaireChanged(deps)] : []);
