import * as z from "zod";
import { emailText } from "../../../shared/fields/email-text.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { factsOfOrganisation, ofOrganisation } from "../parts/organisation.ts";
import { sampleOrganisation } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To the members of an organisation that somebody asks to join. */
export const membershipRequested = defineMail({
  schema: z.object({
    kind: z.literal("membership-requested"),
    ...ofOrganisation,
    /** The address of the person who asks. */
    email: z.string(),
  }),
  label: "Demande pour rejoindre une organisation",
  essential: true,
  template: ({ organisationName, email }, links) => ({
    subject: `Demande pour rejoindre ${organisationName}`,
    preview: `${emailText(email)} demande à parler au nom de ${organisationName}.`,
    blocks: [
      paragraph(`${emailText(email)} demande à rejoindre ${organisationName} sur Rencontres solidaires.`),
      paragraph(
        "Acceptez seulement si vous connaissez cette personne : elle pourra modifier la fiche, déposer des demandes et voir vos rendez-vous.",
      ),
      action("Examiner la demande", links.ownSpace),
    ],
    why: `Vous recevez ce message parce que vous êtes membre de ${organisationName}.`,
  }),
  facts: (content) => ({ ...factsOfOrganisation(content), adresse: emailText(content.email) }),
  sample: { kind: "membership-requested", ...sampleOrganisation, email: "amina@exemple.fr" },
});
