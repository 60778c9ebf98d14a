import { kindName, type SupplierKind, supplierKinds } from "../suppliers/kinds.ts";
import { editDistance, toleratedLetters } from "../text/edit-distance.ts";
import { foldWords } from "./header-words.ts";
import type { Reading } from "./read-cells.ts";

/** What people write for a kind, beside its code and its name. */
const otherWords: Partial<Record<SupplierKind, readonly string[]>> = {
  EI: ["entreprise d’insertion par l’activité économique", "EI conventionnée", "EI d’insertion"],
  AI: ["association intermédiaire d’insertion"],
  ACI: [
    "atelier chantier d’insertion",
    "chantier d’insertion",
    "atelier d’insertion",
    "chantier école",
    "jardin d’insertion",
    "atelier et chantier",
  ],
  ETTI: [
    "entreprise de travail temporaire d’insertion professionnelle",
    "entreprise d’intérim d’insertion",
    "travail temporaire d’insertion",
    "intérim d’insertion",
  ],
  EITI: [
    "entreprise d’insertion de travailleurs indépendants",
    "entreprise d’insertion par le travail des indépendants",
  ],
  GEIQ: [
    "groupement d’employeurs pour l’insertion et pour la qualification",
    "groupement d’employeurs insertion qualification",
  ],
  RQ: ["régie de territoire", "régie de quartiers et de territoire", "régie"],
  EA: ["EA tremplin", "EA CDD tremplin", "entreprise adaptée CDD tremplin", "entreprise adaptée tremplin"],
  EATT: ["EA TT", "EA travail temporaire", "entreprise adaptée de travail temporaire EATT"],
  ESAT: [
    "CAT",
    "ESAT hors les murs",
    "centre d’aide par le travail",
    "établissement et service d’aide par le travail",
    "établissement ou service d’aide par le travail",
    "établissement et services d’aide par le travail",
  ],
  ASSOCIATION: ["association déclarée", "association reconnue d’utilité publique"],
  COOPERATIVE: [
    "coopérative",
    "SCOP",
    "SCIC",
    "CAE",
    "coop",
    "société coopérative",
    "société coopérative de production",
    "société coopérative et participative",
    "société coopérative ouvrière de production",
    "société coopérative d’intérêt collectif",
    "coopérative d’activités et d’emploi",
  ],
  FONDATION: ["fondation d’entreprise", "fondation reconnue d’utilité publique"],
  ESUS: [
    "entreprise solidaire d’utilité sociale",
    "agrément ESUS",
    "agréée ESUS",
    "entreprise ESUS",
    "entreprise agréée ESUS",
  ],
  SOCIETE_ESS: [
    "société ESS",
    "société de l’économie sociale et solidaire",
    "entreprise de l’ESS",
    "entreprise de l’économie sociale et solidaire",
    "société commerciale ESS",
    "société commerciale de l’économie sociale et solidaire",
    "entreprise commerciale de l’ESS",
    "entreprise commerciale de l’économie sociale et solidaire",
  ],
};

/**
 * Legal forms, words of approval, and what the ASP adds to its codes of measures (`ACI_DC`, « droit commun », `EI_MP`,
 * « milieu pénitentiaire »): they say no kind but may stand beside one, as in « SCOP SARL », « association loi 1901 ».
 */
const beside = new Set([
  "dc",
  "mp",
  "loi",
  "1901",
  "1908",
  "1er",
  "juillet",
  "07",
  "01",
  "siae",
  "iae",
  "sa",
  "sas",
  "sarl",
  "arl",
  "ou",
  "agree",
  "agreee",
  "conventionne",
  "conventionnee",
  "structure",
]);

const phrases = new Map(
  supplierKinds.flatMap((kind) =>
    [kind.replace("_", " "), kindName(kind).replace(/ \(.*\)/, ""), ...(otherWords[kind] ?? [])].map(
      (phrase) => [foldWords(phrase), kind] as const,
    ),
  ),
);
const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));

/** What people cut short in the name of a kind. */
const cutShort: Readonly<Record<string, string>> = {
  ...{ ass: "association", asso: "association", assoc: "association", association: "association" },
  ...{ ent: "entreprise", entr: "entreprise", entrep: "entreprise" },
  ...{ interm: "intermediaire", inter: "intermediaire", insert: "insertion" },
  ...{
    adapt: "adaptee",
    adapte: "adaptee",
    ets: "etablissement",
    etab: "etablissement",
    etabl: "etablissement",
  },
  ...{ trav: "travail", tvl: "travail", temp: "temporaire", tempo: "temporaire", quart: "quartier" },
};

