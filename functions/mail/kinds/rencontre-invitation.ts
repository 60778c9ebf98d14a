import * as z from "zod";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { mailRencontreSchema } from "../document/rencontre-schema.ts";
import { rencontreBlock } from "../document/rencontre-words.ts";
import { factsOfRencontre } from "../parts/facts.ts";
import { sampleRencontre, sampleSupplier } from "../parts/samples.ts";
import { factsOfSupplier, ofSupplier } from "../parts/supplier.ts";
import { defineMail } from "./define-mail.ts";

/** To the contact of a supplier of the annuaire who could meet a need that no registered supplier meets. */
export const rencontreInvitation = defineMail({
  schema: z.object({
    kind: z.literal("rencontre-invitation"),
    ...ofSupplier,
    rencontre: mailRencontreSchema,
    /** The families of purchase for which the rencontre is short of suppliers, by their French names. */
    needs: z.array(z.string()),
  }),
  label: "Invitation à une rencontre",
  essential: false,
  family: "invitations",
  template: ({ supplierName, rencontre, needs }, links) => ({
    subject: `Des acheteurs cherchent des fournisseurs comme vous : ${rencontre.title}`,
    preview: `Le ${weekdayText(rencontre.date)}, l’inscription est ouverte.`,
    blocks: [
      paragraph(
        `Des acheteurs inscrits à « ${rencontre.title} » cherchent ce que propose ${supplierName}, et trop peu de fournisseurs inscrits peuvent leur répondre.`,
      ),
      { type: "list", title: "Ce qu’ils veulent acheter", items: needs },
      rencontreBlock(rencontre),
      paragraph("L’inscription est gratuite et se fait en quelques minutes."),
      action("Voir la rencontre et s’inscrire", links.rencontre(rencontre.id)),
    ],
    why: `Vous recevez ce message parce que ${supplierName} est dans l’annuaire des fournisseurs solidaires.`,
  }),
  facts: (content) => ({ ...factsOfSupplier(content), ...factsOfRencontre(content.rencontre) }),
  sample: {
    kind: "rencontre-invitation",
    ...sampleSupplier,
    rencontre: sampleRencontre,
    needs: ["Nettoyage de locaux et de bureaux", "Blanchisserie et entretien du linge"],
  },
});
