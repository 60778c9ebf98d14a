import { type ClauseFolder, contractKey } from "../../shared/clause/folder.ts";
import type { StoredKind } from "../../shared/clause/import-schema.ts";
import type { Participant } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { formerYearWrites } from "../contracts/followed-year-writes.ts";
import {
  type FollowedYear,
  followedYearDocuments,
  followedYearsFor,
  mergeFollowedYear,
} from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { commit, type DocumentKind, getDocuments } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { contractKey as storedContractKey } from "../platform/db/keys/contracts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { changesOfMovedEmployments, changesOfWorkedYears, contractHoursWrites } from "./contract-hours.ts";
import {
  companyDocuments,
  employmentDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  type Stored,
  situationDocuments,
  workedYearDocuments,
} from "./documents.ts";
import { documentsOfFolder, type IdsOfFolder } from "./documents-of-folder.ts";
import { holderOf, mergeHolders } from "./holders.ts";
import {
  earlier,
  freshContract,
  freshEmployment,
  freshOperation,
  mergeContract,
  mergeParticipant,
  mergeWorkedYear,
} from "./merge-documents.ts";
import { operationContractWrites } from "./operation-contracts.ts";
import { requireUnlocked } from "./refuse-locked-hours.ts";
import {
  type Becoming,
  becoming,
  filledIn,
  type Pace,
  type Stop,
  type Upserted,
  upsert,
  type WithFirstChange,
} from "./upsert.ts";

/** The parts that a folder gives companies in contracts that are stored, and of which it tells nothing else. */
const holdersOfStored = (folder: ClauseFolder, ids: IdsOfFolder): Becoming<Contract>[] => {
  const told = new Set(folder.contracts.map(contractKey));
  const parts = folder.holders.filter((holder) => !told.has(contractKey(holder)));
  return [...Map.groupBy(parts, ids.contractOf)].map(([id, given]) => ({
    key: storedContractKey(id),
    of: (before) =>
      before?.clause && {
        ...before,
        clause: {
          ...before.clause,
          holders: mergeHolders(
            before.clause.holders,
            given.map((part) => holderOf(ids, part)),
          ),
        },
      },
  }));
};

/** First entries of participants that are stored, where the folder tells of an earlier employment. */
const entriesOfStored = (
  folder: ClauseFolder,
  { participantOf }: Pick<IdsOfFolder, "participantOf">,
): Becoming<Participant>[] => {
  const told = new Set(folder.participants.map(({ code }) => code));
  const started = folder.employments.filter(({ participant }) => !told.has(participant));
  return [...Map.groupBy(started, ({ participant }) => participantOf(participant))].map(([id, given]) => ({
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

const contractsAtOnce = 500;

/** The years that contracts of a folder run in, as they are stored. */
const yearsOfStored = async (
  { table }: Pick<Deps, "table">,
  contracts: readonly { id: string }[],
  at: { now: string; today: string },
): Promise<FollowedYear[]> => {
  const years: FollowedYear[] = [];
  for (let from = 0; from < contracts.length; from += contractsAtOnce) {
    const keys = contracts.slice(from, from + contractsAtOnce).map(({ id }) => storedContractKey(id));
    for (const contract of await getDocuments(table, contractDocuments, keys))
      years.push(...followedYearsFor(contract, at));
  }
  return years;
};

/** A document that its line tells whole. */
const asTold = <T extends Stored<object>>() => ({ fresh: (told: T) => told, merge: filledIn<T> });

export const nothingStored: Upserted = { created: 0, updated: 0, unchanged: 0 };

type Input = {
  ids: IdsOfFolder;
  /** The writes that keep which code calls which company, a transaction each. */
  companyCodes: readonly Write[][];
  /** The day in Paris. */
  today: string;
  dryRun: boolean;
  first: WithFirstChange;
};

/** How the things of each kind that a folder tells of are stored: at a pace, or all at once. */
export const storeSteps = (
  deps: Deps,
  folder: ClauseFolder,
  { ids, companyCodes, today, dryRun, first }: Input,
): Record<StoredKind, (pace: Pace | undefined) => Promise<Upserted & { stop?: Stop }>> => {
  const now = deps.now();
  const found = documentsOfFolder(folder, { now, ids });
  const where = { ...deps, dryRun, first };
  const store = <T extends Stored<object>>(
    kind: DocumentKind<T>,
    documents: readonly T[],
    pace: Pace | undefined,
  ) => upsert(where, kind, becoming(kind, documents, asTold()), { pace });
  return {
    operations: (pace) =>
      upsert(
        where,
        operationDocuments,
        becoming(operationDocuments, found.operations(), { fresh: freshOperation, merge: filledIn }),
        { pace },
      ),
    companies: async (pace) => {
      const done = await store(companyDocuments, found.companies(), pace);
      if (!dryRun && !done.stop) for (const writes of companyCodes) await commit(deps.table, writes);
      return done;
    },
    contracts: (pace) =>
      upsert(
        where,
        contractDocuments,
        [
          ...becoming(contractDocuments, found.contracts(), {
            fresh: freshContract(today),
            merge: mergeContract,
          }),
          ...holdersOfStored(folder, ids),
        ],
        {
          pace,
          // Each may have its operation beside it.
          atOnce: 49,
          beside: async (changes) => [
            ...(await formerYearWrites(deps, changes)),
            ...(await operationContractWrites(
              deps,
              changes.map(({ after }) => after),
            )),
          ],
        },
      ),
    // Of what is stored by now: staff may have said more than the files.
    followedYears: async (pace) =>
      dryRun
        ? nothingStored
        : upsert(
            where,
            followedYearDocuments,
            becoming(followedYearDocuments, await yearsOfStored(deps, found.contracts(), { now, today }), {
              fresh: (year) => year,
              merge: mergeFollowedYear,
            }),
            { pace },
          ),
    participants: (pace) =>
      upsert(
        where,
        participantDocuments,
        [
          ...becoming(participantDocuments, found.participants(), {
            fresh: (told) => told,
            merge: mergeParticipant,
          }),
          ...entriesOfStored(folder, ids),
        ],
        { pace },
      ),
    employments: (pace) =>
      upsert(
        where,
        employmentDocuments,
        becoming(employmentDocuments, found.employments(), { fresh: freshEmployment, merge: filledIn }),
        {
          pace,
          beside: async (changes) =>
            contractHoursWrites(deps, await changesOfMovedEmployments(deps.table, changes)),
        },
      ),
    worked: (pace) =>
      upsert(
        where,
        workedYearDocuments,
        becoming(workedYearDocuments, found.workedYears(), { fresh: (told) => told, merge: mergeWorkedYear }),
        {
          pace,
          // Their contracts’ sums take some of the room.
          atOnce: 70,
          beside: async (changes) => {
            await requireUnlocked(deps, changes);
            return contractHoursWrites(deps, await changesOfWorkedYears(deps.table, changes));
          },
        },
      ),
    situations: (pace) => store(situationDocuments, found.situations(), pace),
    past: (pace) => store(pastFiguresDocuments, found.past(), pace),
  };
};
