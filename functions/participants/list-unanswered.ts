import type { Participant } from "../../shared/clause/schema.ts";
import { answerOf, askedOn, type Milestone, windowOf } from "../../shared/participants/milestones.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { addMonths } from "../../shared/time/months.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments, situationDocuments } from "../clause/documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { participantsWhoCameBetween, situationsBetween } from "../platform/db/keys/clause.ts";
import { situationRequestKey } from "../platform/db/keys/participants.ts";
import type { Deps } from "../platform/deps.ts";
import { whoCanSay } from "./ask-situation.ts";
import { identitiesOf, situationRequestDocuments } from "./repository.ts";

/** A participant of whom it is not known what became of them, while it still counts. */
export type Unanswered = {
  participantId: string;
  code: string;
  firstEntry: string;
  /** The last day on which an answer counts. */
  until: string;
  /** Where the question by mail stands; absent where none was planned. */
  request?: Pick<SituationRequest, "status" | "askedAt" | "reminded" | "askOn">;
  /** Who can be called; absent where nobody is known. */
  who?: "referrer" | "person";
};

type Entered = Participant & { firstEntry: string };

/** The participants who entered so long ago that the question can be asked, and not so long that no answer counts any more. */
const enteredFor = async (
  { table }: Pick<Deps, "table">,
  milestone: Milestone,
  today: string,
): Promise<Entered[]> => {
  const latest = addMonths(today, -milestone);
  // Months differ in length: a day more at the end, and what is out of its time is left out below.
  const earliest = addMonths(today, -16);
  const years = Array.from(
    { length: Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4)) + 1 },
    (_, place) => Number(earliest.slice(0, 4)) + place,
  );
  const recent = await recentClauseWrites({ table });
  const found = await Promise.all(
    years.map((year) => {
      const [first, last] = [`${year}-01-01`, `${year}-12-31`];
      return everyDocument(
        table,
        participantDocuments,
        participantsWhoCameBetween(first > earliest ? first : earliest, last < latest ? last : latest),
        recent,
      );
    }),
  );
  return found
    .flat()
    .flatMap((one) => (one.firstEntry === undefined ? [] : [{ ...one, firstEntry: one.firstEntry }]))
    .filter(
      ({ firstEntry }) =>
        askedOn(firstEntry, milestone) <= today && windowOf(firstEntry, milestone).to >= today,
    );
};

/**
 * The participants of whom nobody has said yet what became of them after so many months: to be asked, or asked without an
 * answer; those for whom there is least time first. Codes only. Staff only.
 */
export const listUnanswered = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { months }: { months: Milestone },
): Promise<Unanswered[]> => {
  requireStaff(actor);
  const today = parisDay(deps.now());
  const entered = await enteredFor(deps, months, today);
  const [first] = entered.map(({ firstEntry }) => windowOf(firstEntry, months).from).toSorted();
  if (first === undefined) return [];
  const situations = Map.groupBy(
    await everyDocument(
      deps.table,
      situationDocuments,
      situationsBetween(first, today),
      await recentClauseWrites(deps),
    ),
    ({ participantId }) => participantId,
  );
  const open = entered.filter(
    ({ id, firstEntry }) => !answerOf(situations.get(id) ?? [], firstEntry, months),
  );
  const ids = open.map(({ id }) => id);
  const [requests, identities] = await Promise.all([
    getDocuments(
      deps.table,
      situationRequestDocuments,
      ids.map((id) => situationRequestKey(id, months)),
    ),
    identitiesOf(deps, ids),
  ]);
  const byParticipant = new Map(requests.map((request) => [request.participantId, request]));
  return open
    .map(({ id, code, firstEntry }): Unanswered => {
      const request = byParticipant.get(id);
      const who = whoCanSay(identities.get(id))?.to ?? (identities.get(id)?.phone ? "person" : undefined);
      return {
        ...{ participantId: id, code, firstEntry, until: windowOf(firstEntry, months).to },
        ...(request
          ? {
              request: {
                status: request.status,
                reminded: request.reminded,
                askOn: request.askOn,
                ...(request.askedAt === undefined ? {} : { askedAt: request.askedAt }),
              },
            }
          : {}),
        ...(who === undefined ? {} : { who }),
      };
    })
    .toSorted((a, b) => a.until.localeCompare(b.until));
};
