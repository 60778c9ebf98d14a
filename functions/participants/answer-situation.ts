import type { SituationKind } from "../../shared/clause/codes.ts";
import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { milestones } from "../../shared/participants/milestones.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments, situationDocuments } from "../clause/documents.ts";
import type { Actor } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, getDocument, put } from "../platform/db/documents.ts";
import { participantKey, situationKey } from "../platform/db/keys/clause.ts";
import { situationRequestKey } from "../platform/db/keys/participants.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { verifyToken } from "../platform/tokens.ts";
import { whoCanSay } from "./ask-situation.ts";
import { situationWrite } from "./record-situation.ts";
import { identityOf, situationRequestDocuments } from "./repository.ts";
import { requestClosesAt } from "./request-times.ts";

type Linked = Pick<Deps, "table" | "config">;
type Asked = {
  participant: Participant & { firstEntry: string };
  request: SituationRequest & { askedAt: string };
};

/** What the holder of the link sees: whom it is about, by first name and code, and their answer so far. */
export type AskedSituation = {
  code: string;
  /** Absent once the identity is erased. */
  firstName?: string;
  /** Whether the person themselves is asked. */
  self: boolean;
  months: SituationRequest["months"];
  enteredOn: string;
  closesAt: string;
  closed: boolean;
  kind?: SituationKind;
};

/** The question that a mailed link opens: `participant.months`, signed. */
const askedOf = async ({ table, config }: Linked, token: string): Promise<Asked> => {
  const [participantId = "", given] = verifyToken(config.secret, "situation", token)?.split(".") ?? [];
  const months = milestones.find((one) => String(one) === given);
  if (months === undefined) throw new AppError("situation.notFound");
  const [participant, request] = await Promise.all([
    getDocument(table, participantDocuments, participantKey(participantId)),
    getDocument(table, situationRequestDocuments, situationRequestKey(participantId, months)),
  ]);
  const { firstEntry } = participant ?? {};
  const { askedAt } = request ?? {};
  if (!participant || firstEntry === undefined || !request || askedAt === undefined)
    throw new AppError("situation.notFound");
  return { participant: { ...participant, firstEntry }, request: { ...request, askedAt } };
};

const viewOf = async (deps: Linked & Pick<Deps, "now">, asked: Asked): Promise<AskedSituation> => {
  const { participant, request } = asked;
  const { answeredOn, askedAt, months } = request;
  const [identity, answer] = await Promise.all([
    identityOf(deps, participant.id),
    answeredOn === undefined
      ? undefined
      : getDocument(deps.table, situationDocuments, situationKey(participant.id, answeredOn)),
  ]);
  const closesAt = requestClosesAt(askedAt);
  return {
    ...{ code: participant.code, months, enteredOn: participant.firstEntry, closesAt },
    ...(identity ? { firstName: identity.firstName } : {}),
    self: whoCanSay(identity)?.to === "person",
    closed: deps.now() >= closesAt,
    ...(answer ? { kind: answer.kind } : {}),
  };
};

/** Reads a question received by mail; changes nothing. */
export const readAskedSituation = async (
  deps: Linked & Pick<Deps, "now">,
  token: string,
): Promise<AskedSituation> => viewOf(deps, await askedOf(deps, token));

const holder: Actor = { type: "system", name: "situation" };

/**
 * Records the answer of the holder of the mailed link, on the day it is given; answering again changes it, on its first day,
 * until the question closes.
 */
export const answerSituation = async (
  deps: Linked & Pick<Deps, "now" | "newId">,
  token: string,
  kind: SituationKind,
): Promise<AskedSituation> => {
  const { participant, request } = await askedOf(deps, token);
  const now = deps.now();
  if (now >= requestClosesAt(request.askedAt)) throw new AppError("situation.closed");
  const on = request.answeredOn ?? parisDay(now);
  const answered = { ...request, status: "answered" as const, answeredOn: on, updatedAt: now };
  await commit(
    deps.table,
    [
      await situationWrite(deps, participant.id, { on, kind }),
      put(situationRequestDocuments, answered),
      journalEntry(deps, holder, "SITUATION_ANSWERED", participant.id, { months: request.months }),
    ],
    async () => [await clauseChanged(deps)],
  );
  return viewOf(deps, { participant, request: answered });
};
