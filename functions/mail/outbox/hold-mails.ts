import { type Actor, requireStaff } from "../../platform/actor.ts";
import { everyDocument, put } from "../../platform/db/documents.ts";
import { mailsWithStatus } from "../../platform/db/keys/mails.ts";
import { retryOnConflict } from "../../platform/db/retry-on-conflict.ts";
import type { Item } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { journalEntry } from "../../platform/journal.ts";
import { held, released } from "./lifecycle.ts";
import { findMail, type Mail, type MailStatus, mailDocuments } from "./mails.ts";

/** Mails changed by one transaction, with its journal entry: below the 100 writes of one. */
const atOnce = 50;
const attempts = 8;

type MailsDeps = Pick<Deps, "table" | "now" | "newId">;

/** Applies a transition to all mails of those statuses, as they stand; returns how many it concerned. */
const changeAll = async (
  deps: MailsDeps,
  statuses: readonly MailStatus[],
  change: (mail: Mail) => Mail | undefined,
  journal: (count: number) => ReturnType<typeof journalEntry>,
): Promise<number> => {
  const lists = statuses.map((status) => everyDocument(deps.table, mailDocuments, mailsWithStatus(status)));
  const ids = (await Promise.all(lists)).flat().map(({ id }) => id);
  let count = 0;
  for (let start = 0; start < ids.length; start += atOnce)
    count += await retryOnConflict({ attempts }, async () => {
      const mails = await Promise.all(ids.slice(start, start + atOnce).map((id) => findMail(deps.table, id)));
      const changed = mails.flatMap((mail) => (mail && change(mail)) ?? []);
      if (changed.length === 0) return 0;
      await deps.table.transact([
        ...changed.map((mail) => put(mailDocuments, mail)),
        journal(changed.length),
      ]);
      return changed.length;
    });
  return count;
};

/**
 * Puts every mail that waits in doubt: the table is a copy, and what waited when it was made may have left since. To be done
 * before a mailer works on it.
 */
export const holdMails = async (deps: MailsDeps, actor: Actor): Promise<number> => {
  requireStaff(actor);
  return changeAll(deps, ["queued", "sending"], held, (count) =>
    journalEntry(deps, actor, "MAILS_HELD", "outbox", { count }),
  );
};

/** Lets every mail leave that was held and is still in doubt. */
export const releaseMails = async (deps: MailsDeps, actor: Actor): Promise<number> => {
  requireStaff(actor);
  return changeAll(deps, ["doubtful"], released, (count) =>
    journalEntry(deps, actor, "MAILS_RELEASED", "outbox", { count }),
  );
};

/** An item of a copy as it is to be stored: a mail that waited is held; any other is the very same. */
export const heldItem = <Stored extends Omit<Item, "version">>(
  item: Stored,
): Stored | Omit<Item, "version"> => {
  const mail =
    item.sk === "MAIL" ? mailDocuments.schema.safeParse({ ...(item.doc as object), version: 0 }) : undefined;
  const kept = mail?.data && held(mail.data);
  if (!kept) return item;
  const { version: _version, ...doc } = kept;
  return { ...mailDocuments.keysOf(kept), doc };
};
