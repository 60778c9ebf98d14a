import type { MailPreview, Telling } from "../../shared/mail-preview.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { drawMail } from "../mail/draw-mail.ts";
import { maskedLinks } from "../mail/links.ts";
import { type MailContentInput, mailContentSchema } from "../mail/mail-contents.ts";
import { cancellationOf } from "../rencontres/cancel-rencontre.ts";
import { formatChangeOf } from "../rencontres/change-format.ts";
import { postponementOf } from "../rencontres/postpone-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { contactsPrepared } from "./cancellation-steps.ts";
import { invitationsOf } from "./invitations.ts";
import { meetingsPublished } from "./publication-steps.ts";
import { getRound } from "./round-repository.ts";
import { meetingsSent } from "./telling-steps.ts";
import {
  type Told,
  toldOfCancellation,
  toldOfFormat,
  toldOfPostponement,
  toldOfPublication,
} from "./told.ts";

type Addressed = MailPreview["recipients"][number] & { to: string; content: MailContentInput };

/** What each participant would be told, by the very functions that the series send by. */
const toldOf = async (
  deps: Deps,
  rencontre: Rencontre,
  telling: Exclude<Telling, { kind: "invitation" }>,
  registrations: readonly Registration[],
): Promise<Told[]> => {
  const { id, publishedRound } = rencontre;
  switch (telling.kind) {
    case "publication": {
      const round = await getRound(deps, { rencontreId: id, number: telling.round });
      const { meetings } = await meetingsPublished(deps, rencontre, round, registrations);
      const before = publishedRound === undefined ? {} : { previousRound: publishedRound };
      return toldOfPublication(rencontre, { round: telling.round, ...before }, meetings, registrations);
    }
    case "postponed":
      return toldOfPostponement(postponementOf(deps, rencontre, telling).task, registrations);
    case "cancelled": {
      const contacts = await contactsPrepared(deps, id, publishedRound, registrations);
      return toldOfCancellation(cancellationOf(rencontre, telling.reason), contacts, registrations);
    }
    case "formatChanged": {
      const { task } = formatChangeOf(rencontre, telling);
      return toldOfFormat(task, await meetingsSent(deps, id, publishedRound), registrations);
    }
  }
};

/** To whom what would be sent. */
const addressedOf = async (
  deps: Deps,
  actor: Actor,
  rencontre: Rencontre,
  telling: Telling,
): Promise<Addressed[]> => {
  if (telling.kind === "invitation") {
    const invitations = await invitationsOf(deps, actor, rencontre);
    return invitations.map(({ supplierId, name, mail: { to, content } }) => ({
      ...{ id: supplierId, name, side: "supplier" as const, to, content },
    }));
  }
  const registrations = rencontre.status === "draft" ? [] : await participantsOf(deps, rencontre.id);
  const byName = registrations.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"));
  const told = await toldOf(deps, rencontre, telling, byName);
  return told.map(({ registration: { id, organisationName, side, contact }, content }) => ({
    ...{ id, name: organisationName, side, to: contact.email, content },
  }));
};

/**
 * Staff read what would be sent, to whom, before deciding; nothing is written. Nobody has been told of a draft, and nobody
 * is. Errors: request.forbidden, rencontre.notFound, round.notFound, request.invalid (a date that is past),
 * rencontre.wrongStatus (an invitation to what is not open).
 */
export const previewMails = async (
  deps: Deps,
  actor: Actor,
  {
    rencontreId,
    telling,
    registrationId,
  }: { rencontreId: string; telling: Telling; registrationId?: string | undefined },
): Promise<MailPreview> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const addressed = await addressedOf(deps, actor, rencontre, telling);
  const recipients = addressed.map(({ id, name, side }) => ({ id, name, side }));
  const shown = addressed.find(({ id }) => id === registrationId) ?? addressed[0];
  if (!shown) return { recipients };
  const { id, to, content } = shown;
  const drawn = await drawMail(
    { to, content: mailContentSchema.parse(content) },
    maskedLinks(deps.config),
    (await currentSettings(deps, mailTextsConcern)).value.texts,
  );
  return { recipients, mail: { registrationId: id, to, ...drawn } };
};
