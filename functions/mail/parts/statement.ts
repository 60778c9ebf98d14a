import * as z from "zod";
import { monthSchema } from "../../../shared/clause/schema.ts";
import { daySchema } from "../../../shared/fields/fields.ts";
import { dayText, monthText } from "../../../shared/time/dates.ts";
import type { MailLinks } from "../document/links.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";

/** What a mail about the hours of a month holds. */
export const ofStatement = {
  statementId: z.string(),
  companyName: z.string(),
  month: monthSchema,
  /** The last day of its link. */
  until: daySchema,
};

type StatementContent = { statementId: string; companyName: string; month: string; until: string };

/** `{entreprise}`, `{mois}`, `{échéance}`. */
export const factsOfStatement = ({ companyName, month, until }: StatementContent) => ({
  entreprise: companyName,
  mois: monthText(month),
  échéance: dayText(until),
});

/** The button to the statement, and what one may know of its link. */
export const statementLink = (
  { statementId, until }: StatementContent,
  links: MailLinks,
  label: string,
): Block[] => [
  action(label, links.statement(statementId, until)),
  paragraph(
    `Ce lien est personnel et n’a pas besoin de compte. Il est valable jusqu’au ${dayText(until)} ; ensuite, l’équipe peut vous en envoyer un autre.`,
  ),
];

export const whyStatement = ({ companyName }: { companyName: string }): string =>
  `Vous recevez ce message parce que cette adresse est celle du contact de ${companyName} pour ses heures d’insertion.`;

export const sampleStatement = {
  statementId: "rel_1",
  companyName: "Bâti Garonne",
  month: "2026-10",
  until: "2027-01-31",
};
