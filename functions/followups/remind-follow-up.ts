import { closesAt, reminderDue } from "../../shared/followups.ts";
import { getDocument, put } from "../db/documents.ts";
import { followUpKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { mailMeeting } from "../rounds/mail-meetings.ts";
import { followUpDocuments } from "./follow-up-repository.ts";
import { readAsked } from "./read-asked.ts";
import { openMeetings } from "./wave-steps.ts";

/**
 * Does what is due for a question: reminds of it after 7 and 14 days, closes it after 21, answered or not. Nothing is
 * said where the other side has settled all that was asked. Conditional on the question as it was read.
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
  const reminded = put(followUpDocuments, { ...followUp, reminders: reminder, updatedAt: now });
  const { rencontre, registration, participants, meetings, outcomes } = await readAsked(deps, followUp);
  const open = registration ? openMeetings(meetings, outcomes, registration) : [];
  if (!registration || open.length === 0) return deps.table.transact([reminded]);
  return deps.table.transact([
    reminded,
    queueMail(deps, {
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
    }),
  ]);
};
