import * as z from "zod";
import { monthSchema } from "../../../shared/clause/schema.ts";
import { count } from "../../../shared/text/count.ts";
import { monthText } from "../../../shared/time/dates.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

const hoursText = (hours: number, done: string): string =>
  count(Math.round(hours), `heure ${done}`, `heures ${done}s`);

/** To a company or a buyer, a letter about the hours of a contract under a clause, which staff have read before. */
export const clauseLetter = defineMail({
  schema: z.object({
    kind: z.literal("clause-letter"),
    contractId: z.string(),
    letterId: z.string(),
    letter: z.enum(["reminder", "certificate"]),
    recipientName: z.string(),
    title: z.string(),
    planned: z.number(),
    worked: z.number(),
    /** The last month of which the hours are known. */
    until: monthSchema,
    /** Staff’s own words. */
    message: z.string(),
  }),
  label: "Lettre sur les heures d’insertion d’un marché",
  cases: "relance, attestation",
  essential: true,
  template: (content, links) => {
    const { contractId, letterId, letter, recipientName, title, planned, worked, until, message } = content;
    const words: Block[] = message ? [{ type: "quote", label: "Message de l’équipe", text: message }] : [];
    const reminder = letter === "reminder";
    return {
      subject: reminder
        ? `Heures d’insertion à rattraper : ${title}`
        : `Heures d’insertion faites : ${title}`,
      preview: `${hoursText(planned, "prévue")}, ${hoursText(worked, "faite")}.`,
      blocks: [
        paragraph(
          reminder
            ? `Les heures d’insertion du marché « ${title} » sont en retard sur ce qui était prévu, d’après ce que nous savons jusqu’en ${monthText(until)}.`
            : `L’engagement d’insertion du marché « ${title} » est terminé. Vous en trouverez l’attestation ci-dessous. Merci.`,
        ),
        {
          type: "facts",
          facts: [
            { label: "Engagement", value: hoursText(planned, "prévue") },
            { label: "À ce jour", value: hoursText(worked, "faite") },
          ],
        },
        ...words,
        action(reminder ? "Lire la lettre" : "Ouvrir l’attestation", links.letter(contractId, letterId)),
      ],
      why: `Vous recevez ce message parce que ${recipientName} est l’une des parties du marché « ${title} », dont Toulouse Métropole Emploi suit la clause d’insertion.`,
    };
  },
  facts: ({ title, planned, worked, recipientName }) => ({
    marché: title,
    organisation: recipientName,
    prévues: hoursText(planned, "prévue"),
    faites: hoursText(worked, "faite"),
  }),
  sample: {
    kind: "clause-letter",
    contractId: "con_1",
    letterId: "let_1",
    letter: "reminder",
    recipientName: "Les Jardins du Canal",
    title: "Entretien des parcs",
    planned: 1_000,
    worked: 250,
    until: "2026-10",
    message: "Appelons-nous cette semaine.",
  },
});
