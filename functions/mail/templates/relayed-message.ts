import { action, paragraph, type Template } from "./mail-document.ts";

export const relayedMessage: Template<"relayed-message"> = (content, links) => ({
  subject: `${content.senderName} vous écrit : ${content.intentTitle}`,
  preview: "Répondez par le bouton : votre adresse n’est pas transmise.",
  blocks: [
    paragraph(
      content.side === "supplier"
        ? `${content.senderName} prépare un achat, « ${content.intentTitle} », et vous écrit par Rencontres solidaires.`
        : `${content.senderName} vous répond au sujet de votre achat « ${content.intentTitle} ».`,
    ),
    { type: "quote", label: `Message de ${content.senderName}`, text: content.text },
    action("Lire et répondre", links.message(content.conversationId, content.side)),
    paragraph(
      "Votre réponse est transmise sans votre adresse. Une réponse à ce courriel n’arriverait à personne : passez par le bouton.",
    ),
  ],
  why: `Vous recevez ce message parce que vous êtes le contact de ${content.recipientName} sur Rencontres solidaires.`,
});
