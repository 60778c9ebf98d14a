import { type ClauseFolder, contractKey, type Fault, type Warning } from "../../shared/clause/folder.ts";
import { type ImportPlace, type StoredKind, storedKinds } from "../../shared/clause/import-schema.ts";
import { readClauseFolder } from "../../shared/clause/read-folder.ts";
import type { Participant } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { type DocumentKind, getDocuments } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { contractKey as storedContractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { currentRules } from "../settings/current-rules.ts";
import { companyIdsOf } from "./company-ids.ts";
import { changesOfMovedEmployments, changesOfWorkedYears, contractHoursWrites } from "./contract-hours.ts";
import { contractIdsOf } from "./contract-ids.ts";
import {
  companyDocuments,
  employmentDocuments,
  type FollowedYear,
  followedYearDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  type Stored,
  situationDocuments,
  workedYearDocuments,
} from "./documents.ts";
import { documentsOfFolder, holderOf, type IdsOfFolder } from "./documents-of-folder.ts";
import { followedYearsFor, mergeFollowedYear } from "./followed-years.ts";
import { knownClause } from "./known-clause.ts";
import {
  earlier,
  freshContract,
  freshEmployment,
  freshOperation,
  mergeContract,
  mergeHolders,
  mergeParticipant,
  mergeWorkedYear,
} from "./merge-documents.ts";
import { participantIdsOf } from "./participant-ids.ts";
import { refuseLockedHours } from "./refuse-locked-hours.ts";
import { type Becoming, becoming, filledIn, type Pace, type Stop, type Upserted, upsert } from "./upsert.ts";

/** What became of the files: things stored of each kind, lines refused, and what is worth a look. */
export type ClauseImport = {
  stored: Record<Exclude<StoredKind, "followedYears">, Upserted>;
  faults: Fault[];
  warnings: Warning[];
  /** Lines that are taken, and those of them whose turn has come. */
  lines: { total: number; done: number };
  /** Where to go on, if it stopped before the end. */
  next?: ImportPlace;
};

/** Every company that a folder names by a code, with its SIRET where the folder tells it. */
const codesOf = (folder: ClauseFolder): { code: string; siret?: string | undefined }[] => [
  ...new Map([
    ...[...folder.holders, ...folder.employments].map(({ company: code }) => [code, { code }] as const),
    ...folder.employments.flatMap(({ employer: code }) => (code ? [[code, { code }] as const] : [])),
    ...folder.companies.map(({ code, siret }) => [code, { code, siret }] as const),
  ]).values(),
];

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

/** How many lines of a folder each kind of thing is made of; the years of a contract come with it. */
const linesOf = (folder: ClauseFolder): Record<StoredKind, number> => ({
  operations: folder.operations.length,
  companies: folder.companies.length,
  contracts: folder.contracts.length + folder.holders.length,
  followedYears: 0,
  participants: folder.participants.length,
  employments: folder.employments.length,
  worked: folder.hours.length,
  situations: folder.situations.length,
  past: folder.past.length,
});

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

const nothing: Upserted = { created: 0, updated: 0, unchanged: 0 };

/** The folder as it is read beside what is stored, with the ids of what it tells of. */
const readFolder = async (deps: Deps, files: ReadonlyMap<string, Uint8Array>) => {
  const { categories } = await currentRules(deps);
  const lists = { categories, gazetteer: deps.gazetteer() };
  const folder = await refuseLockedHours(
    deps,
    await readClauseFolder(files, (wanted) => knownClause(deps, wanted), lists),
  );
  const companyIds = await companyIdsOf(deps.table, codesOf(folder));
  const contracts = [...folder.contracts, ...folder.holders, ...folder.employments];
  const ids: IdsOfFolder = {
    contractOf: await contractIdsOf(deps.table, contracts),
    companyOf: companyIds.of,
    participantOf: await participantIdsOf(deps.table, [
      ...folder.employments.map(({ participant }) => participant),
      ...folder.situations.map(({ participant }) => participant),
    ]),
  };
  return { folder, ids, companyIds };
};

type Input = {
  files: ReadonlyMap<string, Uint8Array>;
  dryRun: boolean;
  /** Where an earlier call with the same files stopped. */
  from?: ImportPlace | undefined;
  /** About how many things are stored before it stops; all of them by default. */
  atMost?: number;
};

/**
 * Imports a folder of files of the clause (docs/clause.md): new things are stored, known ones completed, never emptied.
 * Lines with a fault are refused and told, the others stored; run again it goes on, run twice it changes nothing. Staff
 * only. Errors: account.signedOut, request.forbidden, version.conflict.
 */
export const importClause = async (
  deps: Deps,
  actor: Actor,
  { files, dryRun, from, atMost }: Input,
): Promise<ClauseImport> => {
  requireStaff(actor);
  const { folder, ids, companyIds } = await readFolder(deps, files);
  const now = deps.now();
  const today = parisDay(now);
  const found = documentsOfFolder(folder, { now, ids });
  const fresh = freshContract(today);
  const where = { ...deps, dryRun };
  type Done = Upserted & { stop?: Stop };
  const store = <T extends Stored<object>>(
    kind: DocumentKind<T>,
    documents: readonly T[],
    pace: Pace | undefined,
  ) => upsert(where, kind, becoming(kind, documents, asTold()), { pace });
  const steps: Record<StoredKind, (pace: Pace | undefined) => Promise<Done>> = {
    operations: (pace) =>
      upsert(
        where,
        operationDocuments,
        becoming(operationDocuments, found.operations(), { fresh: freshOperation, merge: filledIn }),
        { pace },
      ),
    companies: async (pace) => {
      const done = await store(companyDocuments, found.companies(), pace);
      if (!dryRun && !done.stop) for (const writes of companyIds.writes) await deps.table.transact(writes);
      return done;
    },
    contracts: (pace) =>
      upsert(
        where,
        contractDocuments,
        [
          ...becoming(contractDocuments, found.contracts(), { fresh, merge: mergeContract }),
          ...holdersOfStored(folder, ids),
        ],
        { pace },
      ),
    // Of what is stored by now: staff may have said more than the files.
    followedYears: async (pace) =>
      dryRun
        ? nothing
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
          beside: {
            atOnce: 99,
            write: async (changes) =>
              contractHoursWrites(deps, await changesOfMovedEmployments(deps.table, changes)),
          },
        },
      ),
    worked: (pace) =>
      upsert(
        where,
        workedYearDocuments,
        becoming(workedYearDocuments, found.workedYears(), { fresh: (told) => told, merge: mergeWorkedYear }),
        {
          pace,
          beside: {
            atOnce: 70,
            write: async (changes) =>
              contractHoursWrites(deps, await changesOfWorkedYears(deps.table, changes)),
          },
        },
      ),
    situations: (pace) => store(situationDocuments, found.situations(), pace),
    past: (pace) => store(pastFiguresDocuments, found.past(), pace),
  };
  const lines = linesOf(folder);
  const total = Object.values(lines).reduce((sum, count) => sum + count, 0);
  const stored = Object.fromEntries(storedKinds.map((kind) => [kind, nothing])) as Record<
    StoredKind,
    Upserted
  >;
  let left = atMost ?? 0;
  let done = 0;
  let next: ImportPlace | undefined;
  for (const kind of storedKinds) {
    if (from && storedKinds.indexOf(kind) < storedKinds.indexOf(from.kind)) {
      done += lines[kind];
      continue;
    }
    const after = from?.kind === kind && from.after !== "" ? from.after : undefined;
    const { stop, ...counts } = await steps[kind](atMost === undefined ? undefined : { after, atMost: left });
    stored[kind] = counts;
    done += Math.floor(lines[kind] * (stop?.share ?? 1));
    left -= counts.created + counts.updated + counts.unchanged;
    const following = storedKinds[storedKinds.indexOf(kind) + 1];
    if (stop) next = { kind, after: stop.after };
    else if (atMost !== undefined && left <= 0 && following) next = { kind: following, after: "" };
    if (next) break;
  }
  if (!dryRun && Object.values(stored).some(({ created, updated }) => created + updated > 0))
    await deps.table.transact([journalEntry(deps, actor, "CLAUSE_IMPORTED", "clause")]);
  const { followedYears: _years, ...told } = stored;
  return {
    ...{ stored: told, faults: folder.faults, warnings: folder.warnings, lines: { total, done } },
    ...(next ? { next } : {}),
  };
};
