import type { Participant, Situation } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { answerOf, milestones, windowOf } from "../../shared/participants/milestones.ts";
import type { SituationInput, SituationRequest } from "../../shared/participants/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Stored, situationDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, getDocument, put } from "../platform/db/documents.ts";
import { situationKey } from "../platform/db/keys/clause.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { requestsOf } from "./plan-requests.ts";
import { getParticipant, situationRequestDocuments, situationsOf } from "./repository.ts";
import { requestClosesAt } from "./request-times.ts";

type Writing = Pick<Deps, "table" | "now" | "newId">;

/** The write that stores a situation, in the place of the one of the same day. */
export const situationWrite = async (
  deps: Pick<Deps, "table" | "now">,
  participantId: string,
  { on, kind }: SituationInput,
): Promise<Write> => {
  const before = await getDocument(deps.table, situationDocuments, situationKey(participantId, on));
  const at = deps.now();
  const fresh: Stored<Situation> = { version: 0, createdAt: at, updatedAt: at, participantId, on, kind };
  return put(situationDocuments, before ? { ...before, kind, updatedAt: at } : fresh);
};

const requireInTime = ({ firstEntry }: Participant, on: string, today: string): void => {
  const message =
    on > today
      ? "Jour : il n’est pas encore venu."
      : firstEntry !== undefined && on < firstEntry
        ? `Jour : il vient avant l’entrée de la personne, le ${dayText(firstEntry)}.`
        : undefined;
  if (message !== undefined)
    throw new AppError("request.invalid", {}, [{ path: "on", code: "range", message }]);
};

/** The questions that a situation of that day answers, settled. */
const settled = (
  deps: Pick<Deps, "now">,
  { firstEntry }: Participant,
  requests: readonly SituationRequest[],
  on: string,
): Write[] => {
  if (firstEntry === undefined) return [];
  const answered = milestones.filter((months) => {
    const { from, to } = windowOf(firstEntry, months);
    return on >= from && on <= to;
  });
  return requests
    .filter(({ months, status }) => answered.includes(months) && status !== "answered")
    .map((request) =>
      put(situationRequestDocuments, {
        ...request,
        status: "answered",
        answeredOn: on,
        updatedAt: deps.now(),
      }),
    );
};

/** Records what became of a participant, as staff heard it; another word of the same day takes its place. Staff only. */
export const recordSituation = async (
  deps: Writing,
  actor: Actor,
  { participantId, ...input }: SituationInput & { participantId: string },
): Promise<void> => {
  requireStaff(actor);
  const participant = await getParticipant(deps, participantId);
  requireInTime(participant, input.on, parisDay(deps.now()));
  const requests = await requestsOf(deps, participant.id);
  await commit(
    deps.table,
    [
      await situationWrite(deps, participant.id, input),
      ...settled(deps, participant, requests, input.on),
      journalEntry(deps, actor, "SITUATION_RECORDED", participant.id, { on: input.on }),
    ],
    async () => [await clauseChanged(deps)],
  );
};

/** Whether a question without an answer is still to be asked, waits, or is too late. */
const openAgain = (deps: Pick<Deps, "now">, request: SituationRequest): SituationRequest["status"] => {
  const { askedAt, askOn } = request;
  if (askedAt !== undefined) return deps.now() < requestClosesAt(askedAt) ? "asked" : "closed";
  return askOn >= parisDay(deps.now()) ? "planned" : "closed";
};

/** The questions that a situation answered, once it is taken back: another one answers them, or they are open again. */
const unsettled = (
  deps: Pick<Deps, "now">,
  { firstEntry }: Participant,
  requests: readonly SituationRequest[],
  left: readonly SituationInput[],
): Write[] =>
  requests.map(({ answeredOn: _answeredOn, ...request }) => {
    const answer = firstEntry === undefined ? undefined : answerOf(left, firstEntry, request.months);
    const settledBy = answer && { status: "answered" as const, answeredOn: answer.on };
    return put(situationRequestDocuments, {
      ...request,
      ...(settledBy ?? { status: openAgain(deps, request) }),
      updatedAt: deps.now(),
    });
  });

/** Takes back what was recorded of a day; nothing where nothing was. The question that it answered may be open again. */
export const removeSituation = async (
  deps: Writing,
  actor: Actor,
  { participantId, on }: { participantId: string; on: string },
): Promise<void> => {
  requireStaff(actor);
  const participant = await getParticipant(deps, participantId);
  const key = situationKey(participant.id, on);
  const known = await situationsOf(deps, participant.id);
  const before = known.find((situation) => situation.on === on);
  if (!before) return;
  const left = known.filter((situation) => situation.on !== on);
  const requests = (await requestsOf(deps, participant.id)).filter(({ answeredOn }) => answeredOn === on);
  await commit(
    deps.table,
    [
      { type: "delete", key, expect: before.version },
      ...unsettled(deps, participant, requests, left),
      journalEntry(deps, actor, "SITUATION_REMOVED", participant.id, { on }),
    ],
    async () => [await clauseChanged(deps)],
  );
};
