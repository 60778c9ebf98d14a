import type { Registration } from "../../shared/rencontres.ts";
import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import type { MailContentInput } from "../mail/mail-contents.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import type { Series } from "../rencontres/series.ts";
import type { Unit } from "../rencontres/steps-over.ts";

/** The SEQUENCE of the next plan, change or cancellation sent to a participant. */
export const nextSequence = ({ planSequence }: Registration): number =>
  planSequence === undefined ? 0 : planSequence + 1;

/** The SEQUENCE of what undoes or changes a plan, where one was sent. */
export const raisedSequence = (registration: Registration): { sequence?: number } =>
  registration.planSequence === undefined ? {} : { sequence: nextSequence(registration) };

/** What a series writes for one participant: its mail, whose id is the series' own, and its registration where that changes. */
export const tellParticipant = (
  deps: Pick<Deps, "now" | "newId">,
  series: Pick<Series, "id" | "rencontreId">,
  registration: Registration,
  content: MailContentInput,
  changes: Partial<Pick<Registration, "planSequence" | "status">> = {},
): Unit => ({
  id: registration.id,
  writes: [
    queueMail(deps, {
      id: mailIdOf("series", series.rencontreId, series.id, registration.id),
      to: registration.contact.email,
      content,
      cause: { type: "rencontre", id: series.rencontreId },
    }),
    ...(Object.keys(changes).length > 0
      ? [put(registrationDocuments, { ...registration, ...changes, updatedAt: deps.now() })]
      : []),
  ],
});

/** What every mail to a participant says of it. */
export const toParticipant = ({ id, organisationName }: Registration) => ({
  registrationId: id,
  organisationName,
});
