import type { AccessPattern, Key } from "../table.ts";
import { participantKey } from "./clause.ts";
import { alone, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

/** Who a participant is, in a partition of its own: reading the facts never reads it. */
export const identityKey = alone("IDENTITY");
/** All identities: for requests of people about their data, and for nothing else. */
export const allIdentities = inIndex1("IDENTITIES");
export const identityIndex = (participantId: string): Index1 => ({
  gsi1pk: allIdentities.pk,
  gsi1sk: participantId,
});

/** That a participant’s name and birth date have that keyed hash. */
export const samePersonKey = (personHash: string, participantId: string): Key => ({
  pk: `SAME_PERSON#${personHash}`,
  sk: participantId,
});
/** The participants whose name and birth date have that keyed hash. */
export const samePersons = (personHash: string): AccessPattern => ({ pk: `SAME_PERSON#${personHash}` });

/**
 * The participants of a state of eligibility (`unknown` where nobody said), the oldest first; those who are eligible, by the
 * day until which they are.
 */
export const participantsOfEligibility = (
  state: "unknown" | "proposed" | "eligible" | "refused",
): AccessPattern => inIndex2(`ELIGIBILITY#${state}`);
/** The participants whose eligibility ended before that day, the first ended first. */
export const participantsExpiredBefore = (day: string): AccessPattern => ({
  ...participantsOfEligibility("eligible"),
  sk: { to: day },
});
/** The participants who are eligible that day or later. */
export const participantsEligibleFrom = (day: string): AccessPattern => ({
  ...participantsOfEligibility("eligible"),
  sk: { from: day },
});
/** Participants joined to another one: only what they were called, and to whom. */
export const participantsJoined = inIndex2("PARTICIPANTS_JOINED");

export const eligibilityIndex = (participant: {
  id: string;
  createdAt: string;
  joinedTo?: string | undefined;
  eligibility?: { status: "proposed" | "refused" } | { status: "eligible"; until: string } | undefined;
}): Index2 => {
  const { id, createdAt, joinedTo, eligibility } = participant;
  if (joinedTo !== undefined) return { gsi2pk: participantsJoined.pk, gsi2sk: id };
  return {
    gsi2pk: participantsOfEligibility(eligibility?.status ?? "unknown").pk,
    gsi2sk: `${eligibility?.status === "eligible" ? eligibility.until : createdAt}#${id}`,
  };
};

/** The question about what became of a participant, so many months after they entered. */
export const situationRequestKey = (participantId: string, months: number): Key => ({
  pk: participantKey(participantId).pk,
  sk: `SITUATION_REQUEST#${String(months).padStart(2, "0")}`,
});
/** What became of a participant, by day. */
export const situationsOfParticipant = (participantId: string): AccessPattern => ({
  pk: participantKey(participantId).pk,
  sk: { beginsWith: "SITUATION#" },
});
