import type { BatchJob } from "../batch-jobs/batch-job.ts";
import type { BatchItem } from "../batch-jobs/batches.ts";
import { mailIdOf } from "../mail/outbox/mails.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import type { Notification } from "./messages.ts";

/**
 * The writes of a job for one participant: their mail, whose id is derived from the job, and their
 * registration if it changes.
 */
export const notifyParticipant = (
  deps: Pick<Deps, "now" | "newId">,
  job: Pick<BatchJob, "id" | "rencontreId">,
  { registration, content, changes }: Notification,
): BatchItem => ({
  id: registration.id,
  writes: [
    queueMail(deps, {
      id: mailIdOf("series", job.rencontreId, job.id, registration.id),
      to: registration.contact.email,
      content,
      cause: { type: "rencontre", id: job.rencontreId },
    }),
    ...(Object.keys(changes).length > 0
      ? [put(registrationDocuments, { ...registration, ...changes, updatedAt: deps.now() })]
      : []),
  ],
});
