import { type ClauseFolder, contractKey, type Fault, type Warning } from "../../shared/clause/folder.ts";
import { readClauseFolder } from "../../shared/clause/read-folder.ts";
import type { Participant } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import type { DocumentKind } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { contractKey as storedContractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { currentRules } from "../settings/current-rules.ts";
import {
  companyDocuments,
  employmentDocuments,
  followedYearDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  type Stored,
  situationDocuments,
  workedYearDocuments,
} from "./documents.ts";
import { documentsOfFolder, holderOf } from "./documents-of-folder.ts";
import { followedContractId, participantId } from "./ids.ts";
import { knownClause } from "./known-clause.ts";
import {
  earlier,
  mergeContract,
  mergeHolders,
  mergeParticipant,
  mergeWorkedYear,
} from "./merge-documents.ts";
import { type Becoming, becoming, type Upserted, upsert } from "./upsert.ts";

/** What became of the files: things stored of each kind, lines refused, and what is worth a look. */
export type ClauseImport = {
  stored: Record<
    | "operations"
    | "companies"
    | "contracts"
    | "participants"
    | "employments"
    | "worked"
    | "situations"
    | "past",
    Upserted
  >;
  faults: Fault[];
  warnings: Warning[];
};

/** The parts that a folder gives companies in contracts that are stored, and of which it tells nothing else. */
const holdersOfStored = (folder: ClauseFolder): Becoming<Contract>[] => {
  const told = new Set(folder.contracts.map(contractKey));
  const parts = folder.holders.filter((holder) => !told.has(contractKey(holder)));
  return [...Map.groupBy(parts, followedContractId)].map(([id, given]) => ({
    key: storedContractKey(id),
    of: (before) =>
      before?.clause && {
        ...before,
        clause: { ...before.clause, holders: mergeHolders(before.clause.holders, given.map(holderOf)) },
      },
  }));
};

/** First entries of participants that are stored, where the folder tells of an earlier employment. */
const entriesOfStored = (folder: ClauseFolder): Becoming<Participant>[] => {
  const told = new Set(folder.participants.map(({ code }) => code));
  const started = folder.employments.filter(({ participant }) => !told.has(participant));
  return [...Map.groupBy(started, ({ participant }) => participantId(participant))].map(([id, given]) => ({
    key: participantKey(id),
    of: (before) =>
      before && {
        ...before,
        firstEntry: given.reduce<string | undefined>(
          (first, { start }) => earlier(first, start),
          before.firstEntry,
        ),
      },
  }));
};

/**
 * Imports a folder of files of the clause (docs/clause.md): new things are stored, known ones completed, never emptied.
 * Lines with a fault are refused and told, the others stored; run again it goes on, run twice it changes nothing. Staff
 * only. Errors: account.signedOut, request.forbidden, version.conflict.
 */
export const importClause = async (
  deps: Deps,
  actor: Actor,
  { files, dryRun }: { files: ReadonlyMap<string, Uint8Array>; dryRun: boolean },
): Promise<ClauseImport> => {
  requireStaff(actor);
  const { categories } = await currentRules(deps);
  const lists = { categories, gazetteer: deps.gazetteer() };
  const folder = await readClauseFolder(files, (wanted) => knownClause(deps, wanted), lists);
  const now = deps.now();
  const found = documentsOfFolder(folder, { now, today: parisDay(now) });
  const where = { ...deps, dryRun };
  const store = <T extends Stored<object>>(
    kind: DocumentKind<T>,
    documents: readonly T[],
    merge?: (before: T, given: T) => T,
  ) => upsert(where, kind, becoming(kind, documents, merge));
  // In this order, so that what is stored never refers to what is not.
  const operations = await store(operationDocuments, found.operations);
  const companies = await store(companyDocuments, found.companies);
  const contracts = await upsert(where, contractDocuments, [
    ...becoming(contractDocuments, found.contracts, mergeContract),
    ...holdersOfStored(folder),
  ]);
  await store(followedYearDocuments, found.followedYears);
  const participants = await upsert(where, participantDocuments, [
    ...becoming(participantDocuments, found.participants, mergeParticipant),
    ...entriesOfStored(folder),
  ]);
  const employments = await store(employmentDocuments, found.employments);
  const worked = await store(workedYearDocuments, found.workedYears, mergeWorkedYear);
  const situations = await store(situationDocuments, found.situations);
  const past = await store(pastFiguresDocuments, found.past);
  const stored = { operations, companies, contracts, participants, employments, worked, situations, past };
  if (!dryRun && Object.values(stored).some(({ created, updated }) => created + updated > 0))
    await deps.table.transact([journalEntry(deps, actor, "CLAUSE_IMPORTED", "clause")]);
  return { stored, faults: folder.faults, warnings: folder.warnings };
};
