import { erasedAddress, normalizeEmail } from "../fields/email.ts";
import type { Registration } from "./schema.ts";

/** The most people with whom one buyer may come. */
export const mostPeople = 5;

/** The address of a contact in its one form; empty where it was erased, which makes nobody the same as anybody. */
const addressOf = ({ contact }: Pick<Registration, "contact">): string => {
  const address = normalizeEmail(contact.email);
  return address === erasedAddress ? "" : address;
};

/**
 * Who comes for a participant, as far as others may share them: the address of its contact in its one form. Undefined
 * where somebody else than the contact comes, or the address was erased.
 */
export const personOf = ({
  contact,
  otherPerson,
}: Pick<Registration, "contact" | "otherPerson">): string | undefined =>
  otherPerson ? undefined : addressOf({ contact }) || undefined;

/** Whether two contacts are one person. */
export const isSameContact = (
  one: Pick<Registration, "contact">,
  other: Pick<Registration, "contact">,
): boolean => addressOf(one) !== "" && addressOf(one) === addressOf(other);

type Comer = Pick<Registration, "id" | "contact" | "otherPerson" | "people" | "createdAt">;

/** Participants who name one contact, in the order in which they registered. */
export type SharedContact<R> = {
  name: string;
  registrations: R[];
  /** Whether somebody else comes for all of them but one, so that the contact is at one table at most. */
  apart: boolean;
};

/** The contacts of several participants, who would have to be at several tables at once. */
export const sharedContacts = <R extends Comer>(registrations: readonly R[]): SharedContact<R>[] =>
  [...Map.groupBy(registrations, addressOf)].flatMap(([address, group]) =>
    address === "" || group.length < 2
      ? []
      : [
          {
            name: group[0]?.contact.name ?? "",
            registrations: group.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
            apart: group.filter(({ otherPerson }) => !otherPerson).length < 2,
          },
        ],
  );
