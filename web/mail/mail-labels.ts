import type { Tone } from "../components/feedback/StatusBadge.tsx";
import type { MailStatus } from "./queries.ts";

/** States of a mail, in the team's words. */
export const mailStates: Record<MailStatus, { tone: Tone; label: string }> = {
  queued: { tone: "neutral", label: "À envoyer" },
  sending: { tone: "info", label: "Envoi en cours" },
  sent: { tone: "good", label: "Envoyé" },
  failed: { tone: "bad", label: "Non envoyé" },
  doubtful: { tone: "warning", label: "Sort incertain" },
  bounced: { tone: "bad", label: "Adresse refusée" },
  complained: { tone: "bad", label: "Signalé indésirable" },
  suppressed: { tone: "warning", label: "Retenu" },
  abandoned: { tone: "neutral", label: "Classé" },
};

/** What a state means, and what is to be done about it. */
export const causeWords = (status: MailStatus): string =>
  ({
    queued: "Il part tout seul.",
    sending: "Il est en train de partir.",
    sent: "",
    failed: "Il n’est pas parti et ne partira pas tout seul.",
    doubtful:
      "Rien ne dit s’il est arrivé : demandez à son destinataire, ou envoyez-le de nouveau au risque qu’il l’ait deux fois.",
    bounced: "L’adresse n’existe pas ou refuse nos courriels : plus rien ne lui est envoyé.",
    complained: "Son destinataire l’a signalé comme indésirable : plus rien ne lui est envoyé.",
    suppressed: "Il n’est pas parti : cette adresse refuse nos courriels, ou ceux de cette sorte.",
    abandoned:
      "Il n’est pas arrivé, et plus rien n’est à faire : l’équipe en a décidé, ou il venait trop tard.",
  })[status];
