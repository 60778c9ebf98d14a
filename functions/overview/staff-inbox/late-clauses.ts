import { stageLabels } from "../../../shared/clause/progress/days.ts";
import { standingOf } from "../../../shared/clause/progress/standing.ts";
import type { InboxItem } from "../../../shared/overview/staff-inbox.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import { contractHoursOf } from "../../clause/contract-hours.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { alertDocuments } from "../../followed-contracts/alerts.ts";
import { getDocuments, queryDocuments } from "../../platform/db/documents.ts";
import { clauseAlertsToSee } from "../../platform/db/keys/clause.ts";
import { contractKey } from "../../platform/db/keys/contracts.ts";
import { mostCounted, type Source } from "./source.ts";

/** Followed contracts that have fallen behind; one that has caught up, or that staff have ended, waits no longer. */
export const lateClausesThatWait: Source = async ({ table, now }) => {
  const { items, cursor } = await queryDocuments(table, alertDocuments, {
    ...clauseAlertsToSee,
    limit: mostCounted,
  });
  const ids = items.map(({ contractId }) => contractId);
  const [contracts, hours] = await Promise.all([
    getDocuments(table, contractDocuments, ids.map(contractKey)),
    contractHoursOf(table, ids),
  ]);
  const known = new Map(contracts.map((contract) => [contract.id, contract]));
  const today = parisDay(now());
  const waiting = items.flatMap(({ contractId, since }): InboxItem[] => {
    const contract = known.get(contractId);
    if (!contract?.clause) return [];
    const { late } = standingOf(contract.clause, hours.get(contractId) ?? {}, today);
    if (!late) return [];
    return [
      { id: contractId, title: contract.title, detail: `${contract.buyerName}, ${stageLabels[late]}`, since },
    ];
  });
  return { items: waiting, more: cursor !== undefined };
};
