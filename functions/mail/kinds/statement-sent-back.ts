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

const pointSchema = z.object({
  /** The person’s code, or what hire it is: never a name. */
  about: z.string(),
  why: z.string(),
});

/** To a company whose statement staff checked: what of it they could not accept, line by line. */
export const statementSentBack = defineMail({
  schema: z.object({
    kind: z.literal("statement-sent-back"),
    ...ofStatement,
    /** Lines to state again; none where only a hire was refused. */
    lines: z.array(pointSchema),
    refusedHires: z.array(pointSchema),
  }),
  label: "Relevé d’heures à corriger",
  cases: "des lignes renvoyées, ou seulement une embauche refusée",
  essential: true,
  template: (content, links) => {
    const { companyName, month, lines, refusedHires } = content;
    const items = (points: typeof lines) => points.map(({ about, why }) => `${about} : ${why}`);
    const toCorrect = lines.length > 0;
    return {
      subject: toCorrect
        ? `Votre relevé ${ofMonthText(month)} est à corriger`
        : `Votre relevé ${ofMonthText(month)} : une embauche n’est pas retenue`,
      preview: toCorrect ? "Seules les lignes renvoyées sont à revoir." : "Le reste du relevé est accepté.",
      blocks: [
        paragraph(
          toCorrect
            ? `L’équipe a vérifié le relevé de ${companyName} pour ${monthText(month)}. Ce qui est juste est enregistré ; il reste ceci à revoir.`
            : `L’équipe a accepté les heures de ${companyName} pour ${monthText(month)}.`,
        ),
        ...(toCorrect ? [{ type: "list" as const, title: "Lignes à corriger", items: items(lines) }] : []),
        ...(refusedHires.length > 0
          ? [{ type: "list" as const, title: "Embauches non retenues", items: items(refusedHires) }]
          : []),
        ...statementLink(content, links, toCorrect ? "Corriger ces lignes" : "Voir le relevé"),
      ],
      why: whyStatement(content),
    };
  },
  facts: factsOfStatement,
  sample: {
    kind: "statement-sent-back",
    ...sampleStatement,
    lines: [{ about: "B-012, École de Lalande", why: "Le contrat s’est terminé le 15 octobre." }],
    refusedHires: [],
  },
});
