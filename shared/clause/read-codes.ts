import { foldWords } from "../imports/header-words.ts";
import { unknownWord } from "../imports/nearest-words.ts";
import type { Reading } from "../imports/read-cells.ts";

/** For each code, how files write it, then what else people write; case, accents and punctuation do not count. */
export type CodeWords<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/** A code by itself or by what users read. */
export const wordsOfLabels = <Code extends string>(labels: Readonly<Record<Code, string>>): CodeWords<Code> =>
  Object.fromEntries(Object.entries<string>(labels).map(([code, label]) => [code, [code, label]])) as Record<
    Code,
    string[]
  >;

/** Reads a code of a closed list; an unknown one is told with the nearest. */
export const readCode = <Code extends string>(words: CodeWords<Code>) => {
  const codes = Object.keys(words) as Code[];
  const all = codes.flatMap((code) => words[code].map((word) => [word, code] as const));
  const exact = new Map(all);
  const byWords = new Map(all.map(([word, code]) => [foldWords(word), code]));
  const written = codes.map((code) => words[code][0] ?? code);
  return (text: string): Reading<Code> => {
    const code = exact.get(text) ?? byWords.get(foldWords(text));
    return code === undefined ? { wrong: unknownWord(written, text) } : { value: code };
  };
};

/** Reads several values joined by `|`, each once; the first that cannot be read is told. */
export const readList =
  <Value>(readOne: (text: string) => Reading<Value>) =>
  (text: string): Reading<[Value, ...Value[]]> => {
    const values = new Set<Value>();
    for (const part of text.split(/[|,;\n]/)) {
      if (part.trim() === "") continue;
      const read = readOne(part.trim());
      if ("wrong" in read) return read;
      values.add(read.value);
    }
    const [first, ...others] = values;
    return first === undefined ? { wrong: `« ${text} » ne dit rien` } : { value: [first, ...others] };
  };

const yes = new Set(["oui", "o", "vrai", "true", "yes", "1", "x"]);
const no = new Set(["non", "n", "faux", "false", "no", "0"]);

/** Yes or no, in the forms of spreadsheets. */
export const readYesNo = (text: string): Reading<boolean> => {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word)
    ? { value: false }
    : { wrong: `« ${text} » n’est ni oui ni non (laissez vide ce qui n’est pas connu)` };
};
