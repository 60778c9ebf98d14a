import { parisDay } from "../../shared/paris-days.ts";
import type { Actor } from "../accounts/actor.ts";
import { getDocument, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { addressHash } from "../mail/address-preferences.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { erasePerson } from "../privacy/erase-person.ts";
import { dueAt, erasedOn, lastContactKeyOf, lastContacts } from "../privacy/last-contact.ts";

const clock: Actor = { type: "system", name: "clock" };

/**
 * Tells a person of whom nothing was heard for three years less thirty days that it is about to be erased, once; erases
 * it thirty days later where nothing was heard since. An erasure that was interrupted is taken up at the next run.
 */
export const forgetSilent = async (deps: Deps, email: string): Promise<void> => {
  const contact = await getDocument(deps.table, lastContacts, lastContactKeyOf(email));
  const now = deps.now();
  if (!contact || now < dueAt(contact)) return;
  if (contact.toldOn !== undefined) {
    await erasePerson(deps, clock, { email });
    return;
  }
  const told = { ...contact, toldOn: parisDay(now) };
  await deps.table.transact([
    put(lastContacts, told),
    queueMail(deps, {
      id: mailIdOf("erasure-announced", addressHash(email), contact.day),
      to: email,
      content: { kind: "erasure-announced", erasedOn: erasedOn(told) },
      cause: { type: "lastContact", id: contact.day },
      usefulUntil: dueAt(told),
    }),
  ]);
};
