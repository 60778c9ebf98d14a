import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import type { Outcome, OutcomeInput } from "../../shared/followups/outcomes.ts";
import { closesAt, type FollowUp } from "../../shared/followups/schema.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { draftContract, dropDraft } from "../contracts/draft-contract.ts";
import { contractIdOf } from "../contracts/repository.ts";
import { intentDocuments } from "../intents/repository.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, getDocuments, put } from "../platform/db/documents.ts";
import { intentKey } from "../platform/db/keys/intents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { type Asked, readAsked } from "./read-asked.ts";
import {
  followUpDocuments,
  followUpOfToken,
  followUpOfTokenErrors,
  getFollowUp,
  getFollowUpErrors,
  outcomeDocuments,
} from "./repository.ts";

export type FollowUpAnswers = {
  answers: readonly (OutcomeInput & { meetingId: string })[];
  satisfaction?: number | undefined;
  notes?: string | undefined;
};

type AnswerDeps = Pick<Deps, "table" | "now" | "newId" | "config" | "gazetteer">;

/** Errors of answers: about nothing, about a meeting that is not in the question, or given twice. */
const misplaced = (followUp: FollowUp, { answers, satisfaction, notes }: FollowUpAnswers): FieldError[] => {
  // An empty form is not an answer: the question stays open and its reminders continue.
  if (answers.length === 0 && satisfaction === undefined && !notes)
    return [
      {
        path: "answers",
        code: "required",
        message: "Réponses : dites au moins ce qu’il en est d’un rendez-vous.",
      },
    ];
  return answers.flatMap(({ meetingId }, i) => {
    const asked = followUp.meetingIds.includes(meetingId);
    const first = answers.findIndex((answer) => answer.meetingId === meetingId) === i;
    if (asked && first) return [];
    const message = asked
      ? "Rendez-vous : une seule réponse pour chacun."
      : "Rendez-vous : celui-ci n’est pas dans ce point d’étape.";
    return [{ path: `answers[${i}].meetingId`, code: asked ? "duplicate" : "unknown", message }];
  });
};

const partyOf = ({ organisationId, name }: Meeting["buyer"]) => ({ organisationId, name });

/** This side's report of a meeting, which replaces their previous one. */
const outcomeOf = (
  { rencontre }: Asked,
  followUp: FollowUp,
  { meeting, known, input, now }: { meeting: Meeting; known?: Outcome; input: OutcomeInput; now: string },
): Outcome => ({
  rencontreId: rencontre.id,
  rencontreTitle: rencontre.title,
  meetingId: meeting.id,
  side: followUp.side,
  version: known?.version ?? 0,
  createdAt: known?.createdAt ?? now,
  updatedAt: now,
  buyer: partyOf(meeting.buyer),
  supplier: partyOf(meeting.supplier),
  intents: meeting.intents.map(({ id, title }) => ({ id, title })),
  answer: input.answer,
  ...("why" in input ? { why: input.why } : {}),
  ...("date" in input && input.date !== undefined ? { date: input.date } : {}),
  ...("contract" in input ? { contract: input.contract, contractId: contractIdOf(meeting.id) } : {}),
  note: input.note,
  wave: followUp.wave,
  followUpId: followUp.id,
  answeredAt: now,
});

/** The writes for a contract that an answer reports or retracts; the other side's report remains. */
const contractWrites = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  side: Side,
  {
    meeting,
    said,
    input,
    intents,
  }: { meeting: Meeting; said: readonly Outcome[]; input: OutcomeInput; intents: readonly Intent[] },
): Promise<Write[]> => {
  if (input.answer === "contractAwarded") {
    const intent = intents.find(({ id }) => id === meeting.intents[0]?.id);
    return draftContract(deps, meeting, input.contract, intent);
  }
  const awarding = said.filter(({ answer }) => answer === "contractAwarded").map((outcome) => outcome.side);
  const takenBack = awarding.length === 1 && awarding[0] === side;
  return takenBack ? dropDraft(deps, meeting.id) : [];
};

const takeAnswersErrors = errorsOf("followUp.closed", "request.invalid", commitErrors);

/** Records answers on behalf of somebody, named in the journal. */
const takeAnswers = async (
  deps: AnswerDeps,
  actor: Actor,
  followUp: FollowUp,
  given: FollowUpAnswers,
): Promise<FollowUp> => {
  const now = deps.now();
  if (followUp.status === "closed" || now >= closesAt(followUp)) throw new AppError("followUp.closed");
  const fields = misplaced(followUp, given);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const asked = await readAsked(deps, followUp);
  const intentIds = asked.meetings.flatMap(({ intents }) => intents.slice(0, 1).map(({ id }) => id));
  const intents = await getDocuments(deps.table, intentDocuments, intentIds.map(intentKey));
  const writes: Write[] = [];
  for (const { meetingId, ...input } of given.answers) {
    const meeting = asked.meetings.find(({ id }) => id === meetingId);
    if (!meeting) continue;
    const said = asked.outcomes.get(meetingId) ?? [];
    const known = said.find(({ side }) => side === followUp.side);
    writes.push(
      put(outcomeDocuments, outcomeOf(asked, followUp, { meeting, ...(known ? { known } : {}), input, now })),
      ...(await contractWrites(deps, followUp.side, { meeting, said, input, intents })),
    );
  }
  const answered: FollowUp = {
    ...followUp,
    status: "answered",
    answeredAt: now,
    updatedAt: now,
    ...(given.satisfaction === undefined ? {} : { satisfaction: given.satisfaction }),
    notes: given.notes ?? followUp.notes,
  };
  await commit(
    deps.table,
    [
      put(followUpDocuments, answered),
      ...writes,
      journalEntry(deps, actor, "FOLLOWUP_ANSWERED", followUp.id, {
        answers: given.answers.length,
      }),
    ],
    () => recordContact(deps, asked.registration?.contact.email),
  );
  return committed(answered);
};

export const answerFollowUpErrors = errorsOf(followUpOfTokenErrors, takeAnswersErrors);

/**
 * Records the answers of the holder of the mailed link; answering again replaces them, until the question is
 * closed. An awarded contract becomes a draft for staff.
 */
export const answerFollowUp = async (
  deps: AnswerDeps,
  token: string,
  given: FollowUpAnswers,
): Promise<FollowUp> =>
  takeAnswers(deps, { type: "system", name: "follow-up" }, await followUpOfToken(deps, token), given);

export const answerByPhoneErrors = errorsOf(staffErrors, getFollowUpErrors, takeAnswersErrors);

/** Records the answers that staff received by telephone. */
export const answerByPhone = async (
  deps: AnswerDeps,
  actor: Actor,
  { followUpId, ...given }: FollowUpAnswers & { followUpId: string },
): Promise<FollowUp> => {
  requireStaff(actor);
  return takeAnswers(deps, actor, await getFollowUp(deps, followUpId), given);
};
