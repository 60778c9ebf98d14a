import { parseArgs } from "node:util";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import { count } from "../../shared/text/count.ts";
import { importIntents } from "../intents/import-intents.ts";
import { type Command, operator } from "./command.ts";
import { givenFile, givenFileOptions, givenFileUsage, printColumns, printOutcomes } from "./given-file.ts";

const usage =
  "import-intents FICHIER [--essai]\n" +
  "  Colonnes : siret_acheteur, titre, famille, lieux, modalite, date_lancement ; facultatives : description, formes,\n" +
  "  cpv, nature, montant_annuel, montant_total, duree_mois. Plusieurs valeurs dans une case sont séparées par des\n" +
  `  points-virgules ; les codes peuvent l’être par des espaces.\n${givenFileUsage}`;

export const importIntentsCommand: Command = {
  usage,
  async run(deps, args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: givenFileOptions,
    });
    const file = givenFile(positionals, values, usage);
    const report = await importIntents(deps, operator, file);
    printColumns(report.read, intentColumns, print);
    if (file.dryRun) print("Essai : rien n’a changé. Voici ce que deviendrait chaque ligne.");
    print(count(report.created, "intention ajoutée", "intentions ajoutées"));
    print(count(report.unchanged, "intention déjà présente", "intentions déjà présentes"));
    printOutcomes(report.outcomes, print);
    return 0;
  },
};
