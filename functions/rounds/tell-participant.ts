import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import type { Series } from "../rencontres/series.ts";
import type { Unit } from "../rencontres/steps-over.ts";
import type { Told } from "./told.ts";

/** What a series writes for one participant: its mail, whose id is the series' own, and its registration where that changes. */
export const tellParticipant = (
  deps: Pick<Deps, "now" | "newId">,
  series: Pick<Series, "id" | "rencontreId">,
  { registration, content, changes }: Told,
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
