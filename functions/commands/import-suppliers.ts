import { parseArgs } from "node:util";
import { daySchema } from "../../shared/fields/fields.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { count } from "../../shared/text/count.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { importSuppliers } from "../suppliers/import-suppliers.ts";
import { type Command, operator, UsageError } from "./command.ts";
import { givenFile, givenFileOptions, givenFileUsage, printColumns, printOutcomes } from "./given-file.ts";

const usage =
  "import-suppliers FICHIER [--garantie-jusqu-au AAAA-MM-JJ [--autorite NOM]] [--essai]\n" +
  "  Avec --garantie-jusqu-au, la liste vaut justificatif vérifié jusqu’à cette date et les fiches sont mises en ligne ;\n" +
  `  sans elle, les fiches attendent la vérification de l’équipe.\n${givenFileUsage}`;

export const importSuppliersCommand: Command = {
  usage,
  async run(deps, args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...givenFileOptions,
        "garantie-jusqu-au": { type: "string" },
        autorite: { type: "string", default: "ASP" },
      },
    });
    const file = givenFile(positionals, values, usage);
    const until = values["garantie-jusqu-au"];
    if (until !== undefined && !daySchema.safeParse(until).success)
      throw new UsageError("--garantie-jusqu-au : une date AAAA-MM-JJ est attendue.");
    const today = parisDay(deps.now());
    if (until !== undefined && until < today)
      throw new UsageError("--garantie-jusqu-au : cette date est passée.");
    const report = await importSuppliers(deps, operator, {
      ...file,
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
    printColumns(report.read, supplierColumns, print);
    if (file.dryRun) print("Essai : rien n’a changé. Voici ce que deviendrait chaque ligne.");
    print(count(report.created, "fournisseur ajouté", "fournisseurs ajoutés"));
    print(count(report.updated, "fournisseur mis à jour", "fournisseurs mis à jour"));
    print(count(report.proposed, "fiche à décider par l’équipe", "fiches à décider par l’équipe"));
    print(count(report.unchanged, "fournisseur inchangé", "fournisseurs inchangés"));
    print(`${count(report.merged, "ligne réunie", "lignes réunies")} à un SIRET déjà lu`);
    printOutcomes(report.outcomes, print);
    return 0;
  },
};
