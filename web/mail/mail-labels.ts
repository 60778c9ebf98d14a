import type { Tone } from "../components/StatusBadge.tsx";
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
};
