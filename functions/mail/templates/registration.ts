import { weekdayText } from "../../../shared/dates.ts";
import { action, type Block, paragraph, type Template } from "./mail-document.ts";
import { rencontreFacts, whyParticipant } from "./rencontre-words.ts";

export const intentReceived: Template<"intent-received"> = ({ intentId, intentTitle }, links) => ({
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
});

export const rencontreInvitation: Template<"rencontre-invitation"> = (
  { supplierName, rencontre, needs },
  links,
) => ({
  subject: `Des acheteurs cherchent des fournisseurs comme vous : ${rencontre.title}`,
  preview: `Le ${weekdayText(rencontre.date)}, l’inscription est ouverte.`,
  blocks: [
    paragraph(
      `Des acheteurs inscrits à « ${rencontre.title} » cherchent ce que propose ${supplierName}, et trop peu de fournisseurs inscrits peuvent leur répondre.`,
    ),
    { type: "list", title: "Ce qu’ils veulent acheter", items: needs },
    rencontreFacts(rencontre),
    paragraph("L’inscription est gratuite et se fait en quelques minutes."),
    action("Voir la rencontre et s’inscrire", links.rencontre(rencontre.id)),
  ],
  why: `Vous recevez ce message parce que ${supplierName} est dans l’annuaire des fournisseurs solidaires.`,
});

export const registrationReceived: Template<"registration-received"> = (content, links) => ({
  subject: `Inscription reçue : ${content.rencontre.title}`,
  preview: `Rendez-vous le ${weekdayText(content.rencontre.date)}.`,
  blocks: [
    paragraph(
      `L’inscription de ${content.organisationName} à « ${content.rencontre.title} » est enregistrée.`,
    ),
    rencontreFacts(content.rencontre),
    ...(content.intentTitles.length > 0
      ? [{ type: "list", title: "Intentions d’achat apportées", items: content.intentTitles } satisfies Block]
      : []),
    paragraph(
      "Vous recevrez le programme de vos rendez-vous quand il sera prêt. D’ici là, vous pouvez modifier vos choix.",
    ),
    action("Voir mon inscription", links.rencontre(content.rencontre.id)),
  ],
  why: whyParticipant(content.organisationName, content.rencontre),
});
