import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { faultText, refusedLines } from "../../shared/clause/folder.ts";
import { storedNouns } from "../../shared/clause/import-nouns.ts";
import { count } from "../../shared/text/count.ts";
import { type ClauseImport, importClause } from "../clause/import-folder.ts";
import { type Command, operator, UsageError } from "./command.ts";
import { readBytes } from "./read-bytes.ts";

const usage =
  "import-clause DOSSIER [--essai]\n" +
  "  Lit les fichiers de la clause d’un dossier (docs/clause.md) ; un second passage ne change rien.\n" +
  "  --essai : dit ce que deviendrait chaque fichier, sans rien changer.";

/** The files of a folder by name. Throws UsageError where there is no such folder, or nothing in it. */
const filesOf = (folder: string): Map<string, Uint8Array> => {
  let entries: string[];
  try {
    const inside = readdirSync(folder, { withFileTypes: true });
    entries = inside.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
  } catch {
    throw new UsageError(`Le dossier « ${folder} » ne peut pas être lu.`);
  }
  if (entries.length === 0) throw new UsageError(`Le dossier « ${folder} » est vide.`);
  return new Map(entries.sort().map((name) => [name, readBytes(join(folder, name))]));
};

export const importClauseCommand: Command = {
  usage,
  async run(deps, args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { essai: { type: "boolean", default: false } },
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new UsageError(usage);
    const files = filesOf(folder);
    const { stored, faults, warnings } = await importClause(deps, operator, { files, dryRun: values.essai });
    if (values.essai) print("Essai : rien n’a changé. Voici ce que deviendrait chaque fichier.");
    for (const [noun, { created, updated, unchanged }] of Object.entries(stored)) {
      const [one, several] = storedNouns[noun as keyof ClauseImport["stored"]];
      const all = created + updated + unchanged;
      if (all > 0)
        print(
          `${count(all, one, several)} : ${count(created, "ajout")}, ${count(updated, "complément")}, ${unchanged.toLocaleString("fr-FR")} sans changement`,
        );
    }
    print(count(refusedLines(faults), "ligne refusée", "lignes refusées"));
    for (const fault of faults) print(`  ${faultText(fault)}`);
    if (warnings.length > 0) print(`${count(warnings.length, "remarque")} :`);
    for (const warning of warnings) print(`  ${faultText(warning)}`);
    return 0;
  },
};
