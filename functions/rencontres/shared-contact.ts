import { isSameContact } from "../../shared/rencontres/comers.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { type Guarded, put } from "../platform/db/documents.ts";
import { registrationKey } from "../platform/db/keys/registrations.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf, registrationDocuments } from "./registration-repository.ts";

/** A transaction's check that a registration has not changed since it was read. */
export const unchangedRegistration = ({ rencontreId, id, version }: Registration): Guarded => ({
  type: "check",
  key: registrationKey(rencontreId, id),
  expect: version,
});

/**
 * What follows when a participant gives up its contact, by withdrawing or by naming another one. Staff may have said that
 * somebody else comes for those who share that contact (`otherPerson`): the first of them then comes with it again, for
 * nobody else does. All are checked, since it may be said meanwhile.
 */
export const afterLeavingContact = async (
  deps: Pick<Deps, "table" | "now">,
  leaving: Registration,
): Promise<Guarded[]> => {
  const participants = await participantsOf(deps, leaving.rencontreId);
  const [first, ...others] = participants
    .filter((one) => one.id !== leaving.id && isSameContact(one, leaving))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  if (!first) return [];
  if (![first, ...others].every(({ otherPerson }) => otherPerson))
    return [first, ...others].map(unchangedRegistration);
  const { otherPerson: _other, ...kept } = first;
  return [
    put(registrationDocuments, { ...kept, updatedAt: deps.now() }),
    ...others.map(unchangedRegistration),
  ];
};
