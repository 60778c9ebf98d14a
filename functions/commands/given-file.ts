import { type ImportColumns, type Mapping, missingColumns } from "../../shared/imports/columns.ts";
import { type LineOutcome, refusals } from "../../shared/imports/import-lines.ts";
import type { ImportTable } from "../../shared/imports/import-table.ts";
import { count } from "../../shared/text/count.ts";
import type { GivenFile } from "../platform/lines-of-file.ts";
import { UsageError } from "./command.ts";
import { readBytes } from "./read-bytes.ts";

/** How the options common to imports are told. */
export const givenFileUsage =
  "  Lit du CSV (toute ponctuation, tout encodage), du « Texte Unicode », de l’Excel (.xlsx), du LibreOffice (.ods).\n" +
  "  --essai : dit ce que deviendrait chaque ligne, sans rien changer.\n" +
  '  --colonne NOM=EN-TÊTE : dit où se trouve une colonne que rien ne fait reconnaître (nom="GEIQ").\n' +
  "  --pour-toutes NOM=VALEUR : la même valeur pour toutes les lignes (type=GEIQ). Les deux options se répètent.";

const pairs = (option: string, given: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (!name || !value) throw new UsageError(`--${option} : NOM=VALEUR est attendu.`);
      return [name.trim(), value.trim()];
    }),
  );

/** The options common to imports, for `parseArgs`. */
export const givenFileOptions = {
  essai: { type: "boolean", default: false },
  colonne: { type: "string", multiple: true },
  "pour-toutes": { type: "string", multiple: true },
} as const;

/** The file of a call and what its options say of it. Throws UsageError for a call without exactly one file. */
export const givenFile = (
  [name, ...others]: readonly string[],
  {
    essai,
    colonne = [],
    "pour-toutes": forAll = [],
  }: {
    essai: boolean;
    colonne?: readonly string[] | undefined;
    "pour-toutes"?: readonly string[] | undefined;
  },
  usage: string,
): GivenFile => {
  if (name === undefined || others.length > 0) throw new UsageError(usage);
  return {
    file: readBytes(name),
    dryRun: essai,
    given: {
      headers: pairs("colonne", colonne),
      values: pairs("pour-toutes", forAll),
    },
  };
};

/** Says how the file was read: which column was found where, and which ones nothing reads. */
export const printColumns = (
  { table, mapping }: { table: ImportTable; mapping: Mapping },
  columns: ImportColumns,
  print: (line: string) => void,
): void => {
  const sources = Object.entries(mapping).map(([column, source]) => {
    const label = columns[column]?.label ?? column;
    return "value" in source
      ? `${label} (« ${source.value} » pour toutes)`
      : `${label} (« ${source.header} »)`;
  });
  const read = new Set(
    Object.values(mapping).flatMap((source) => ("header" in source ? [source.header] : [])),
  );
  const left = table.headers.filter((header) => !read.has(header));
  if (table.sheet !== undefined) print(`Feuille lue : ${table.sheet}`);
  if (table.otherSheets?.length)
    print(`Feuilles non lues (enregistrez chacune à part pour l’importer) : ${table.otherSheets.join(", ")}`);
  print(`Colonnes lues : ${sources.join(", ")}`);
  if (left.length > 0) print(`Colonnes laissées : ${left.join(", ")}`);
  for (const { line, text } of table.notes ?? [])
    print(`  ligne ${line} : total, titre ou note, laissée (« ${text} »)`);
  const missing = missingColumns(columns, mapping, "expected").flatMap((column) => columns[column] ?? []);
  if (missing.length === 0) return;
  const labels = missing.map(({ label }) => label).join(", ");
  print(`Colonnes absentes, sans lesquelles une fiche ne peut être créée : ${labels}`);
  if (missing.some(({ choices }) => choices !== undefined))
    print("  si elle est la même pour toutes les lignes, donnez-la : --pour-toutes type=GEIQ, par exemple");
};

/** What a field holds, on one line. */
const onOneLine = (text: string): string => text.replaceAll("\n", ", ") || "rien";

/** The refused lines, then what was left out of the others and what they change. */
export const printOutcomes = (outcomes: readonly LineOutcome[], print: (line: string) => void): void => {
  const refused = refusals(outcomes);
  print(count(refused.length, "ligne refusée", "lignes refusées"));
  for (const { line, reason } of refused) print(`  ligne ${line} : ${reason}`);
  const warned = outcomes.filter(({ warnings }) => warnings.length > 0);
  if (warned.length > 0)
    print(`${count(warned.length, "ligne reçue avec", "lignes reçues avec")} une remarque`);
  for (const { line, warnings } of warned)
    for (const { message } of warnings) print(`  ligne ${line} : ${message}`);
  for (const { line, changes } of outcomes)
    for (const { label, before, after, fate } of changes)
      print(
        `  ligne ${line} : ${label} : ${onOneLine(before)} → ${onOneLine(after)}${fate === "proposed" ? " (à décider par l’équipe)" : ""}`,
      );
};
