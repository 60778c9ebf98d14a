import { natureLabel } from "../intents/natures.ts";
import { type Case, distinct, isBelow, thresholdsByNature } from "./case.ts";
import type { Check } from "./check.ts";
import { euros } from "./euros.ts";
import { lotQuestion, maybeSmallLot, smallLotsShareText, smallLotsTogether } from "./small-lot.ts";
import { sources } from "./sources.ts";
import type { Threshold } from "./thresholds.ts";

const limitsText = (rows: readonly Threshold[]): string =>
  rows.map((row) => `${euros(row.amount)} HT`).join(" ou ");

/** Whether the need may be bought directly under one threshold; where it is not sure, what has to be told. */
type Verdict = { met: true | false } | { met: null; doubts: readonly string[] };

const unsure = (...doubts: readonly string[]): Verdict => ({ met: null, doubts });

/** A lot whose whole is above the limit, or a need that is no lot. */
const aboveLimit = (theCase: Case, limit: number): Verdict => {
  const small = maybeSmallLot(theCase, limit);
  if (small === false) return { met: false };
  const rule = `si tous les lots achetés ainsi ${smallLotsTogether(theCase)} (art. R2122-8 et R2123-1, 2°, b).`;
  return small
    ? unsure(`Ce lot est sous ${euros(limit)} HT : il peut être acheté directement ${rule}`)
    : unsure(lotQuestion(theCase), `Sous ${euros(limit)} HT, il peut être acheté directement ${rule}`);
};

/** A value whose limits lie on both sides of the threshold, or that is not known. */
const aroundLimit = ({ need, value, lot }: Case, limit: number): Verdict => {
  if (value === undefined)
    return unsure(
      "Le montant n’est pas connu : la valeur de tout le marché, reconductions comprises, se compare au seuil (art. R2121-1).",
    );
  // Of an amount « par an » for some months, the whole of it is compared; a lot that reaches the limit by itself
  // is no small one, whatever the others come to.
  const tooLarge = need.allLotsAmount !== undefined && isBelow(lot, limit) === false;
  if (value.doubt?.kind === "months" || tooLarge) return { met: false };
  return unsure(value.doubt?.text ?? "");
};

/** Nothing is said to be below the threshold as long as the value is not sure. */
const verdictUnder = (theCase: Case, { amount }: Threshold): Verdict => {
  const { value } = theCase;
  const contradiction = value?.doubt?.kind === "contradiction" ? [value.doubt.text] : [];
  const below = isBelow(value, amount);
  if (below === null) return aroundLimit(theCase, amount);
  if (below) return contradiction.length > 0 ? unsure(...contradiction) : { met: true };
  const verdict = aboveLimit(theCase, amount);
  return verdict.met === null ? unsure(...contradiction, ...verdict.doubts) : verdict;
};

const failureOf = ({ need, value }: Case, rows: readonly Threshold[]): string => {
  const unsureOfMonths = value?.doubt?.kind === "months";
  if (unsureOfMonths && rows.some(({ amount }) => isBelow(value, amount) === null)) return value?.said ?? "";
  const contradiction = value?.doubt?.kind === "contradiction" ? `${value.doubt.text} ` : "";
  const limits = limitsText(rows);
  // The lot alone reaches the limit, though all lots are said to be worth less.
  if (contradiction && rows.some(({ amount }) => isBelow(value, amount) === null))
    return `${contradiction}Un lot à partir de ${limits} ne peut pas être acheté directement.`;
  return need.allLotsAmount === undefined
    ? `${contradiction}La valeur estimée du besoin (${euros(value?.least ?? 0)} HT) n’est pas inférieure à ${limits}.`
    : `${contradiction}La valeur de tous les lots réunis (${euros(value?.least ?? 0)} HT) n’est pas inférieure à ${limits}, et ce lot n’est pas de ceux, sous ${limits} et ${smallLotsShareText} de l’ensemble, que l’article met à part.`;
};

/** What is not known of the threshold itself. */
const thresholdDoubts = (theCase: Case, rows: readonly Threshold[]): string[] => {
  if (rows.length === 0)
    return [
      "Le seuil de l’achat direct à cette date n’est pas connu ici : vérifiez l’article en vigueur ce jour-là.",
    ];
  const unknown = thresholdsByNature(theCase, "direct").filter(({ row }) => row === undefined);
  return [
    ...(theCase.nature === undefined
      ? [`La nature de l’achat n’est pas connue, et le seuil en dépend : ${limitsText(rows)}. Indiquez-la.`]
      : []),
    ...unknown.map(
      ({ nature }) =>
        `Le seuil de l’achat direct à cette date n’est pas connu ici pour cette nature : ${natureLabel(nature).toLowerCase()}.`,
    ),
  ];
};

/** The condition of R2122-8, judged under the threshold of each nature that the need may have. */
export const directPurchase = (theCase: Case): Check => {
  const found = thresholdsByNature(theCase, "direct").map(({ row }) => row);
  const rows = distinct(found);
  const condition = {
    article: "R2122-8",
    source: rows[0]?.source ?? sources.code,
    text:
      rows.length === 0
        ? "Le seuil de l’achat direct à cette date n’est pas connu ici."
        : `La valeur estimée du besoin est inférieure à ${limitsText(rows)}${rows.length > 1 ? ", selon sa nature" : ""}.`,
  };
  const verdicts = rows.map((row) => verdictUnder(theCase, row));
  const known = rows.length > 0 && !found.includes(undefined);
  if (known && verdicts.every(({ met }) => met === false))
    return { ...condition, met: false, failure: failureOf(theCase, rows) };
  if (known && verdicts.every(({ met }) => met === true)) return { ...condition, met: true };
  const doubts = [
    ...thresholdDoubts(theCase, rows),
    ...verdicts.flatMap((verdict) => (verdict.met === null ? verdict.doubts : [])),
    ...(theCase.value?.doubt ? [theCase.value.doubt.text] : []),
  ];
  return { ...condition, met: null, doubt: [...new Set(doubts)].join(" ") };
};
