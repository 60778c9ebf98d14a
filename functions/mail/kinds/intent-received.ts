import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

/** To the buyer who submits an intent. */
export const intentReceived = defineMail({
  schema: z.object({ kind: z.literal("intent-received"), intentId: z.string(), intentTitle: z.string() }),
  label: "Intention d’achat reçue",
  essential: true,
  template: ({ intentId, intentTitle }, links) => ({
    subject: `Votre intention d’achat est bien reçue : ${intentTitle}`,
    preview: "L’équipe la relit et revient vers vous.",
    blocks: [
      paragraph(`Nous avons bien reçu votre intention d’achat « ${intentTitle} ».`),
      paragraph(
        "L’équipe la relit, puis cherche avec vous les fournisseurs solidaires qui pourraient y répondre.",
      ),
      action("Voir mon intention d’achat", links.intent(intentId)),
    ],
    why: "Vous recevez ce message parce que vous avez déposé une intention d’achat.",
  }),
  facts: ({ intentTitle }) => ({ intention: intentTitle }),
  sample: { kind: "intent-received", intentId: "int_1", intentTitle: "Nettoyage des écoles" },
});
