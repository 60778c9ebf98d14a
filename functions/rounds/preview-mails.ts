import type { MailPreview, Telling } from "../../shared/mail-preview.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { drawMail } from "../mail/draw-mail.ts";
import { maskedLinks } from "../mail/links.ts";
import { mailContentSchema } from "../mail/mail-contents.ts";

import { cancellationOf } from "../rencontres/cancel-rencontre.ts";
import { formatChangeOf } from "../rencontres/change-format.ts";
import { postponementOf } from "../rencontres/postpone-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { contactsPrepared } from "./cancellation-steps.ts";
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

/** What each participant would be told, by the very functions that the series send by. */
const toldOf = async (
  deps: Deps,
  rencontre: Rencontre,
  telling: Telling,
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

/**
 * Staff read what would be sent, to whom, before deciding; nothing is written. Nobody has been told of a draft, and nobody
 * is. Errors: request.forbidden, rencontre.notFound, round.notFound, request.invalid (a date that is past).
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
  const registrations = rencontre.status === "draft" ? [] : await participantsOf(deps, rencontreId);
  const byName = registrations.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"));
  const told = await toldOf(deps, rencontre, telling, byName);
  const shown = told.find(({ registration }) => registration.id === registrationId) ?? told[0];
  const recipients = told.map(({ registration: { id, organisationName, side } }) => ({
    id,
    name: organisationName,
    side,
  }));
  if (!shown) return { recipients };
  const to = shown.registration.contact.email;
  const drawn = await drawMail(
    { to, content: mailContentSchema.parse(shown.content) },
    maskedLinks(deps.config),
    (await currentSettings(deps, mailTextsConcern)).value.texts,
  );
  return { recipients, mail: { registrationId: shown.registration.id, to, ...drawn } };
};
