import { parisDay } from "../../../shared/time/paris-days.ts";
import { mailIdOf } from "../../mail/outbox/mails.ts";
import { queueMail } from "../../mail/outbox/queue-mail.ts";
import type { Actor } from "../../platform/actor.ts";
import { addressHash } from "../../platform/addresses.ts";
import { getDocument, put } from "../../platform/db/documents.ts";
import type { Deps } from "../../platform/deps.ts";
import { dueAt, erasedOn, lastContactDocuments, lastContactKeyOf } from "../../platform/last-contact.ts";
import { erasePerson } from "./erase-person.ts";

const clock: Actor = { type: "system", name: "clock" };

/**
 * Notifies a person, once, three years less thirty days after their last contact, that they are about to be
 * erased; erases them thirty days later if there was no contact since. An interrupted erasure is resumed by
 * the next run.
 */
export const forgetSilent = async (deps: Deps, email: string): Promise<void> => {
  const contact = await getDocument(deps.table, lastContactDocuments, lastContactKeyOf(email));
  const now = deps.now();
  if (!contact || now < dueAt(contact)) return;
  if (contact.toldOn !== undefined) {
    await erasePerson(deps, clock, { email });
    return;
  }
  const notified = { ...contact, toldOn: parisDay(now) };
  await deps.table.transact([
    put(lastContactDocuments, notified),
    queueMail(deps, {
      id: mailIdOf("erasure-announced", addressHash(email), contact.day),
      to: email,
      content: { kind: "erasure-announced", erasedOn: erasedOn(notified) },
      cause: { type: "lastContact", id: contact.day },
      usefulUntil: dueAt(notified),
    }),
  ]);
};
