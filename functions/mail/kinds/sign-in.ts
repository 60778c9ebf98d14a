import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

/** To the address that asked for a link to sign in. */
export const signIn = defineMail({
  schema: z.object({
    kind: z.literal("sign-in"),
    linkId: z.string(),
    /** The link was asked for in order to send an intent written without an account, which waits. */
    withDraft: z.boolean().default(false),
  }),
  label: "Lien de connexion",
  cases: "la connexion, et la reprise d’une intention écrite sans compte",
  essential: true,
  template: ({ linkId, withDraft }, links) => ({
    subject: withDraft ? "Votre intention d’achat vous attend" : "Votre lien de connexion",
    preview: "Valable 15 minutes, une seule fois.",
    blocks: [
      paragraph(
        withDraft
          ? "Vous avez écrit une intention d’achat sur Rencontres solidaires. Connectez-vous avec ce lien, sur l’appareil de votre choix : il reste à dire pour quelle organisation, puis à l’envoyer."
          : "Voici le lien que vous avez demandé pour vous connecter à Rencontres solidaires.",
      ),
      action(withDraft ? "Me connecter et reprendre" : "Me connecter", links.signIn(linkId)),
      paragraph("Il est valable 15 minutes et ne sert qu’une fois. S’il a expiré, demandez-en un nouveau."),
      paragraph(
        "Vous n’avez rien demandé ? Ignorez ce message : sans ce lien, personne ne peut se connecter à votre place.",
      ),
    ],
    why: `Vous recevez ce message parce que cette adresse a été saisie sur la page ${withDraft ? "d’une intention d’achat" : "de connexion"}.`,
  }),
  facts: () => ({}),
  sample: { kind: "sign-in", linkId: "lnk_1" },
});
