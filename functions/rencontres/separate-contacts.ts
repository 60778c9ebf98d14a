import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { isSameContact } from "../../shared/rencontres/comers.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Registration, Separation } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { participantsOf, registrationDocuments } from "./registration-repository.ts";
import { unchanged } from "./registration-window.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";
import { unchangedRegistration } from "./shared-contact.ts";

/** `request.invalid`: some are not registered, or they have not all the same contact. */
export const separateContactsErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  "request.invalid",
  commitErrors,
);

const notOneContact = () =>
  new AppError("request.invalid", {}, [
    {
      path: "registrationIds",
      code: "contact",
      message: "Inscriptions : celles-ci n’ont pas, ou plus, le même contact.",
    },
  ]);

/** The first one keeps the contact; somebody else comes for the others, or no longer. */
const after = (registration: Registration, isOther: boolean, now: string): Registration => {
  const { otherPerson: _other, ...kept } = registration;
  return { ...kept, ...(isOther ? { otherPerson: true } : {}), updatedAt: now };
};

/**
 * Says whether participants who have one contact send a person each, so that they may meet at the same hour, or share
 * that person again. Repeating a request changes nothing. Plans made before do not change by it: the next one does.
 */
export const separateContacts = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, registrationIds, apart }: Separation & { rencontreId: string },
): Promise<void> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.registeredByStaff);
  const wanted = new Set(registrationIds);
  const own = (await participantsOf(deps, rencontreId))
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const [first, ...others] = own;
  if (!first || own.length !== wanted.size || !others.every((other) => isSameContact(first, other)))
    throw notOneContact();
  const isAsSaid = ({ otherPerson = false }: Registration, i: number) => otherPerson === (apart && i > 0);
  if (own.every(isAsSaid)) return;
  await commit(deps.table, [
    // Those that stay as they are must still be there: who keeps the contact may withdraw meanwhile.
    ...own.map((registration, i) =>
      isAsSaid(registration, i)
        ? unchangedRegistration(registration)
        : put(registrationDocuments, after(registration, apart && i > 0, deps.now())),
    ),
    unchanged(rencontre),
    journalEntry(deps, actor, apart ? "CONTACTS_SEPARATED" : "CONTACTS_JOINED", rencontreId, {
      registrations: own.map(({ id }) => id).join(", "),
    }),
  ]);
};
