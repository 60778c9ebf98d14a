import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { factsOfOrganisation, ofOrganisation } from "../parts/organisation.ts";
import { sampleOrganisation } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To the person whom a member invites to speak for their organisation. */
export const membershipOffered = defineMail({
  schema: z.object({ kind: z.literal("membership-offered"), ...ofOrganisation }),
  label: "Invitation à parler pour une organisation",
  essential: true,
  template: ({ organisationName }, links) => ({
    subject: `${organisationName} vous invite`,
    preview: `Pour parler au nom de ${organisationName} sur Rencontres solidaires.`,
    blocks: [
      paragraph(
        `${organisationName} vous invite à parler en son nom sur Rencontres solidaires : tenir sa page, préparer les rencontres, répondre aux suites.`,
      ),
      paragraph(
        "Connectez-vous avec cette adresse, sans mot de passe : l’invitation vous attend dans votre espace, pendant trente jours. Sans réponse de votre part, rien ne se passe.",
      ),
      action("Voir l’invitation", links.ownSpace),
    ],
    why: `Vous recevez ce message parce que ${organisationName} a donné cette adresse pour vous inviter.`,
  }),
  facts: factsOfOrganisation,
  sample: { kind: "membership-offered", ...sampleOrganisation },
});
