import { count } from "../../shared/text/count.ts";
import { importIntents } from "../intents/import-intents.ts";
import { type Command, operator, UsageError } from "./command.ts";
import { readText } from "./read-text.ts";

const usage =
  "import-intents FICHIER.csv\n" +
  "  Colonnes : siret_acheteur, titre, famille, lieux, modalite, date_lancement ; facultatives : description, formes,\n" +
  "  cpv, montant_annuel, duree_mois. Plusieurs valeurs dans une case sont séparées par des espaces.";

export const importIntentsCommand: Command = {
  usage,
  async run(deps, args, print) {
    const [file, ...others] = args;
    if (file === undefined || others.length > 0) throw new UsageError(usage);
    const report = await importIntents(deps, operator, { text: readText(file) });
    print(count(report.created, "intention ajoutée", "intentions ajoutées"));
    print(count(report.unchanged, "intention déjà présente", "intentions déjà présentes"));
    print(count(report.refused.length, "ligne refusée", "lignes refusées"));
    for (const { line, reason } of report.refused) print(`  ligne ${line} : ${reason}`);
    return 0;
  },
};
