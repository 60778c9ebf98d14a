import { errorsOf } from "../../shared/errors/errors.ts";
import type { Announcement, MailPreview } from "../../shared/mail/preview.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { maskedLinks } from "../mail/document/links.ts";
import { type MailContentInput, mailContentSchema } from "../mail/kinds/kinds.ts";
import { renderForReader } from "../mail/rendering/render-for-reader.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { invitationsOf, invitationsOfErrors } from "../preparation/invitations.ts";
import { cancellationOf } from "../rencontres/cancel-rencontre.ts";
import { formatChangeOf } from "../rencontres/change-format.ts";
import { postponementErrors, postponementOf } from "../rencontres/postpone-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { getRound, getRoundErrors } from "../rounds/repository.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { contactsPrepared } from "./cancellation.ts";
import { meetingsSent } from "./format-change.ts";
import {
  cancellationNotifications,
  formatChangeNotifications,
  type Notification,
  postponementNotifications,
  publicationNotifications,
} from "./messages.ts";
import { meetingsVoided } from "./postponement.ts";
import { meetingsPublished } from "./publication.ts";

type Addressed = MailPreview["recipients"][number] & { to: string; content: MailContentInput };

/** The mail that each participant would receive, from the same functions as the batch jobs. */
const notificationsOf = async (
  deps: Deps,
  rencontre: Rencontre,
  announcement: Exclude<Announcement, { kind: "invitation" }>,
  registrations: readonly Registration[],
): Promise<Notification[]> => {
  const { id, publishedRound } = rencontre;
  switch (announcement.kind) {
    case "publication": {
      const round = await getRound(deps, { rencontreId: id, number: announcement.round });
      const { meetings } = await meetingsPublished(deps, rencontre, round, registrations);
      const before = publishedRound === undefined ? {} : { previousRound: publishedRound };
      return publicationNotifications(
        rencontre,
        { round: announcement.round, ...before },
        meetings,
        registrations,
      );
    }
    case "postponed":
      return postponementNotifications(
        postponementOf(deps, rencontre, announcement).task,
        await meetingsVoided(deps, id, publishedRound),
        registrations,
      );
    case "cancelled": {
      const contacts = await contactsPrepared(deps, id, publishedRound, registrations);
      return cancellationNotifications(
        cancellationOf(rencontre, announcement.reason),
        contacts,
        registrations,
      );
    }
    case "formatChanged": {
      const { task } = formatChangeOf(rencontre, announcement);
      return formatChangeNotifications(task, await meetingsSent(deps, id, publishedRound), registrations);
    }
  }
};

/** The recipients with their mails. */
const addressedOf = async (
  deps: Deps,
  actor: Actor,
  rencontre: Rencontre,
  announcement: Announcement,
): Promise<Addressed[]> => {
  if (announcement.kind === "invitation") {
    const invitations = await invitationsOf(deps, actor, rencontre);
    return invitations.map(({ supplierId, name, mail: { to, content } }) => ({
      ...{ id: supplierId, name, side: "supplier" as const, to, content },
    }));
  }
  const registrations = rencontre.status === "draft" ? [] : await participantsOf(deps, rencontre.id);
  const byName = registrations.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"));
  const notifications = await notificationsOf(deps, rencontre, announcement, byName);
  return notifications.map(({ registration: { id, organisationName, side, contact }, content }) => ({
    ...{ id, name: organisationName, side, to: contact.email, content },
  }));
};

export const previewMailsErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  getRoundErrors,
  postponementErrors,
  invitationsOfErrors,
);

/**
 * Shows staff which mails an announcement would send, and to whom, before they decide; nothing is written. A
 * draft has no mails, because nobody was notified of it.
 */
export const previewMails = async (
  deps: Deps,
  actor: Actor,
  {
    rencontreId,
    telling: announcement,
    registrationId,
  }: { rencontreId: string; telling: Announcement; registrationId?: string | undefined },
): Promise<MailPreview> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const addressed = await addressedOf(deps, actor, rencontre, announcement);
  const recipients = addressed.map(({ id, name, side }) => ({ id, name, side }));
  const shown = addressed.find(({ id }) => id === registrationId) ?? addressed[0];
  if (!shown) return { recipients };
  const { id, to, content } = shown;
  const rendered = await renderForReader(
    { to, content: mailContentSchema.parse(content) },
    maskedLinks(deps.config),
    (await currentSettings(deps, mailTextsConcern)).value.texts,
  );
  return { recipients, mail: { registrationId: id, to, ...rendered } };
};
