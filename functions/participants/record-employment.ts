import type { Employment, Participant, WorkedYear } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { whyNotEligible } from "../../shared/participants/eligibility.ts";
import { endFaults } from "../../shared/participants/employment-faults.ts";
import type { EmploymentInput } from "../../shared/participants/schema.ts";
import { employmentDocuments, participantDocuments, workedYearDocuments } from "../clause/documents.ts";
import { employmentId } from "../clause/ids.ts";
import { earlier } from "../clause/merge-documents.ts";
import { getContract } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { monthsWorked, requireFitting } from "./employment-context.ts";
import { moveErasure } from "./identity-date.ts";
import { newEmploymentCode } from "./new-code.ts";
import { planRequests } from "./plan-requests.ts";
import { employmentsOf, getEmployment, getParticipant } from "./repository.ts";

type Making = Pick<Deps, "table" | "now" | "newId" | "newToken">;

/** The writes of a participant who entered on that day, or earlier than was known: their first entry and the questions. */
const entryWrites = async (
  deps: Pick<Deps, "table" | "now">,
  participant: Participant,
  start: string,
): Promise<Write[]> => {
  const firstEntry = earlier(participant.firstEntry, start);
  if (participant.version > 0 && (firstEntry === undefined || firstEntry === participant.firstEntry))
    return [];
  return [
    ...(participant.version === 0
      ? []
      : [
          put(participantDocuments, {
            ...participant,
            ...(firstEntry === undefined ? {} : { firstEntry }),
            updatedAt: deps.now(),
          }),
        ]),
    ...(await planRequests(deps, participant.id, firstEntry ?? start)),
  ];
};

/**
 * A new employment and the writes that store it in the transaction of its cause: the employment, its year of start, the
 * participant’s first entry and questions where it is their first, the day on which their identity is erased, journal.
 * A participant of version 0 is one that `newParticipantWrites` makes in the same transaction, with its start as `firstEntry`.
 * One employment a participant in a transaction; at most 8 writes. Left to the caller: what the actor may do, whether the
 * person must be eligible (`requireEligible`), and `clauseChanged`. Errors: those of `requireFitting`.
 */
export const newEmploymentWrites = async (
  deps: Making,
  actor: Actor,
  participant: Participant,
  input: EmploymentInput,
): Promise<{ employment: Employment; writes: Write[] }> => {
  const others = participant.version === 0 ? [] : await employmentsOf(deps, participant.id);
  await requireFitting(deps, input, { participant, others });
  const at = deps.now();
  const fresh = { version: 0, createdAt: at, updatedAt: at };
  const code = newEmploymentCode(deps);
  const employment: Employment = {
    ...input,
    ...fresh,
    id: employmentId(code),
    code,
    participantId: participant.id,
  };
  const worked: WorkedYear = {
    ...fresh,
    employmentId: employment.id,
    year: Number(input.start.slice(0, 4)),
    hours: {},
  };
  return {
    employment,
    writes: [
      put(employmentDocuments, employment),
      put(workedYearDocuments, worked),
      ...(await entryWrites(deps, participant, input.start)),
      ...(participant.version === 0 ? [] : await moveErasure(deps, participant.id, [...others, employment])),
      journalEntry(deps, actor, "EMPLOYMENT_RECORDED", employment.id, {
        participantId: participant.id,
        contractId: input.contractId,
      }),
    ],
  };
};

/** Refuses an employment of somebody who may not start one on that day. Error: participant.notEligible. */
const requireEligible = (participant: Participant, start: string): void => {
  const why = whyNotEligible(participant, start);
  if (why !== undefined) throw new AppError("participant.notEligible", { why });
};

/** Stores an employment that staff enter, of somebody whose eligibility is checked. */
export const recordEmployment = async (
  deps: Deps,
  actor: Actor,
  { participantId, input }: { participantId: string; input: EmploymentInput },
): Promise<Employment> => {
  requireStaff(actor);
  const participant = await getParticipant(deps, participantId);
  requireEligible(participant, input.start);
  const { employment, writes } = await newEmploymentWrites(deps, actor, participant, input);
  await commit(deps.table, [...writes, ...recordCreation(deps, employment.id)], async () => [
    await clauseChanged(deps),
  ]);
  return committed(employment);
};

/**
 * An employment with its end, or without one again, and the writes that store it: the employment, the day on which the
 * identity is erased, journal. At most 3 writes. Left to the caller: what the actor may do, and `clauseChanged`.
 * Errors: contract.notFound, request.invalid at `end`, where hours are counted after it among others. The companies and the
 * start are not judged: files may tell of others than those that the contract names.
 */
export const endEmploymentWrites = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  actor: Actor,
  employment: Employment,
  end: string | undefined,
): Promise<{ employment: Employment; writes: Write[] }> => {
  const { end: _before, ...running } = employment;
  const ended: Employment = {
    ...running,
    ...(end === undefined ? {} : { end }),
    updatedAt: deps.now(),
  };
  const { id: participantId } = await getParticipant(deps, employment.participantId);
  const others = (await employmentsOf(deps, participantId)).filter(({ id }) => id !== employment.id);
  const months = await monthsWorked(deps, employment.id);
  const { clause = {} } = await getContract(deps, employment.contractId);
  const fields = endFaults(employment, end, { contract: clause, others, months });
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  return {
    employment: ended,
    writes: [
      put(employmentDocuments, ended),
      ...(await moveErasure(deps, participantId, [...others, ended])),
      journalEntry(deps, actor, "EMPLOYMENT_ENDED", employment.id, { participantId }),
    ],
  };
};

/** Stores the end of an employment, as staff know it. */
export const endEmployment = async (
  deps: Deps,
  actor: Actor,
  { employmentId: id, version, end }: { employmentId: string; version: number; end: string | undefined },
): Promise<Employment> => {
  requireStaff(actor);
  const employment = await getEmployment(deps, id);
  if (employment.version !== version) throw new AppError("version.conflict");
  const { employment: ended, writes } = await endEmploymentWrites(deps, actor, employment, end);
  await commit(deps.table, writes, async () => [await clauseChanged(deps)]);
  return committed(ended);
};
