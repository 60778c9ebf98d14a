import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { factsOfOrganisation, ofOrganisation } from "../parts/organisation.ts";
import { sampleOrganisation } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To the person whose request to join an organisation is accepted. */
export const membershipApproved = defineMail({
  schema: z.object({ kind: z.literal("membership-approved"), ...ofOrganisation }),
  label: "Demande acceptée",
  essential: true,
  template: ({ organisationName }, links) => ({
    subject: `Vous avez rejoint ${organisationName}`,
    preview: "Votre demande est acceptée.",
    blocks: [
      paragraph(`Votre demande est acceptée : vous parlez désormais au nom de ${organisationName}.`),
      action("Ouvrir mon espace", links.ownSpace),
    ],
    why: `Vous recevez ce message parce que vous avez demandé à rejoindre ${organisationName}.`,
  }),
  facts: factsOfOrganisation,
  sample: { kind: "membership-approved", ...sampleOrganisation },
});
