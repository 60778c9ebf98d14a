import { parseArgs } from "node:util";
import { daySchema } from "../../shared/fields/fields.ts";
import { count } from "../../shared/text/count.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { importSuppliers } from "../suppliers/import-suppliers.ts";
import { type Command, operator, UsageError } from "./command.ts";
import { readText } from "./read-text.ts";

const usage =
  "import-suppliers FICHIER.csv [--garantie-jusqu-au AAAA-MM-JJ [--autorite NOM]]\n" +
  "  Avec --garantie-jusqu-au, la liste vaut justificatif vérifié jusqu’à cette date et les fiches sont mises en ligne ;\n" +
  "  sans elle, les fiches attendent la vérification de l’équipe.";

export const importSuppliersCommand: Command = {
  usage,
  async run(deps, args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "garantie-jusqu-au": { type: "string" }, autorite: { type: "string", default: "ASP" } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError(usage);
    const until = values["garantie-jusqu-au"];
    if (until !== undefined && !daySchema.safeParse(until).success)
      throw new UsageError("--garantie-jusqu-au : une date AAAA-MM-JJ est attendue.");
    const today = parisDay(deps.now());
    const report = await importSuppliers(deps, operator, {
      text: readText(file),
      ...(until === undefined
        ? {}
        : {
            voucher: {
              reference: `Liste importée le ${today}`,
              authority: values.autorite,
              validFrom: today,
              validUntil: until,
            },
          }),
    });
    print(`${count(report.created, "fournisseur ajouté", "fournisseurs ajoutés")}`);
    print(`${count(report.updated, "fournisseur mis à jour", "fournisseurs mis à jour")}`);
    print(`${count(report.unchanged, "fournisseur inchangé", "fournisseurs inchangés")}`);
    print(`${count(report.merged, "ligne réunie", "lignes réunies")} à un SIRET déjà lu`);
    print(`${count(report.refused.length, "ligne refusée", "lignes refusées")}`);
    for (const { line, reason } of report.refused) print(`  ligne ${line} : ${reason}`);
    return 0;
  },
};
