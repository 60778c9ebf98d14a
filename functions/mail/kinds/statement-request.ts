import * as z from "zod";
import { count } from "../../../shared/text/count.ts";
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

/** To a company that has people at work, for the hours of the month before. */
export const statementRequest = defineMail({
  schema: z.object({
    kind: z.literal("statement-request"),
    ...ofStatement,
    /** How many employments it tells of. */
    people: z.int(),
  }),
  label: "Relevé d’heures à remplir",
  essential: true,
  template: (content, links) => ({
    subject: `Vos heures d’insertion : ${monthText(content.month)}`,
    preview: "Deux minutes suffisent, sans compte.",
    blocks: [
      paragraph(
        `Combien d’heures ont travaillé, en ${monthText(content.month)}, les personnes que ${content.companyName} emploie au titre d’une clause sociale ?`,
      ),
      paragraph(
        `${count(content.people, "contrat de travail vous attend", "contrats de travail vous attendent")}, avec les heures du mois d’avant déjà proposées. S’il n’y a rien ce mois-ci, un clic suffit. Vous pouvez aussi déclarer une embauche ou une fin de contrat, ou joindre un fichier.`,
      ),
      ...statementLink(content, links, "Déclarer les heures"),
    ],
    why: whyStatement(content),
  }),
  facts: (content) => ({ ...factsOfStatement(content), contrats: String(content.people) }),
  sample: { kind: "statement-request", ...sampleStatement, people: 4 },
});
