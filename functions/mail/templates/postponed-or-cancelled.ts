import { weekdayText } from "../../../shared/dates.ts";
import { action, paragraph, type Template } from "./mail-document.ts";
import { meetingsBlock, rencontreFacts, whyParticipant } from "./rencontre-words.ts";

export const rencontrePostponed: Template<"rencontre-postponed"> = (content, links) => {
  const { rencontre, dateKnown } = content;
  return {
    subject: dateKnown
      ? `Rencontre reportée au ${weekdayText(rencontre.date)} : ${rencontre.title}`
      : `Rencontre reportée : ${rencontre.title}`,
    preview: `La date du ${weekdayText(content.previousDate)} n’est plus bonne.`,
    blocks: [
      paragraph(
        `La rencontre « ${rencontre.title} », prévue le ${weekdayText(content.previousDate)}, est reportée.`,
      ),
      { type: "quote", label: "Motif", text: content.reason },
      ...(dateKnown
        ? [
            rencontreFacts(rencontre),
            paragraph(
              `L’inscription de ${content.organisationName} est gardée. Dites-nous si la nouvelle date vous convient.`,
            ),
            action("Confirmer ma participation", links.rencontre(rencontre.id)),
          ]
        : [
            paragraph(
              `La nouvelle date n’est pas encore fixée. L’inscription de ${content.organisationName} est gardée, et nous vous demanderons si cette date vous convient.`,
            ),
            action("Voir la rencontre", links.rencontre(rencontre.id)),
          ]),
      paragraph("Les rendez-vous déjà envoyés ne tiennent plus : un nouveau programme suivra."),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};

export const rencontreCancelled: Template<"rencontre-cancelled"> = (content, links) => {
  const { rencontre, meetings } = content;
  return {
    subject: `Rencontre annulée : ${rencontre.title}`,
    preview:
      meetings.length > 0
        ? "Vos contacts sont dans ce message : la mise en relation continue."
        : `La rencontre du ${weekdayText(rencontre.date)} n’aura pas lieu.`,
    blocks: [
      paragraph(
        `La rencontre « ${rencontre.title} », prévue le ${weekdayText(rencontre.date)}, est annulée.`,
      ),
      { type: "quote", label: "Motif", text: content.reason },
      ...(meetings.length > 0
        ? [
            paragraph(
              "Les rapprochements étaient prêts : nous vous les envoyons pour que vous preniez contact directement. Nous vous demanderons plus tard ce qu’ils ont donné.",
            ),
            ...meetingsBlock(
              "Vos contacts",
              meetings.map(({ slot: _slot, table: _table, ...match }) => match),
            ),
          ]
        : [paragraph("L’équipe reste à votre écoute pour vous aider à trouver le bon partenaire.")]),
      action("Voir la rencontre", links.rencontre(rencontre.id)),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};
