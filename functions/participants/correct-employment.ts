import type { Employment, Participant, WorkedYear } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import type { EmploymentInput } from "../../shared/participants/schema.ts";
import { changesOfMovedEmployments, contractHoursWrites } from "../clause/contract-hours.ts";
import { employmentDocuments, participantDocuments, workedYearDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, getDocument, put } from "../platform/db/documents.ts";
import { workedYearKey } from "../platform/db/keys/clause.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { monthsWorked, requireFitting } from "./employment-context.ts";
import { moveErasure } from "./identity-date.ts";
import { planRequests } from "./plan-requests.ts";
import { employmentsOf, getEmployment, getParticipant } from "./repository.ts";

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** An employment counts in its year of start, with hours or without: its item moves where the start moves. */
const startYearWrites = async (
  { table, now }: Pick<Deps, "table" | "now">,
  before: Employment,
  after: Employment,
): Promise<Write[]> => {
  const [from, to] = [yearOf(before.start), yearOf(after.start)];
  if (from === to) return [];
  const [left, reached] = await Promise.all(
    [from, to].map((year) => getDocument(table, workedYearDocuments, workedYearKey(before.id, year))),
  );
  const at = now();
  const fresh: WorkedYear = {
    ...{ version: 0, createdAt: at, updatedAt: at },
    ...{ employmentId: after.id, year: to, hours: {} },
  };
  return [
    ...(left && Object.keys(left.hours).length === 0
      ? [{ type: "delete" as const, key: workedYearKey(before.id, from), expect: left.version }]
      : []),
    ...(reached ? [] : [put(workedYearDocuments, fresh)]),
  ];
};

/** The first entry follows the first employment, unless a file told of an earlier one. */
const firstEntryWrites = async (
  deps: Pick<Deps, "table" | "now">,
  participant: Participant,
  before: Employment,
  employments: readonly Employment[],
): Promise<Write[]> => {
  const starts = employments.map(({ start }) => start).toSorted();
  const { firstEntry } = participant;
  const told = firstEntry === undefined || firstEntry === before.start ? [] : [firstEntry];
  const [first] = [...starts, ...told].toSorted();
  if (first === undefined || first === firstEntry) return [];
  return [
    put(participantDocuments, { ...participant, firstEntry: first, updatedAt: deps.now() }),
    ...(await planRequests(deps, participant.id, first)),
  ];
};

/**
 * Corrects an employment: its type, days, company, employer, or the contract, to which its hours go with it. Whose it is does
 * not change. Staff only. Errors: those of `requireFitting` about what changes, where hours are counted outside its days among
 * others.
 */
export const correctEmployment = async (
  deps: Deps,
  actor: Actor,
  { employmentId, version, input }: { employmentId: string; version: number; input: EmploymentInput },
): Promise<Employment> => {
  requireStaff(actor);
  const before = await getEmployment(deps, employmentId);
  if (before.version !== version) throw new AppError("version.conflict");
  const participant = await getParticipant(deps, before.participantId);
  const others = (await employmentsOf(deps, participant.id)).filter(({ id }) => id !== employmentId);
  const months = await monthsWorked(deps, employmentId);
  await requireFitting(deps, input, { participant, others, months, before });
  const { id, code, createdAt, participantId } = before;
  const after: Employment = {
    ...input,
    ...{ id, code, participantId, version, createdAt, updatedAt: deps.now() },
  };
  await commit(
    deps.table,
    [
      put(employmentDocuments, after),
      ...(await startYearWrites(deps, before, after)),
      ...(await firstEntryWrites(deps, participant, before, [...others, after])),
      ...(await moveErasure(deps, participant.id, [...others, after])),
      journalEntry(deps, actor, "EMPLOYMENT_CORRECTED", id, { participantId }),
    ],
    // Hours may be counted meanwhile: they are read again with what they add up to.
    async () => {
      const moved = await changesOfMovedEmployments(deps.table, [{ before, after }]);
      return [...(await contractHoursWrites(deps, moved)), await clauseChanged(deps)];
    },
  );
  return committed(after);
};
