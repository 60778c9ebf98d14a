import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

const waiting = {
  intent: {
    subject: "Votre intention d’achat vous attend",
    written: "Vous avez écrit une intention d’achat",
    next: "il reste à dire pour quelle organisation, puis à l’envoyer.",
    page: "d’une intention d’achat",
  },
  profile: {
    subject: "La fiche de votre structure vous attend",
    written: "Vous avez écrit la fiche de votre structure",
    next: "il reste à la relire, puis à l’envoyer à l’équipe.",
    page: "d’une fiche de fournisseur",
  },
};

/** To the address that asked for a link to sign in. */
export const signIn = defineMail({
  schema: z.object({
    kind: z.literal("sign-in"),
    linkId: z.string(),
    /** Something that was written without an account waits for that address. */
    withDraft: z.boolean().default(false),
    /** What was written. */
    draftOf: z.enum(["intent", "profile"]).default("intent"),
  }),
  label: "Lien de connexion",
  cases: "la connexion, et la reprise d’une intention ou d’une fiche écrite sans compte",
  essential: true,
  template: ({ linkId, withDraft, draftOf }, links) => ({
    subject: withDraft ? waiting[draftOf].subject : "Votre lien de connexion",
    preview: "Valable 15 minutes, une seule fois.",
    blocks: [
      paragraph(
        withDraft
          ? `${waiting[draftOf].written} sur Rencontres solidaires. Connectez-vous avec ce lien, sur l’appareil de votre choix : ${waiting[draftOf].next}`
          : "Voici le lien que vous avez demandé pour vous connecter à Rencontres solidaires.",
      ),
      action(withDraft ? "Me connecter et reprendre" : "Me connecter", links.signIn(linkId)),
      paragraph(
        `Il est valable 15 minutes et ne sert qu’une fois. S’il a expiré, ouvrez-le quand même : vous pourrez en demander un nouveau.${withDraft ? " Ce que vous avez écrit vous attend sept jours." : ""}`,
      ),
      paragraph(
        "Vous n’avez rien demandé ? Ignorez ce message : sans ce lien, personne ne peut se connecter à votre place.",
      ),
    ],
    why: `Vous recevez ce message parce que cette adresse a été saisie sur la page ${withDraft ? `${waiting[draftOf].page} ou ` : ""}de connexion.`,
  }),
  facts: () => ({}),
  sample: { kind: "sign-in", linkId: "lnk_1" },
});
