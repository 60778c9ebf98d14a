import { parseArgs } from "node:util";
import { count } from "../../shared/text/count.ts";
import { recountHours } from "../clause/recount-hours.ts";
import { type Command, operator } from "./command.ts";

const usage =
  "recount-clause [--essai]\n" +
  "  Recompte les heures de chaque marché suivi et corrige les sommes gardées qui diffèrent.\n" +
  "  --essai : les dit sans rien changer.";

export const recountClauseCommand: Command = {
  usage,
  async run(deps, args, print) {
    const { values } = parseArgs({
      args: [...args],
      options: { essai: { type: "boolean", default: false } },
    });
    const { contracts, wrong } = await recountHours(deps, operator, { dryRun: values.essai });
    print(
      `${count(contracts, "marché suivi recompté", "marchés suivis recomptés")}, ${count(wrong.length, "somme fausse", "sommes fausses")}`,
    );
    for (const id of wrong) print(`  ${id}${values.essai ? "" : " : corrigée"}`);
    return 0;
  },
};
