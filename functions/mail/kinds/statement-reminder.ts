import * as z from "zod";
import { monthText } from "../../../shared/time/dates.ts";
import { paragraph } from "../document/mail-document.ts";
import {
  factsOfStatement,
  ofStatement,
  sampleStatement,
  statementLink,
  whyStatement,
} from "../parts/statement.ts";
import { defineMail } from "./define-mail.ts";

/** To a company that has not stated its hours yet. */
export const statementReminder = defineMail({
  schema: z.object({
    kind: z.literal("statement-reminder"),
    ...ofStatement,
    /** The first or the second, which is the last. */
    reminder: z.literal([1, 2]),
  }),
  label: "Rappel de relevé d’heures",
  cases: "le premier rappel, et le dernier",
  essential: true,
  template: (content, links) => ({
    subject: `${content.reminder === 2 ? "Dernier rappel" : "Rappel"} : vos heures d’insertion de ${monthText(content.month)}`,
    preview: "Deux minutes suffisent, sans compte.",
    blocks: [
      paragraph(
        `Nous n’avons pas encore le relevé de ${content.companyName} pour ${monthText(content.month)}. S’il n’y a rien ce mois-ci, dites-le d’un clic.`,
      ),
      ...(content.reminder === 2
        ? [paragraph("Sans réponse, l’équipe vous appellera pour le remplir avec vous.")]
        : []),
      ...statementLink(content, links, "Déclarer les heures"),
    ],
    why: whyStatement(content),
  }),
  facts: factsOfStatement,
  sample: { kind: "statement-reminder", ...sampleStatement, reminder: 2 },
});
