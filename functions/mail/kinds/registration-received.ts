import * as z from "zod";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";
import { rencontreBlock } from "../document/rencontre-words.ts";
import { factsOfParticipant, ofParticipant, whyParticipant } from "../parts/participant.ts";
import { sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

const intentsBlock = (titles: string[]): Block[] =>
  titles.length > 0 ? [{ type: "list", title: "Intentions d’achat apportées", items: titles }] : [];

/** To a participant who registers for a rencontre. */
export const registrationReceived = defineMail({
  schema: z.object({
    kind: z.literal("registration-received"),
    ...ofParticipant,
    intentTitles: z.array(z.string()).default([]),
  }),
  label: "Inscription reçue",
  essential: true,
  template: (content, links) => ({
    subject: `${content.organisationName} : inscription reçue, ${content.rencontre.title}`,
    preview: `Rendez-vous le ${weekdayText(content.rencontre.date)}.`,
    blocks: [
      paragraph(
        `L’inscription de ${content.organisationName} à « ${content.rencontre.title} » est enregistrée.`,
      ),
      rencontreBlock(content.rencontre),
      ...intentsBlock(content.intentTitles),
      paragraph(
        "Vous recevrez le programme de vos rendez-vous quand il sera prêt. D’ici là, vous pouvez modifier vos choix.",
      ),
      action("Voir mon inscription", links.rencontre(content.rencontre.id)),
    ],
    why: whyParticipant(content),
  }),
  facts: factsOfParticipant,
  sample: {
    kind: "registration-received",
    ...sampleParticipant,
    intentTitles: ["Nettoyage des écoles"],
  },
});
