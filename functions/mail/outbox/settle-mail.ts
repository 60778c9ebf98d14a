import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../../platform/db/documents.ts";
import type { Deps } from "../../platform/deps.ts";
import { journalEntry } from "../../platform/journal.ts";
import { abandoned, accepted } from "./lifecycle.ts";
import { getMail, getMailErrors, type Mail, type MailStatus, mailDocuments } from "./mails.ts";

/** The statuses that wait for staff, each with the outcomes that staff may give it. */
const outcomesOf: Partial<Record<MailStatus, readonly ("sent" | "failed")[]>> = {
  doubtful: ["sent", "failed"],
  failed: ["failed"],
  bounced: ["failed"],
  complained: ["failed"],
};

export const settleMailErrors = errorsOf(staffErrors, getMailErrors, "mail.wrongStatus", commitErrors);

/**
 * Staff say what became of a mail. A doubtful one was `sent`: they asked its recipient, or read the server's log. One
 * that did not arrive has `failed`: it need not be sent again, and waits for nobody any more.
 */
export const settleMail = async (
  deps: Deps,
  actor: Actor,
  { mailId, outcome }: { mailId: string; outcome: "sent" | "failed" },
): Promise<Mail> => {
  requireStaff(actor);
  const mail = await getMail(deps.table, mailId);
  if (!outcomesOf[mail.status]?.includes(outcome)) throw new AppError("mail.wrongStatus");
  const settled = outcome === "sent" ? accepted(mail, deps.now()) : abandoned(mail);
  if (!settled) throw new AppError("mail.wrongStatus");
  await commit(deps.table, [
    put(mailDocuments, settled),
    journalEntry(deps, actor, "MAIL_SETTLED", mailId, { outcome }),
  ]);
  return committed(settled);
};
