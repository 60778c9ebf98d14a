import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { dayText, weekdayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { counted } from "../document/typography.ts";
import { defineMail } from "./define-mail.ts";

const count = z.int().default(0);

const countsSchema = z.object({
  suppliersToCheck: count,
  listProposals: count,
  intentsToQualify: count,
  membershipsToApprove: count,
  messagesUnreached: count,
  mailsDoubtful: count,
  mailsFailed: count,
  mailsReturned: count,
  contractsToCheck: count,
  clausesLate: count,
  statementsToCheck: count,
  statementsToCall: count,
  participantsToCheck: count,
  proofsExpired: count,
});
type Counts = z.infer<typeof countsSchema>;

/** A line of the digest for each kind of thing that waits, in the order of the digest. */
const lines: Record<keyof Counts, (count: number) => string> = {
  suppliersToCheck: (count) =>
    counted(count, "fiche de fournisseur à vérifier", "fiches de fournisseurs à vérifier"),
  listProposals: (count) =>
    counted(count, "fiche qu’une liste dit autrement", "fiches que des listes disent autrement"),
  intentsToQualify: (count) =>
    counted(count, "intention d’achat à qualifier", "intentions d’achat à qualifier"),
  membershipsToApprove: (count) =>
    counted(count, "demande d’adhésion à examiner", "demandes d’adhésion à examiner"),
  messagesUnreached: (count) =>
    counted(
      count,
      "message à faire parvenir à son destinataire",
      "messages à faire parvenir à leurs destinataires",
    ),
  mailsDoubtful: (count) =>
    counted(count, "message au sort incertain, à trancher", "messages au sort incertain, à trancher"),
  mailsFailed: (count) => counted(count, "message non parti", "messages non partis"),
  mailsReturned: (count) => counted(count, "message revenu", "messages revenus"),
  contractsToCheck: (count) => counted(count, "marché à vérifier", "marchés à vérifier"),
  clausesLate: (count) =>
    counted(count, "marché en retard d’heures d’insertion", "marchés en retard d’heures d’insertion"),
  statementsToCheck: (count) => counted(count, "relevé d’heures à vérifier", "relevés d’heures à vérifier"),
  statementsToCall: (count) =>
    counted(count, "entreprise à appeler pour ses heures", "entreprises à appeler pour leurs heures"),
  participantsToCheck: (count) => counted(count, "bénéficiaire à vérifier", "bénéficiaires à vérifier"),
  proofsExpired: (count) => counted(count, "justificatif expiré", "justificatifs expirés"),
};

type Waiting = { counts: Counts; oldest: Partial<Record<string, string>>; uncounted: readonly string[] };

/** « 3 fiches de fournisseurs à vérifier, depuis le 3 novembre 2026 », for each kind of which something waits. */
const waitingLines = ({ counts, oldest, uncounted }: Waiting): string[] =>
  (Object.keys(lines) as (keyof Counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => {
      const day = oldest[key];
      return `${uncounted.includes(key) ? "plus de " : ""}${lines[key](counts[key])}${day === undefined ? "" : `, depuis le ${dayText(day)}`}`;
    });

/** To staff, each day on which something waits for them. */
export const staffDigest = defineMail({
  schema: z.object({
    kind: z.literal("staff-digest"),
    date: daySchema,
    counts: countsSchema,
    /** The day since which the oldest of each kind waits. */
    oldest: z
      .object({
        suppliersToCheck: daySchema,
        listProposals: daySchema,
        intentsToQualify: daySchema,
        membershipsToApprove: daySchema,
        messagesUnreached: daySchema,
        mailsDoubtful: daySchema,
        mailsFailed: daySchema,
        mailsReturned: daySchema,
        contractsToCheck: daySchema,
        clausesLate: daySchema,
        statementsToCheck: daySchema,
        statementsToCall: daySchema,
        participantsToCheck: daySchema,
      })
      .partial()
      .default({}),
    /** Kinds of which there are more than were counted. */
    uncounted: z.array(z.string()).default([]),
  }),
  label: "Résumé quotidien de l’équipe",
  essential: false,
  family: "digest",
  template: (content, links) => {
    const items = waitingLines(content);
    return {
      subject: `Ce qui attend l’équipe, ${weekdayText(content.date)}`,
      preview: items[0] ?? "Rien n’attend.",
      blocks: [
        items.length > 0
          ? { type: "list", title: "À faire", items }
          : paragraph("Rien n’attend l’équipe aujourd’hui."),
        action("Ouvrir l’espace de l’équipe", links.staff),
      ],
      why: "Vous recevez ce message parce que vous êtes membre de l’équipe.",
    };
  },
  facts: ({ date }) => ({ jour: weekdayText(date) }),
  sample: {
    kind: "staff-digest",
    date: "2026-11-12",
    counts: { suppliersToCheck: 3, mailsDoubtful: 1 },
    oldest: { suppliersToCheck: "2026-11-03" },
  },
});
