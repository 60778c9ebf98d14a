import { emailSchema } from "../../shared/fields/fields.ts";
import { handOverLink } from "../accounts/hand-over-link.ts";
import { type Command, operator, UsageError } from "./command.ts";

const usage =
  "sign-in-link ADRESSE\n  Affiche un lien de connexion à remettre en main propre, quand les courriels ne partent pas.";

export const signInLinkCommand: Command = {
  usage,
  signsLinks: true,
  async run(deps, args, print) {
    const email = emailSchema.safeParse(args[0]);
    if (!email.success || args.length > 1)
      throw new UsageError(`${usage}\n  Une adresse électronique est attendue.`);
    const link = await handOverLink(deps, operator, { email: email.data });
    if (!link)
      throw new UsageError(
        `Aucun compte n’a l’adresse ${email.data}. Donnez-lui d’abord un accès : tme grant-staff ${email.data}`,
      );
    print(link.address);
    print(
      "Ce lien ouvre la session une seule fois, dans les 15 minutes. Ne le remettez qu’à cette personne.",
    );
    return 0;
  },
};
