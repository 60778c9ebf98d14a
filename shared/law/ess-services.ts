import type { Category } from "../categories/categories.ts";
import { cpvUnder } from "../categories/cpv.ts";
import { sources } from "./sources.ts";
import { inForce } from "./thresholds.ts";

/**
 * CPV codes, without check digit, from `first` to `last` included, on the list of social and other specific
 * services.
 */
export type EssServices = {
  first: string;
  last: string;
  label: string;
  /** False: these codes leave the list from that day on. */
  listed: boolean;
  from: string;
  until?: string | undefined;
  source: string;
};

/** A code and all those below it in the CPV tree, which share its digits before the trailing zeros. */
const codeAndBelow = (code: string, label: string): EssServices => ({
  first: code,
  last: code.replace(/0+$/, "").padEnd(8, "9"),
  label,
  listed: true,
  from: "2019-04-01",
  source: sources.directive,
});

/**
 * Services that may be reserved to the social economy (L2113-15). The notice annexed to the code could not be
 * read: these are the groups of article 77 of the directive it transposes, to be verified and edited by
 * staff.
 */
export const shippedEssServices: readonly EssServices[] = [
  codeAndBelow("75121000", "services administratifs de l’enseignement"),
  codeAndBelow("75122000", "services administratifs de la santé"),
  codeAndBelow("75123000", "services administratifs du logement"),
  codeAndBelow("79622000", "mise à disposition de personnel d’aide à domicile"),
  codeAndBelow("79624000", "mise à disposition de personnel infirmier"),
  codeAndBelow("79625000", "mise à disposition de personnel médical"),
  codeAndBelow("80110000", "enseignement préscolaire"),
  codeAndBelow("80300000", "enseignement supérieur"),
  codeAndBelow("80420000", "enseignement par voie électronique"),
  codeAndBelow("80430000", "enseignement universitaire pour adultes"),
  codeAndBelow("80511000", "formation du personnel"),
  codeAndBelow("80520000", "installations de formation"),
  codeAndBelow("80590000", "aide pédagogique"),
  {
    first: "85000000",
    last: "85323999",
    label: "services de santé et services sociaux",
    listed: true,
    from: "2019-04-01",
    source: sources.directive,
  },
  codeAndBelow("92500000", "bibliothèques, archives, musées et autres services culturels"),
  codeAndBelow("92600000", "services sportifs"),
  codeAndBelow("98133000", "services des organisations sociales"),
  codeAndBelow("98133110", "services des associations de jeunes"),
];

type Range = { first: number; last: number };

const without = (ranges: readonly Range[], { first, last }: Range): Range[] =>
  ranges.flatMap((range) => {
    if (range.last < first || last < range.first) return [range];
    return [
      ...(range.first < first ? [{ first: range.first, last: first - 1 }] : []),
      ...(last < range.last ? [{ first: last + 1, last: range.last }] : []),
    ];
  });

/** The codes on the list on a day, as ranges: each row adds or removes codes, in order of its first day. */
const rangesOn = (list: readonly EssServices[], day: string): Range[] =>
  list
    .filter((row) => inForce(row, day))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .reduce<Range[]>((ranges, row) => {
      const range = { first: Number(row.first), last: Number(row.last) };
      return row.listed ? [...without(ranges, range), range] : without(ranges, range);
    }, []);

/** Whether a CPV code (with or without its check digit) is on the list on a day. */
export const isEssService = (list: readonly EssServices[], cpv: string, day: string): boolean => {
  const code = Number(cpv.slice(0, 8));
  return rangesOn(list, day).some(({ first, last }) => first <= code && code <= last);
};

/** The codes of a prefix (as those of categories, `853`) that are on the list on a day: all, some or none. */
export type Listed = "all" | "some" | "none";

const listedOf = (answers: readonly Listed[]): Listed => {
  const [first = "none"] = answers;
  return answers.every((answer) => answer === first) ? first : "some";
};

/** How many of the existing codes that begin with a prefix are on the list on a day. */
export const prefixListed = (list: readonly EssServices[], prefix: string, day: string): Listed => {
  const ranges = rangesOn(list, day);
  return listedOf(
    cpvUnder(prefix).map((code) =>
      ranges.some(({ first, last }) => first <= Number(code) && Number(code) <= last) ? "all" : "none",
    ),
  );
};

/** How much of a category is on the list on a day, by its CPV prefixes. */
export const categoryListed = (
  list: readonly EssServices[],
  { cpv }: Pick<Category, "cpv">,
  day: string,
): Listed => listedOf(cpv.map((prefix) => prefixListed(list, prefix, day)));
