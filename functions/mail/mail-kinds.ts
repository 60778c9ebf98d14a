import type { MailKind } from "./mail-contents.ts";

/** Families of mails that a person may stop, each on its own (RFC 8058). */
export const mailFamilies = {
  messages: "les messages des acheteurs et des fournisseurs",
  invitations: "les invitations à une rencontre",
  reminders: "les rappels avant une rencontre",
  followUps: "les points d’étape après une rencontre",
  digest: "le résumé quotidien de l’équipe",
} as const;
export type MailFamily = keyof typeof mailFamilies;

/** Essential: what a person asked for, must know to act, or is summoned to. The others belong to a family. */
export const mailKinds: Record<MailKind, { essential: true } | { essential: false; family: MailFamily }> = {
  "sign-in": { essential: true },
  "membership-requested": { essential: true },
  "membership-approved": { essential: true },
  "membership-refused": { essential: true },
  "membership-offered": { essential: true },
  "erasure-announced": { essential: true },
  "supplier-published": { essential: true },
  "supplier-refused": { essential: true },
  "supplier-suspended": { essential: true },
  "proof-expiring": { essential: true },
  "intent-received": { essential: true },
  "relayed-message": { essential: false, family: "messages" },
  "rencontre-invitation": { essential: false, family: "invitations" },
  "registration-received": { essential: true },
  convocation: { essential: true },
  reminder: { essential: false, family: "reminders" },
  "plan-changed": { essential: true },
  "format-changed": { essential: true },
  "rencontre-postponed": { essential: true },
  "rencontre-cancelled": { essential: true },
  "follow-up": { essential: false, family: "followUps" },
  "follow-up-reminder": { essential: false, family: "followUps" },
  "staff-digest": { essential: false, family: "digest" },
};

/** What each kind is called by the team. */
export const mailKindLabels: Record<MailKind, string> = {
  "sign-in": "Lien de connexion",
  "membership-requested": "Demande pour rejoindre une organisation",
  "membership-approved": "Demande acceptée",
  "membership-refused": "Demande refusée",
  "membership-offered": "Invitation à parler pour une organisation",
  "erasure-announced": "Effacement annoncé",
  "supplier-published": "Fiche mise en ligne",
  "supplier-refused": "Fiche renvoyée à corriger",
  "supplier-suspended": "Fiche suspendue",
  "proof-expiring": "Justificatif qui expire",
  "intent-received": "Intention d’achat reçue",
  "relayed-message": "Message transmis",
  "rencontre-invitation": "Invitation à une rencontre",
  "registration-received": "Inscription reçue",
  convocation: "Convocation",
  reminder: "Rappel avant la rencontre",
  "plan-changed": "Changement de programme",
  "format-changed": "Changement de forme",
  "rencontre-postponed": "Rencontre reportée",
  "rencontre-cancelled": "Rencontre annulée",
  "follow-up": "Point d’étape",
  "follow-up-reminder": "Rappel de point d’étape",
  "staff-digest": "Résumé quotidien de l’équipe",
};

/** The cases that a kind has words of their own for as shipped; a text of staff's stands for them all. */
export const mailCases: Partial<Record<MailKind, string>> = {
  "sign-in": "la connexion, et la reprise d’une intention écrite sans compte",
  "proof-expiring": "60, 30 et 7 jours avant la fin du justificatif",
  convocation: "la rencontre en présence, à distance, et l’échange de contacts",
  reminder: "sept jours avant, et la veille",
  "format-changed": "la rencontre en présence, à distance, et l’échange de contacts",
  "rencontre-postponed": "le report avec une nouvelle date, et sans date",
  "rencontre-cancelled": "l’annulation avec des rapprochements préparés, et sans",
  "follow-up": "un jour, un mois, trois mois et six mois après la rencontre",
  "follow-up-reminder": "le premier rappel, et le dernier",
};

/** The family that a mail belongs to; none for an essential one. */
export const familyOf = (kind: MailKind): MailFamily | undefined => {
  const entry = mailKinds[kind];
  return entry.essential ? undefined : entry.family;
};
