import { foldText } from "../text/fold.ts";
import { keyText } from "./folder.ts";
import type { Rows } from "./read-rows.ts";

/** Why a line cannot refer to the thing of that key; undefined where it can. */
export type Reference = (key: string) => string | undefined;

type Known = { has(key: string): boolean; keys(): Iterable<string> };

/** Keys that people take for one another: case, spaces, punctuation and zeros before a number do not count. */
const folded = (key: string): string =>
  foldText(key)
    .replace(/[^a-z0-9\t]+/g, "")
    .replace(/(?<!\d)0+(?=\d)/g, "");

/** « de marches.csv », « d’entreprises.csv » */
const ofFile = (file: string): string => (/^[aeiouh]/i.test(file) ? `d’${file}` : `de ${file}`);

/**
 * References to what a file holds or what is stored. `stored` is how the latter is called, as « les entreprises déjà
 * enregistrées ». A reference to a refused line is refused too, even to what is stored: what it becomes is not known.
 */
export const referencesTo = (rows: Rows<unknown>, known: Known, stored: string): Reference => {
  let alike: ReadonlyMap<string, string> | undefined;
  const near = (key: string): string => {
    alike ??= new Map([...rows.taken.keys(), ...known.keys()].map((one) => [folded(one), one]));
    const found = alike.get(folded(key));
    return found === undefined ? "" : ` : est-ce « ${keyText(found)} » ?`;
  };
  return (key) => {
    const line = rows.refused.get(key);
    if (line !== undefined)
      return `« ${keyText(key)} » dépend de la ligne ${line} ${ofFile(rows.file)}, refusée`;
    if (rows.taken.has(key) || known.has(key)) return undefined;
    switch (rows.fate) {
      case "unreadable":
        return `« ${keyText(key)} » dépend ${ofFile(rows.file)}, qui n’est pas lu`;
      case "absent":
        return `« ${keyText(key)} » n’est pas parmi ${stored}, et le dossier n’a pas de fichier ${rows.file}${near(key)}`;
      case "read":
        return `« ${keyText(key)} » n’est ni dans ${rows.file} ni parmi ${stored}${near(key)}`;
    }
  };
};
