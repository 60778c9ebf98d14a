import * as z from "zod";

/** Families of mails, each of which a person may stop on its own (RFC 8058). An essential mail belongs to none. */
export const mailFamilySchema = z.enum([
  "messages",
  "invitations",
  "reminders",
  "followUps",
  "situations",
  "digest",
]);
export type MailFamily = z.infer<typeof mailFamilySchema>;

/** What a family holds, as it follows « Ne plus recevoir ». */
export const mailFamilies: Record<MailFamily, string> = {
  messages: "les messages des acheteurs et des fournisseurs",
  invitations: "les invitations à une rencontre",
  reminders: "les rappels avant une rencontre",
  followUps: "les points d’étape après une rencontre",
  situations: "les questions sur ce que deviennent les personnes employées",
  digest: "le résumé quotidien de l’équipe",
};
