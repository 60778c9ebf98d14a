import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { defineMail } from "./define-mail.ts";

/** To an address about to be erased, thirty days before three years without a contact. */
export const erasureAnnounced = defineMail({
  schema: z.object({ kind: z.literal("erasure-announced"), erasedOn: daySchema }),
  label: "Effacement annoncé",
  essential: true,
  template: ({ erasedOn }, links) => ({
    subject: "Vos coordonnées vont être effacées",
    preview: `Le ${dayText(erasedOn)}, sauf si vous vous connectez d’ici là.`,
    blocks: [
      paragraph(
        `Nous n’avons pas eu de vos nouvelles depuis près de trois ans sur Rencontres solidaires. Le ${dayText(erasedOn)}, votre nom, cette adresse et votre téléphone y seront effacés, avec votre compte si vous en avez un.`,
      ),
      paragraph(
        "Vous voulez rester en contact ? Connectez-vous avec cette adresse, sans mot de passe, avant cette date. Sinon, vous n’avez rien à faire.",
      ),
      action("Ouvrir mon espace", links.ownSpace),
    ],
    why: "Vous recevez ce message parce que cette adresse est conservée sur Rencontres solidaires.",
  }),
  facts: () => ({}),
  sample: { kind: "erasure-announced", erasedOn: "2029-11-12" },
});
