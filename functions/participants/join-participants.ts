import type { Employment, Participant, Situation } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import {
  employmentDocuments,
  participantDocuments,
  type Stored,
  situationDocuments,
} from "../clause/documents.ts";
import { mergeParticipant } from "../clause/merge-documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import { situationKey } from "../platform/db/keys/clause.ts";
import { situationRequestKey } from "../platform/db/keys/participants.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { deletionWrites } from "./erase-identity.ts";
import { erasedOnBy } from "./identity-date.ts";
import { identityFrom, identityWrites } from "./identity-writes.ts";
import { planRequests, requestsOf } from "./plan-requests.ts";
import { employmentsOf, getParticipant, identityOf, situationsOf } from "./repository.ts";
import { scrubRequestMails } from "./request-mails.ts";

/** Employments that move in one transaction: the last one also moves everything else. */
const atOnce = 50;

type Joining = Pick<Deps, "table" | "now" | "newId" | "config">;

const movedTo = (
  deps: Pick<Deps, "now">,
  participantId: string,
  employments: readonly Employment[],
): Write[] =>
  employments.map((employment) =>
    put(employmentDocuments, { ...employment, participantId, updatedAt: deps.now() }),
  );

/** What became of the other one becomes the kept one’s, except on a day on which something is known of them already. */
const situationsMoved = (
  kept: Participant,
  own: readonly Stored<Situation>[],
  others: readonly Stored<Situation>[],
): Write[] =>
  others.flatMap((situation) => [
    {
      type: "delete" as const,
      key: situationKey(situation.participantId, situation.on),
      expect: situation.version,
    },
    ...(own.some(({ on }) => on === situation.on)
      ? []
      : [put(situationDocuments, { ...situation, participantId: kept.id, version: 0 })]),
  ]);

/** The kept one’s identity, completed by the other one’s: whoever could be asked about either can still be. */
const identitiesJoined = async (
  deps: Joining,
  kept: Participant,
  other: Participant,
  employments: readonly Employment[],
): Promise<Write[]> => {
  const [own, others] = await Promise.all([identityOf(deps, kept.id), identityOf(deps, other.id)]);
  const from = own ?? others;
  if (!from) return [];
  const joined = identityFrom(
    deps,
    { ...others, ...from },
    {
      ...{ participantId: kept.id, version: own?.version ?? 0, createdAt: from.createdAt },
      ...{ updatedAt: deps.now(), eraseOn: erasedOnBy(deps, from, employments) },
    },
  );
  return [
    ...(await identityWrites(deps, own, joined)),
    ...(others ? await deletionWrites(deps, others) : []),
  ];
};

/** Facts of the kept one, completed by the other one’s; what staff decided of eligibility goes before what is only proposed. */
const factsJoined = (deps: Pick<Deps, "now">, kept: Participant, other: Participant): Participant => {
  const { id, code, version, createdAt } = kept;
  const told = [kept.eligibility, other.eligibility].filter((one) => one !== undefined);
  const eligibility = told.find(({ status }) => status !== "proposed") ?? told[0];
  return {
    ...mergeParticipant(other, kept),
    ...{ id, code, version, createdAt, updatedAt: deps.now() },
    statuses: [...new Set([...kept.statuses, ...other.statuses])],
    differsFrom: [...new Set([...(kept.differsFrom ?? []), ...(other.differsFrom ?? [])])],
    ...(eligibility === undefined ? {} : { eligibility }),
  };
};

/**
 * Joins two participants who are one person: employments, hours, situations and identity become the kept one’s; of the other
 * one stays only that they turned out to be the kept one, so that files that name them still find the person. Hours and
 * contracts count as before, people one less. Beyond {@link atOnce} employments it takes several transactions, each of which
 * leaves true figures: interrupted, it goes on when it is asked again. Staff only.
 */
export const joinParticipants = async (
  deps: Joining,
  actor: Actor,
  { id, otherId }: { id: string; otherId: string },
): Promise<Participant> => {
  requireStaff(actor);
  const [kept, other] = await Promise.all([getParticipant(deps, id), getParticipant(deps, otherId)]);
  if (kept.id !== id || other.id !== otherId || id === otherId) throw new AppError("participant.wrongStatus");
  const beside = async () => [await clauseChanged(deps)];
  // Mails are found by the participant whom they name, and nobody looks for this one’s any more.
  await scrubRequestMails(deps, otherId);
  let left = await employmentsOf(deps, otherId);
  while (left.length > atOnce) {
    await commit(deps.table, movedTo(deps, id, left.slice(0, atOnce)), beside);
    left = left.slice(atOnce);
  }
  const [own, situations, others, requests] = await Promise.all([
    employmentsOf(deps, id),
    situationsOf(deps, id),
    situationsOf(deps, otherId),
    requestsOf(deps, otherId),
  ]);
  const joined = factsJoined(deps, kept, other);
  const { code, version, createdAt } = other;
  const pointer: Participant = {
    ...{ id: otherId, code, version, createdAt, updatedAt: deps.now() },
    statuses: [],
    joinedTo: id,
  };
  await commit(
    deps.table,
    [
      put(participantDocuments, joined),
      put(participantDocuments, pointer),
      ...movedTo(deps, id, left),
      ...situationsMoved(kept, situations, others),
      ...requests.map(({ months, version: at }) => ({
        type: "delete" as const,
        key: situationRequestKey(otherId, months),
        expect: at,
      })),
      ...(joined.firstEntry === undefined ? [] : await planRequests(deps, id, joined.firstEntry)),
      ...(await identitiesJoined(deps, kept, other, [...own, ...left])),
      journalEntry(deps, actor, "PARTICIPANTS_JOINED", id, { other: otherId }),
    ],
    beside,
  );
  return committed(joined);
};
