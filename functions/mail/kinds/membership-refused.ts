import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { factsOfOrganisation, ofOrganisation } from "../parts/organisation.ts";
import { sampleOrganisation } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To the person whose request to join an organisation is refused, with the reason. */
export const membershipRefused = defineMail({
  schema: z.object({ kind: z.literal("membership-refused"), ...ofOrganisation, reason: z.string() }),
  label: "Demande refusée",
  essential: true,
  template: ({ organisationName, reason }, links) => ({
    subject: `Votre demande pour rejoindre ${organisationName}`,
    preview: "Elle n’a pas été acceptée.",
    blocks: [
      paragraph(`Votre demande pour parler au nom de ${organisationName} n’a pas été acceptée.`),
      { type: "quote", label: "Motif", text: reason },
      paragraph("Vous pouvez la refaire en disant mieux qui vous êtes."),
      action("Ouvrir mon espace", links.ownSpace),
    ],
    why: `Vous recevez ce message parce que vous avez demandé à rejoindre ${organisationName}.`,
  }),
  facts: factsOfOrganisation,
  sample: {
    kind: "membership-refused",
    ...sampleOrganisation,
    reason: "Nous ne vous connaissons pas.",
  },
});
