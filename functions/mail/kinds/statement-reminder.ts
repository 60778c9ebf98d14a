import * as z from "zod";
import { monthText, ofMonthText } from "../../../shared/time/dates.ts";
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
    /** Lines were sent back, and wait to be stated again. */
    toCorrect: z.boolean().default(false),
  }),
  label: "Rappel de relevé d’heures",
  cases: "le premier rappel, et le dernier ; des heures attendues, ou des lignes à corriger",
  essential: true,
  template: (content, links) => ({
    subject: `${content.reminder === 2 ? "Dernier rappel" : "Rappel"} : ${content.toCorrect ? "des lignes à corriger dans vos heures d’insertion" : "vos heures d’insertion"} ${ofMonthText(content.month)}`,
    preview: "Deux minutes suffisent, sans compte.",
    blocks: [
      paragraph(
        content.toCorrect
          ? `Des lignes du relevé de ${content.companyName} pour ${monthText(content.month)} attendent votre correction. Le motif est écrit sur chacune.`
          : `Nous n’avons pas encore le relevé de ${content.companyName} pour ${monthText(content.month)}. S’il n’y a rien ce mois-ci, dites-le d’un clic.`,
      ),
      ...(content.reminder === 2
        ? [paragraph("Sans réponse, l’équipe vous appellera pour le remplir avec vous.")]
        : []),
      ...statementLink(content, links, content.toCorrect ? "Corriger ces lignes" : "Déclarer les heures"),
    ],
    why: whyStatement(content),
  }),
  facts: factsOfStatement,
  sample: { kind: "statement-reminder", ...sampleStatement, reminder: 2, toCorrect: false },
});
