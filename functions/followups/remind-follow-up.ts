import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { closesAt, type FollowUp, reminderDue } from "../../shared/followups/schema.ts";
import { mailIdOf } from "../mail/outbox/mails.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { mailMeeting } from "../meetings/mail-meetings.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, getDocument, put } from "../platform/db/documents.ts";
import { followUpKey } from "../platform/db/keys/followups.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { openMeetings } from "./open-meetings.ts";
import { readAsked } from "./read-asked.ts";
import { followUpDocuments, getFollowUp, getFollowUpErrors } from "./repository.ts";

/**
 * The writes of a reminder and its mail; no mail if the other side has settled every meeting of the question.
 */
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
 * Handles a due question: reminds after 7 and 14 days, closes it after 21, answered or not. Conditional on
 * the version that was read.
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

export const remindNowErrors = errorsOf(staffErrors, getFollowUpErrors, "followUp.wrongStatus", commitErrors);

/**
 * Reminds one participant ahead of schedule: it counts as one of their two reminders, so that nobody gets
 * more.
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
    journalEntry(deps, actor, "FOLLOWUP_REMINDED", followUpId),
  ]);
  return committed(reminded);
};
