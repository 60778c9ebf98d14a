import * as z from "zod";
import { type MailRencontre, mailRencontreSchema } from "../document/rencontre-schema.ts";
import { factsOfRencontre } from "./facts.ts";
import { factsOfOrganisation } from "./organisation.ts";

/** What a mail to a participant of a rencontre holds of both. */
export const ofParticipant = {
  rencontre: mailRencontreSchema,
  registrationId: z.string(),
  organisationName: z.string(),
};

type Participant = { rencontre: MailRencontre; organisationName: string };

/** `{organisation}`, `{rencontre}`, `{date}`, `{jour}`. */
export const factsOfParticipant = ({ organisationName, rencontre }: Participant) => ({
  ...factsOfOrganisation({ organisationName }),
  ...factsOfRencontre(rencontre),
});

/** Why a participant receives a mail. */
export const whyParticipant = ({ organisationName, rencontre }: Participant): string =>
  `Vous recevez ce message parce que cette adresse est celle de l’inscription de ${organisationName} à « ${rencontre.title} ».`;
