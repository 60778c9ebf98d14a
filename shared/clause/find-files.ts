import { nearestWords } from "../imports/nearest-words.ts";
import { foldText } from "../text/fold.ts";
import type { Told } from "./read-table.ts";

const clauseNouns = [
  "operations",
  "marches",
  "entreprises",
  "attributions",
  "beneficiaires",
  "contrats",
  "heures",
  "situations",
  "historique",
] as const;

const isArchive = (file: string): boolean => /\.(?:zip|7z|rar|gz|tar)$/i.test(file);

export type FoundFile = { file: string; bytes: Uint8Array };

/** `Marchés.CSV` → `marches`; undefined for what is no list. */
const nounOf = (file: string): string | undefined =>
  /^(.*)\.(?:csv|txt|tsv|xlsx|ods)$/.exec(foldText(file))?.[1];

/** The files of a folder by noun; those that are not of the clause are told, and of two files for one noun, the second. */
export const findFiles = (
  files: ReadonlyMap<string, Uint8Array>,
  { faults, warnings }: Told,
): ReadonlyMap<string, FoundFile> => {
  const found = new Map<string, FoundFile>();
  for (const [path, bytes] of files) {
    const file = path.replace(/^.*[/\\]/, "");
    const noun = nounOf(file);
    const earlier = noun === undefined ? undefined : found.get(noun);
    if (noun === undefined || !clauseNouns.some((known) => known === noun)) {
      if (isArchive(file)) {
        warnings.push({
          file,
          message: "Une archive n’est pas lue : décompressez-la, puis choisissez ses fichiers.",
        });
        continue;
      }
      const [near] = noun === undefined ? [] : nearestWords(clauseNouns, noun);
      const proposal = near === undefined ? "." : ` : est-ce ${near}.csv ?`;
      warnings.push({
        file,
        message: `Ce fichier n’est pas de ceux de la clause, il n’est pas lu${proposal}`,
      });
    } else if (earlier)
      faults.push({ file, line: 1, message: `Le dossier a déjà ${earlier.file} : gardez l’un des deux.` });
    else found.set(noun, { file, bytes });
  }
  return found;
};
