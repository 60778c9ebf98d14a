import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

const elapsed = { 3: "Trois mois", 6: "Six mois", 12: "Un an" } as const;

/**
 * To whoever sent a person employed under a clause, otherwise to the person: what became of them 3, 6 and 12 months after they
 * entered. The subject names nobody; the text, only the first name and the code.
 */
export const situationRequest = defineMail({
  schema: z.object({
    kind: z.literal("situation-request"),
    participantId: z.string(),
    months: z.literal([3, 6, 12]),
    to: z.enum(["referrer", "person"]),
    /** Empty once the identity is erased. */
    firstName: z.string(),
    code: z.string(),
    /** The day of the first employment. */
    enteredOn: daySchema,
    reminder: z.boolean(),
  }),
  label: "Situation d’une personne",
  cases: "à trois mois, six mois et un an, au prescripteur ou à la personne, et le rappel",
  essential: false,
  family: "situations",
  template: ({ participantId, months, to, firstName, code, enteredOn, reminder }, links) => {
    const who = firstName === "" ? code : `${firstName} (${code})`;
    const subject = to === "person" ? "où en êtes-vous ?" : "une personne que vous avez accompagnée";
    return {
      subject: `${reminder ? "Rappel : " : ""}${elapsed[months]} après, ${subject}`,
      preview: "Deux gestes suffisent, sans compte.",
      blocks: [
        paragraph(
          to === "person"
            ? `Bonjour${firstName === "" ? "" : ` ${firstName}`}, vous avez commencé le ${dayText(enteredOn)} un emploi prévu par une clause sociale. ${elapsed[months]} après, où en êtes-vous ?`
            : `${who} a commencé le ${dayText(enteredOn)} un emploi prévu par une clause sociale, avec votre appui. ${elapsed[months]} après, savez-vous où en est cette personne ?`,
        ),
        paragraph(
          to === "person"
            ? "Choisissez votre situation d’aujourd’hui : deux gestes suffisent. Répondre n’est pas obligatoire."
            : "Choisissez sa situation d’aujourd’hui : deux gestes suffisent. « Situation inconnue » est aussi une réponse.",
        ),
        action("Répondre", links.situation(participantId, months)),
        paragraph(
          "Les réponses servent à dire, en nombres et sans nom, ce que les clauses sociales ont apporté.",
        ),
      ],
      why:
        to === "person"
          ? "Vous recevez ce message parce que Toulouse Métropole Emploi suit votre parcours depuis cet emploi."
          : "Vous recevez ce message parce que vous êtes la personne qui a orienté ce bénéficiaire vers Toulouse Métropole Emploi.",
    };
  },
  facts: ({ months, code, enteredOn }) => ({
    délai: elapsed[months],
    code,
    début: dayText(enteredOn),
  }),
  sample: {
    kind: "situation-request",
    participantId: "par_1",
    months: 12,
    to: "referrer",
    firstName: "Zoé",
    code: "P-7K3M9Q",
    enteredOn: "2026-03-02",
    reminder: false,
  },
});
