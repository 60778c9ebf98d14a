import { stageLabels } from "../../../shared/clause/progress/days.ts";
import { standingOf } from "../../../shared/clause/progress/standing.ts";
import type { InboxItem } from "../../../shared/overview/staff-inbox.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import { contractHoursOf } from "../../clause/contract-hours.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { type Alert, alertDocuments } from "../../followed-contracts/alerts.ts";
import { getDocuments, queryDocuments } from "../../platform/db/documents.ts";
import { clauseAlertsToSee } from "../../platform/db/keys/clause.ts";
import { contractKey } from "../../platform/db/keys/contracts.ts";
import { type InboxDeps, mostCounted, type Source } from "./source.ts";

/** Those whose contract is still behind. */
const stillLate = async (
  { table, now }: Pick<InboxDeps, "table" | "now">,
  alerts: readonly Alert[],
): Promise<InboxItem[]> => {
  const ids = alerts.map(({ contractId }) => contractId);
  const [contracts, hours] = await Promise.all([
    getDocuments(table, contractDocuments, ids.map(contractKey)),
    contractHoursOf(table, ids),
  ]);
  const known = new Map(contracts.map((contract) => [contract.id, contract]));
  const today = parisDay(now());
  return alerts.flatMap(({ contractId, since }): InboxItem[] => {
    const contract = known.get(contractId);
    if (!contract?.clause) return [];
    const { late } = standingOf(contract.clause, hours.get(contractId) ?? {}, today);
    if (!late) return [];
    return [
      { id: contractId, title: contract.title, detail: `${contract.buyerName}, ${stageLabels[late]}`, since },
    ];
  });
};

/** Followed contracts that have fallen behind; one that has caught up waits no longer, and hides none that does. */
export const lateClausesThatWait: Source = async (deps) => {
  const items: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await queryDocuments(deps.table, alertDocuments, {
      ...clauseAlertsToSee,
      limit: mostCounted,
      ...(cursor === undefined ? {} : { cursor }),
    });
    items.push(...(await stillLate(deps, page.items)));
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < mostCounted);
  return { items, more: cursor !== undefined };
};
