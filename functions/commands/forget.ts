import { emailSchema } from "../../shared/fields/fields.ts";
import { count } from "../../shared/text/count.ts";
import { erasePerson } from "../overview/privacy/erase-person.ts";
import { type Command, operator, UsageError } from "./command.ts";

const usage =
  "forget ADRESSE\n  Efface une personne\u00a0: son compte, ses coordonnées sur les fiches et inscriptions, son adresse dans les courriels.";

/** Deletion on request (RGPD, article 17), as people can do it themselves on « Mes données ». */
export const forgetCommand: Command = {
  usage,
  async run(deps, args, print) {
    const email = emailSchema.safeParse(args[0]);
    if (!email.success || args.length > 1)
      throw new UsageError(`${usage}\n  Une adresse électronique est attendue.`);
    const found = await erasePerson(deps, operator, { email: email.data });
    print(found.account ? "Compte effacé." : "Aucun compte n’a cette adresse.");
    print(
      `${count(found.contacts, "fiche ou inscription la citait", "fiches ou inscriptions la citaient")} comme contact.`,
    );
    print(`${count(found.mails, "courriel la citait", "courriels la citaient")}.`);
    return 0;
  },
};
