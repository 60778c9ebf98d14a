import { contractHoursWrites } from "../functions/clause/contract-hours.ts";
import { followedYearDocuments } from "../functions/contracts/followed-years.ts";
import { contractDocuments } from "../functions/contracts/repository.ts";
import { clauseChanged } from "../functions/platform/clause-stamp.ts";
import { put } from "../functions/platform/db/documents.ts";
import type { Deps } from "../functions/platform/deps.ts";
import type { Contract } from "../shared/contracts/schema.ts";

type Followed = Partial<Pick<Contract, "amount" | "buyerId">> & {
  n: number;
  plannedHours?: number;
  end?: string;
  hours: Record<string, number>;
};

/** A contract of painting followed since January 2026, as it is stored with the hours that it gave: `con_effort1`. */
export const followedContract = async (deps: Deps, followed: Followed): Promise<void> => {
  const { n, amount, buyerId, plannedHours, end = "2026-10-31", hours } = followed;
  const at = deps.now();
  const fresh = { version: 0, createdAt: at, updatedAt: at };
  const contract: Contract = {
    ...fresh,
    ...{
      id: `con_effort${n}`,
      title: `Peinture ${n}`,
      buyerName: `Ville ${n}`,
      supplierName: "Peintres réunis",
    },
    ...{ amount, awardedOn: "2025-12-01", note: "", status: "confirmed" },
    ...(buyerId === undefined ? {} : { buyerId }),
    category: "batiment/peinture-sols",
    clause: {
      ...{ number: `M-${n}`, lot: "", buyerNature: "public", modalities: ["L2112-2"], ofTheState: false },
      ...{ category: "batiment/peinture-sols", plannedHours, start: "2026-01-01", end, holders: [] },
    },
  };
  await deps.table.transact([
    put(contractDocuments, contract),
    put(followedYearDocuments, { ...fresh, contractId: contract.id, year: 2026 }),
    ...(await contractHoursWrites(deps, [{ contractId: contract.id, after: hours }])),
    await clauseChanged(deps),
  ]);
};
