import type { ClauseFolder, Fault, Warning } from "../../shared/clause/folder.ts";
import { type ImportPlace, type StoredKind, storedKinds } from "../../shared/clause/import-schema.ts";
import { readClauseFolder } from "../../shared/clause/read-folder.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { currentRules } from "../settings/current-rules.ts";
import { companyIdsOf } from "./company-ids.ts";
import { contractIdsOf } from "./contract-ids.ts";
import type { IdsOfFolder } from "./documents-of-folder.ts";
import { knownClause } from "./known-clause.ts";
import { participantIdsOf } from "./participant-ids.ts";
import { refuseLockedHours } from "./refuse-locked-hours.ts";
import { nothingStored, storeSteps } from "./store-folder.ts";
import type { Upserted } from "./upsert.ts";

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

/** The folder as it is read beside what is stored, with the ids of what it tells of. */
const readFolder = async (deps: Deps, files: ReadonlyMap<string, Uint8Array>, today: string) => {
  const { categories } = await currentRules(deps);
  const lists = { categories, gazetteer: deps.gazetteer(), today };
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
  return { folder, ids, companyCodes: companyIds.writes };
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
  const today = parisDay(deps.now());
  const { folder, ids, companyCodes } = await readFolder(deps, files, today);
  const first = { write: journalEntry(deps, actor, "CLAUSE_IMPORTED", "clause") };
  const steps = storeSteps(deps, folder, { ids, companyCodes, today, dryRun, first });
  const lines = linesOf(folder);
  const total = Object.values(lines).reduce((sum, count) => sum + count, 0);
  const stored = Object.fromEntries(storedKinds.map((kind) => [kind, nothingStored])) as Record<
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
  const { followedYears: _years, ...told } = stored;
  return {
    ...{ stored: told, faults: folder.faults, warnings: folder.warnings, lines: { total, done } },
    ...(next ? { next } : {}),
  };
};
