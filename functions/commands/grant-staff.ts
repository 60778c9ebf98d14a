import { emailSchema } from "../../shared/fields/fields.ts";
import { grantStaff } from "../accounts/grant-staff.ts";
import { type Command, operator, UsageError } from "./command.ts";

const usage = "grant-staff ADRESSE";

export const grantStaffCommand: Command = {
  usage,
  async run(deps, args, print) {
    const email = emailSchema.safeParse(args[0]);
    if (!email.success || args.length > 1)
      throw new UsageError(`${usage}\n  Une adresse électronique est attendue.`);
    const granted = await grantStaff(deps, operator, { email: email.data });
    print(
      granted ? `${email.data} fait partie de l’équipe.` : `${email.data} faisait déjà partie de l’équipe.`,
    );
    return 0;
  },
};
