import { AppError } from "../../shared/errors.ts";
import { closesAt, type FollowUp, reminderDue } from "../../shared/followups.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, getDocument, put } from "../db/documents.ts";
import { followUpKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { mailMeeting } from "../rounds/mail-meetings.ts";
import { followUpDocuments, getFollowUp } from "./follow-up-repository.ts";
import { readAsked } from "./read-asked.ts";
import { openMeetings } from "./wave-steps.ts";

/** The reminder as it is written and mailed; where the other side has settled all that was asked, nothing is said. */
const reminding = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  followUp: FollowUp,
  reminder: 1 | 2,
): Promise<{ reminded: FollowUp; mail: Write[] }> => {
  const reminded = { ...followUp, reminders: reminder, updatedAt: deps.now() };
  const { rencontre, registration, participants, meetings, outcomes } = await readAsked(deps, followUp);
  const open = registration ? openMeetings(meetings, outcomes, registration) : [];
  if (!registration || open.length === 0) return { reminded, mail: [] };
  const mail = queueMail(deps, {
    id: mailIdOf("follow-up-reminder", followUp.id, String(reminder)),
    to: registration.contact.email,
    content: {
      kind: "follow-up-reminder",
      rencontre: mailRencontre(rencontre),
      registrationId: registration.id,
      organisationName: registration.organisationName,
      followUpId: followUp.id,
      wave: followUp.wave,
      reminder,
      meetings: open.map((meeting) => mailMeeting(meeting, registration.side, participants, meeting.place)),
    },
    cause: { type: "followUp", id: followUp.id },
  });
  return { reminded, mail: [mail] };
};

/**
 * Does what is due for a question: reminds of it after 7 and 14 days, closes it after 21, answered or not. Conditional on
 * the question as it was read.
 */
export const remindFollowUp = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  followUpId: string,
): Promise<void> => {
  const now = deps.now();
  const followUp = await getDocument(deps.table, followUpDocuments, followUpKey(followUpId));
  if (!followUp || followUp.status === "closed") return;
  if (now >= closesAt(followUp))
    return deps.table.transact([put(followUpDocuments, { ...followUp, status: "closed", updatedAt: now })]);
  const reminder = reminderDue(followUp, now);
  if (reminder === undefined) return;
  const { reminded, mail } = await reminding(deps, followUp, reminder);
  await deps.table.transact([put(followUpDocuments, reminded), ...mail]);
};

/**
 * Reminds one participant before its time: it counts as one of its two reminders, so that nobody is asked more often.
 * Errors: request.forbidden, followUp.notFound, followUp.wrongStatus, version.conflict.
 */
export const remindNow = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  actor: Actor,
  { followUpId }: { followUpId: string },
): Promise<FollowUp> => {
  requireStaff(actor);
  const followUp = await getFollowUp(deps, followUpId);
  if (followUp.status !== "sent" || followUp.reminders >= 2 || deps.now() >= closesAt(followUp))
    throw new AppError("followUp.wrongStatus");
  const { reminded, mail } = await reminding(deps, followUp, followUp.reminders === 0 ? 1 : 2);
  await commit(deps.table, [
    put(followUpDocuments, reminded),
    ...mail,
    recordAudit(deps, actor, "FOLLOWUP_REMINDED", followUpId),
  ]);
  return committed(reminded);
};
