import { familyOf, type KindFamily, type SupplierKind, supplierKinds } from "../suppliers/kinds.ts";
import { stem, words } from "./words.ts";

/** What a phrase asks of a supplier: one of some kinds, or a kind of a family. */
export type KindMeaning = { readonly kinds: readonly SupplierKind[] } | { readonly family: KindFamily };

/**
 * What people write for a kind or a family of kinds, wherever it stands in a question. Words of one kind that
 * are also words of everyday speech (« association », « fondation ») are left to the search of names.
 */
const phrases: readonly (readonly [meaning: KindMeaning, phrases: readonly string[]])[] = [
  [
    { kinds: ["ACI"] },
    ["aci", "chantier d’insertion", "ateliers et chantiers d’insertion", "atelier d’insertion"],
  ],
  [{ kinds: ["EI"] }, ["ei", "entreprise d’insertion"]],
  [{ kinds: ["AI"] }, ["ai", "association intermédiaire"]],
  [
    { kinds: ["ETTI"] },
    [
      "etti",
      "intérim d’insertion",
      "travail temporaire d’insertion",
      "entreprise de travail temporaire d’insertion",
    ],
  ],
  [{ kinds: ["EITI"] }, ["eiti", "entreprise d’insertion par le travail indépendant"]],
  [{ kinds: ["GEIQ"] }, ["geiq", "groupement d’employeurs pour l’insertion et la qualification"]],
  [{ kinds: ["RQ"] }, ["régie de quartier", "régie de territoire"]],
  [{ kinds: ["EA"] }, ["ea", "entreprise adaptée", "entreprise adapté"]],
  [{ kinds: ["EATT"] }, ["eatt", "entreprise adaptée de travail temporaire"]],
  [
    { kinds: ["ESAT"] },
    [
      "esat",
      "établissement et service d’aide par le travail",
      "établissement et service d’accompagnement par le travail",
    ],
  ],
  [{ kinds: ["COOPERATIVE"] }, ["scop", "scic"]],
  [{ kinds: ["ESUS"] }, ["esus", "agrément esus"]],
  [{ family: "IAE" }, ["iae", "siae", "insertion par l’activité économique", "structure d’insertion"]],
  [
    { family: "HANDICAP" },
    [
      "stpa",
      "secteur protégé et adapté",
      "secteur adapté et protégé",
      "secteur adapté",
      "secteur protégé",
      "structure du handicap",
    ],
  ],
  [{ family: "ESS" }, ["ess", "économie sociale et solidaire"]],
];

/** The same where they are the whole question: within one, they say what the work is about. */
const wholeQuestions: readonly (readonly [meaning: KindMeaning, phrases: readonly string[]])[] = [
  [{ family: "HANDICAP" }, ["handicap", "handicapés", "travailleurs handicapés"]],
  [{ family: "IAE" }, ["insertion", "inclusion", "structures inclusives"]],
  [{ kinds: ["RQ"] }, ["rq"]],
];

type Lexicon = ReadonlyMap<string, KindMeaning>;

const keyOf = (stems: readonly string[]): string => stems.join(" ");

const lexiconOf = (list: typeof phrases): Lexicon =>
  new Map(list.flatMap(([meaning, texts]) => texts.map((text) => [keyOf(words(text).map(stem)), meaning])));

const anywhere = lexiconOf(phrases);
const alone = lexiconOf(wholeQuestions);
const longest = Math.max(...[...anywhere.keys()].map((key) => key.split(" ").length));

/** The longest phrase for a kind among stems, an empty one being where another was read. */
const phraseIn = (stems: readonly string[]) => {
  for (let length = Math.min(longest, stems.length); length > 0; length -= 1)
    for (let from = 0; from + length <= stems.length; from += 1) {
      const meaning = anywhere.get(keyOf(stems.slice(from, from + length)));
      if (meaning) return { meaning, from, length };
    }
  return undefined;
};

const kindsOf = (meaning: KindMeaning): readonly SupplierKind[] =>
  "kinds" in meaning ? meaning.kinds : supplierKinds.filter((kind) => familyOf(kind) === meaning.family);

/** Any of several: « ESAT et EA », « EI ou ACI ». */
const anyOf = (meanings: readonly KindMeaning[]): KindMeaning | undefined =>
  meanings.length > 1 ? { kinds: [...new Set(meanings.flatMap(kindsOf))] } : meanings[0];

/** « Insertion et handicap »: words that each would be a whole question. */
const allOf = (stems: readonly string[]): readonly KindMeaning[] => {
  const meanings = stems.flatMap((one) => alone.get(one) ?? []);
  return meanings.length === stems.length ? meanings : [];
};

/** The kinds that words name, any of which is asked for, with the words that remain; undefined if they name none. */
export const kindsIn = (typed: readonly string[]): { meaning: KindMeaning; rest: string[] } | undefined => {
  const stems = typed.map(stem);
  const whole = alone.get(keyOf(stems)) ?? anyOf(allOf(stems));
  if (whole) return { meaning: whole, rest: [] };
  const meanings: KindMeaning[] = [];
  for (let found = phraseIn(stems); found; found = phraseIn(stems)) {
    meanings.push(found.meaning);
    stems.fill("", found.from, found.from + found.length);
  }
  const meaning = anyOf(meanings);
  return meaning && { meaning, rest: typed.filter((_, at) => stems[at] !== "") };
};
