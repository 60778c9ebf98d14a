import { dayText, weekdayText } from "../../../shared/dates.ts";
import type { MailMeeting } from "../mail-contents.ts";
import { action, type Block, paragraph, type Template } from "./mail-document.ts";
import { hourRange, tableOf } from "./meeting-words.ts";
import {
  formatText,
  meetingCount,
  meetingsBlock,
  rencontreFacts,
  whyParticipant,
} from "./rencontre-words.ts";

const hasSlots = (meetings: readonly MailMeeting[]): boolean =>
  meetings.some(({ slot }) => slot !== undefined);

const calendarNote: Block = paragraph(
  "L’invitation jointe réserve ce temps dans votre agenda. Le fichier rendez-vous.ics y ajoute chaque rendez-vous, si vous le souhaitez.",
);

export const convocation: Template<"convocation"> = (content, links) => {
  const { rencontre, meetings } = content;
  const contactsOnly = rencontre.format === "contactsOnly";
  return {
    subject: contactsOnly
      ? `Vos contacts : ${rencontre.title}`
      : `Votre programme du ${dayText(rencontre.date)} : ${rencontre.title}`,
    preview: `${meetingCount(meetings)} pour ${content.organisationName}.`,
    blocks: [
      paragraph(
        contactsOnly
          ? `Voici les contacts préparés pour ${content.organisationName}.`
          : `Voici le programme de ${content.organisationName} : ${meetingCount(meetings)}.`,
      ),
      rencontreFacts(rencontre),
      ...meetingsBlock(contactsOnly ? "Vos contacts" : "Vos rendez-vous", meetings),
      ...(meetings.length === 0
        ? [
            paragraph(
              "Aucun rendez-vous n’a pu être placé pour vous cette fois. L’équipe reste à votre écoute.",
            ),
          ]
        : []),
      ...(hasSlots(meetings) ? [calendarNote] : []),
      action(
        contactsOnly ? "Voir mes contacts" : "Voir et imprimer mon programme",
        links.rencontre(rencontre.id),
      ),
      paragraph(
        "Un empêchement ? Prévenez l’équipe en répondant à ce message : elle pourra réorganiser les rendez-vous.",
      ),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};

export const reminder: Template<"reminder"> = (content, links) => {
  const { rencontre, meetings, daysBefore } = content;
  const when = daysBefore === 1 ? "demain" : `dans ${daysBefore} jours`;
  return {
    subject: `C’est ${when} : ${rencontre.title}`,
    preview: `${meetingCount(meetings)}, ${weekdayText(rencontre.date)}.`,
    blocks: [
      paragraph(
        `« ${rencontre.title} » a lieu ${when}. ${content.organisationName} y a ${meetingCount(meetings)}.`,
      ),
      rencontreFacts(rencontre),
      ...meetingsBlock("Vos rendez-vous", meetings),
      action("Voir et imprimer mon programme", links.rencontre(rencontre.id)),
      paragraph("Un empêchement ? Prévenez l’équipe en répondant à ce message."),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};

const place = (meeting: MailMeeting): string =>
  meeting.slot ? [hourRange(meeting.slot), tableOf(meeting)].filter(Boolean).join(", ") : "sans horaire";

/** What changes between two plans, a line for each meeting concerned. */
const planChanges = (before: readonly MailMeeting[], after: readonly MailMeeting[]): string[] => {
  const previous = new Map(before.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((meeting) => {
      const { organisationName } = meeting.counterpart;
      const old = previous.get(meeting.id);
      if (!old) return [`Nouveau : ${organisationName}, ${place(meeting)}`];
      return place(old) === place(meeting)
        ? []
        : [`Déplacé : ${organisationName}, ${place(meeting)} (au lieu de ${place(old)})`];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((meeting) => `Annulé : ${meeting.counterpart.organisationName}, ${place(meeting)}`),
  ];
};

export const planChanged: Template<"plan-changed"> = (content, links) => {
  const { rencontre, meetings } = content;
  const changes = planChanges(content.previousMeetings, meetings);
  return {
    subject: `Votre programme change : ${rencontre.title}`,
    preview: changes[0] ?? `${meetingCount(meetings)}.`,
    blocks: [
      paragraph(`Le programme de ${content.organisationName} du ${weekdayText(rencontre.date)} a changé.`),
      ...(changes.length > 0
        ? [{ type: "list", title: "Ce qui change", items: changes } satisfies Block]
        : []),
      ...meetingsBlock("Votre programme à jour", meetings),
      ...(meetings.length === 0 ? [paragraph("Vous n’avez plus de rendez-vous.")] : []),
      action("Voir mon programme", links.rencontre(rencontre.id)),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};

export const formatChanged: Template<"format-changed"> = (content, links) => {
  const { rencontre, previousFormat, meetings } = content;
  return {
    subject: `Changement de forme : ${rencontre.title}`,
    preview: `La rencontre a lieu ${formatText[rencontre.format]}.`,
    blocks: [
      paragraph(
        `« ${rencontre.title} » aura lieu ${formatText[rencontre.format]}, et non plus ${formatText[previousFormat]}. Votre inscription reste valable.`,
      ),
      rencontreFacts(rencontre),
      ...meetingsBlock(rencontre.format === "contactsOnly" ? "Vos contacts" : "Vos rendez-vous", meetings),
      ...(rencontre.format === "contactsOnly" && meetings.length > 0
        ? [paragraph("Prenez contact directement, au moment qui vous convient à tous les deux.")]
        : []),
      action("Voir la rencontre", links.rencontre(rencontre.id)),
    ],
    why: whyParticipant(content.organisationName, rencontre),
  };
};