const wordsOfKinds = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(" ")));

/**
 * A folded word as the names of kinds have it, whole and without the slip of a letter: « interm. » and « intermédaire » are
 * « intermédiaire », since an « association » alone is another kind.
 */
const asInKinds = (word: string): string => {
  const whole = cutShort[word] ?? word;
  const most = toleratedLetters(whole);
  if (most === 0 || wordsOfKinds.has(whole) || beside.has(whole) || doubtful.has(whole)) return whole;
  return [...wordsOfKinds].find((known) => editDistance(known, whole, most) <= most) ?? whole;
};

/** Every kind with its name, to tell somebody what can be written. */
export const kindChoices: readonly { value: SupplierKind; label: string }[] = supplierKinds.map((kind) => ({
  value: kind,
  label: `${kind.replace("_", " ")} – ${kindName(kind)}`,
}));

/** Words that turn a kind into its contrary, or put it in doubt: « ex-EI », « hors ESAT », « en cours d’agrément ». */
const doubtful = new Set(
  foldWords(
    "non pas ni ex ancien ancienne hors sans sauf fin demande cours projet futur future refus refusé refusée retrait retiré retirée suspendu suspendue peut être",
  ).split(" "),
);

/** Families of kinds that people write for one of them. */
const several: Readonly<Record<string, string>> = {
  siae: "EI, AI, ACI, ETTI ou EITI",
  iae: "EI, AI, ACI, ETTI ou EITI",
  "insertion activite economique": "EI, AI, ACI, ETTI ou EITI",
  "structure insertion": "EI, AI, ACI, ETTI, EITI ou GEIQ",
  ess: "association, coopérative, mutuelle, fondation, ESUS ou société commerciale de l’ESS",
  stpa: "EA ou ESAT",
};

/** A kind as people write it: its letters, or its name where they are a code of ours. */
const written = (kind: SupplierKind): string =>
  ["ASSOCIATION", "COOPERATIVE", "MUTUELLE", "FONDATION", "SOCIETE_ESS"].includes(kind)
    ? kindName(kind)
    : kind;

/** Why a cell names no kind, with what it may mean. */
export const unknownKind = (text: string): string => {
  const which = several[foldWords(text)];
  return which
    ? `« ${text} » désigne plusieurs types, écrivez lequel : ${which}`
    : `« ${text} » n’est pas un type reconnu ; les types sont ${supplierKinds.map(written).join(", ")}`;
};

/**
 * The kinds of a cell. Words beside a kind are told and left out (« GEIQ BTP »), but for those that put it in doubt
 * (« ex-EI »): such a cell names no kind.
 */
export const readKindsCell = (text: string): Reading<SupplierKind[]> => {
  const { kinds, unknown } = readKinds(text);
  if (kinds.length === 0) return { wrong: unknownKind(text) };
  if (unknown.some((word) => doubtful.has(word)))
    return {
      wrong: `« ${text} » laisse un doute : écrivez le type seul (${kinds.map(written).join(", ")}), ou laissez la case vide`,
    };
  if (unknown.length === 0) return { value: kinds };
  return { value: kinds, note: `de « ${text} », seul le type est gardé (${kinds.map(written).join(", ")})` };
};

/**
 * The kinds that a cell names, however people write them: « EI/ACI », « E.S.A.T. », « Entreprise adaptée (EA) »,
 * « SCOP ». `unknown` holds the words that are no kind.
 */
export const readKinds = (text: string): { kinds: SupplierKind[]; unknown: string[] } => {
  const words = foldWords(text).split(" ").filter(Boolean).map(asInKinds);
  const kinds = new Set<SupplierKind>();
  const unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const size = Array.from({ length: longest }, (_, shorter) => longest - shorter).find((length) =>
      phrases.has(words.slice(at, at + length).join(" ")),
    );
    const kind = size === undefined ? undefined : phrases.get(words.slice(at, at + size).join(" "));
    if (kind) kinds.add(kind);
    else if (!beside.has(words[at] ?? "")) unknown.push(words[at] ?? "");
    at += size ?? 1;
  }
  return { kinds: [...kinds], unknown: kinds.size === 0 ? words : unknown };
};
