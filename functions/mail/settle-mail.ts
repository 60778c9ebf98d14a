import { AppError } from "../../shared/errors.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { accepted, failed } from "./mail-states.ts";
import { getMail, type Mail, mails } from "./mails.ts";

/**
 * Staff say what became of a mail in doubt, having asked its reader or read the server's journal: `sent`, or `failed`
 * where it need not be sent again. Errors: request.forbidden, mail.notFound, mail.wrongStatus (not in doubt).
 */
export const settleMail = async (
  deps: Deps,
  actor: Actor,
  { mailId, outcome }: { mailId: string; outcome: "sent" | "failed" },
): Promise<Mail> => {
  requireStaff(actor);
  const mail = await getMail(deps.table, mailId);
  if (mail.status !== "doubtful") throw new AppError("mail.wrongStatus");
  const settled =
    outcome === "sent" ? accepted(mail, deps.now()) : failed(mail, mail.lastError ?? "settled by staff");
  if (!settled) throw new AppError("mail.wrongStatus");
  await commit(deps.table, [
    put(mails, settled),
    recordAudit(deps, actor, "MAIL_SETTLED", mailId, { outcome }),
  ]);
  return committed(settled);
};
