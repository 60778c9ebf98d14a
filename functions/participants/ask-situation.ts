import type { Participant } from "../../shared/clause/schema.ts";
import type { Identity } from "../../shared/participants/identity.ts";
import { answerOf, windowOf } from "../../shared/participants/milestones.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments } from "../clause/documents.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { participantKey } from "../platform/db/keys/clause.ts";
import { situationRequestKey } from "../platform/db/keys/participants.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { identityOf, situationRequestDocuments, situationsOf } from "./repository.ts";
import { requestMailId } from "./request-mails.ts";
import { requestClosesAt, requestDueAt } from "./request-times.ts";

type Asking = Pick<Deps, "table" | "now" | "newId">;

/** Who can say what became of a participant: whoever sent them, otherwise themselves; undefined where no address is known. */
export const whoCanSay = (
  identity: Pick<Identity, "referrer" | "email"> | undefined,
): { to: "referrer" | "person"; email: string } | undefined => {
  if (identity?.referrer) return { to: "referrer", email: identity.referrer.email };
  return identity?.email === undefined ? undefined : { to: "person", email: identity.email };
};

/** The write that queues the mail of a question; undefined where there is nobody to write to. */
const mailOf = async (
  deps: Asking,
  participant: Participant & { firstEntry: string },
  { months, reminder }: { months: SituationRequest["months"]; reminder: boolean },
): Promise<Write | undefined> => {
  const identity = await identityOf(deps, participant.id);
  const asked = whoCanSay(identity);
  if (!identity || !asked) return undefined;
  const { id: participantId, code, firstEntry: enteredOn } = participant;
  return queueMail(deps, {
    id: requestMailId(participantId, months, reminder),
    to: asked.email,
    content: {
      kind: "situation-request",
      ...{ participantId, months, to: asked.to, firstName: identity.firstName, code, enteredOn, reminder },
    },
    cause: { type: "participant", id: participantId },
  });
};

/** A question whose day has come: answered already, closed where it cannot be asked, otherwise asked by a mail. */
const ask = async (deps: Asking, request: SituationRequest): Promise<[SituationRequest, ...Write[]]> => {
  const { participantId, months } = request;
  const now = deps.now();
  const closed: SituationRequest = { ...request, status: "closed", updatedAt: now };
  const participant = await getDocument(deps.table, participantDocuments, participantKey(participantId));
  const firstEntry = participant?.firstEntry;
  if (!participant || firstEntry === undefined) return [closed];
  const known = answerOf(await situationsOf(deps, participantId), firstEntry, months);
  if (known) return [{ ...closed, status: "answered", answeredOn: known.on }];
  if (parisDay(now) > windowOf(firstEntry, months).to) return [closed];
  const mail = await mailOf(deps, { ...participant, firstEntry }, { months, reminder: false });
  return mail ? [{ ...closed, status: "asked", askedAt: now }, mail] : [closed];
};

/** A question without an answer: repeated once, then closed. */
const repeat = async (
  deps: Asking,
  request: SituationRequest,
  askedAt: string,
): Promise<[SituationRequest, ...Write[]]> => {
  const { participantId, months, reminded } = request;
  const now = deps.now();
  const closed: SituationRequest = { ...request, status: "closed", updatedAt: now };
  if (reminded || now >= requestClosesAt(askedAt)) return [closed];
  const participant = await getDocument(deps.table, participantDocuments, participantKey(participantId));
  const firstEntry = participant?.firstEntry;
  const mail =
    participant && firstEntry !== undefined
      ? await mailOf(deps, { ...participant, firstEntry }, { months, reminder: true })
      : undefined;
  return mail ? [{ ...closed, status: "asked", reminded: true }, mail] : [closed];
};

/**
 * Handles a due question about what became of a participant: asks it, repeats it once after 14 days, closes it after 60. The
 * mail and the question change in one transaction, on condition of the question that was read, so each mail leaves once.
 */
export const handleDueRequest = async (
  deps: Asking,
  { participantId, months }: Pick<SituationRequest, "participantId" | "months">,
): Promise<void> => {
  const key = situationRequestKey(participantId, months);
  const request = await getDocument(deps.table, situationRequestDocuments, key);
  if (!request) return;
  const due = requestDueAt(request);
  if (due === undefined || due > deps.now()) return;
  const [changed, ...mail] =
    request.status === "asked" && request.askedAt !== undefined
      ? await repeat(deps, request, request.askedAt)
      : await ask(deps, request);
  await deps.table.transact([put(situationRequestDocuments, changed), ...mail]);
};
