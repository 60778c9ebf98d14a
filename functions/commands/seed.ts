import { count } from "../../shared/text/count.ts";
import { seed } from "../demo/seed.ts";
import { type Command, operator } from "./command.ts";

export const seedCommand: Command = {
  usage: "seed\n  Ajoute les données de démonstration ; ce qui est déjà là n’est pas touché.",
  async run(deps, _args, print) {
    const report = await seed(deps, operator);
    for (const [noun, quantity] of Object.entries(report)) print(count(quantity, noun));
    return 0;
  },
};
