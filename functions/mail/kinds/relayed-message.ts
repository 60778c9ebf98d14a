import * as z from "zod";
import { sideSchema } from "../../../shared/rencontres/schema.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { sampleSupplier } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To a buyer or a supplier to whom the other one writes about an intent, without showing either's address. */
export const relayedMessage = defineMail({
  schema: z.object({
    kind: z.literal("relayed-message"),
    conversationId: z.string(),
    /** The side that receives it. */
    side: sideSchema,
    senderName: z.string(),
    recipientName: z.string(),
    intentTitle: z.string(),
    /** It belongs to the two sides: staff are not shown it. */
    text: z.string(),
  }),
  label: "Message transmis",
  essential: false,
  family: "messages",
  template: ({ conversationId, side, senderName, recipientName, intentTitle, text }, links) => ({
    subject: `${senderName} vous écrit : ${intentTitle}`,
    preview: "Répondez par le bouton : votre adresse n’est pas transmise.",
    blocks: [
      paragraph(
        side === "supplier"
          ? `${senderName} prépare un achat, « ${intentTitle} », et vous écrit par Rencontres solidaires.`
          : `${senderName} vous répond au sujet de votre achat « ${intentTitle} ».`,
      ),
      { type: "quote", label: `Message de ${senderName}`, text },
      action("Lire et répondre", links.message(conversationId, side)),
      paragraph(
        "Votre réponse est transmise sans votre adresse. Une réponse à ce courriel n’arriverait à personne : passez par le bouton.",
      ),
    ],
    why: `Vous recevez ce message parce que vous êtes le contact de ${recipientName} sur Rencontres solidaires.`,
  }),
  facts: ({ intentTitle, senderName }) => ({ intention: intentTitle, expéditeur: senderName }),
  sample: {
    kind: "relayed-message",
    conversationId: "cnv_1",
    side: "supplier",
    senderName: "Ville d’Exemple",
    recipientName: sampleSupplier.supplierName,
    intentTitle: "Nettoyage des écoles",
    text: "Bonjour, intervenez-vous le samedi ?",
  },
});
