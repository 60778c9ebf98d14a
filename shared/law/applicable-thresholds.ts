import type { ApplicableThreshold } from "../intents/applicable-threshold.ts";
import { natureLabel } from "../intents/natures.ts";
import { dayText } from "../time/dates.ts";
import { type Case, compare, isBelow, thresholdsByNature } from "./case.ts";
import { euros } from "./euros.ts";
import { lotQuestion, maybeSmallLot, smallLotsShareText, smallLotsTogether } from "./small-lot.ts";
import { sources } from "./sources.ts";
import { specificServicesOf } from "./specific-services.ts";

type Compared = "direct" | "formal";

const texts: Record<Compared, Record<"true" | "false" | "null", (limit: string) => string>> = {
  direct: {
    true: (limit) => `Sous ${limit} HT, l’achat direct est possible, sans publicité ni mise en concurrence.`,
    false: (limit) => `À partir de ${limit} HT, l’achat direct n’est plus possible.`,
    null: (limit) => `L’achat direct est possible sous ${limit} HT.`,
  },
  formal: {
    true: (limit) =>
      `Sous ${limit} HT, la procédure est adaptée : vous en fixez les règles selon votre besoin.`,
    false: (limit) => `À partir de ${limit} HT, une procédure formalisée européenne s’impose.`,
    null: (limit) => `La procédure formalisée s’impose à partir de ${limit} HT.`,
  },
};

const unknownTexts: Record<Compared, (day: string) => string> = {
  direct: (day) => `Le seuil de l’achat direct n’est pas connu ici pour un lancement le ${day}`,
  formal: (day) =>
    `Le seuil européen de la procédure formalisée n’est pas connu ici pour un lancement le ${day}`,
};

const wheres: Record<Compared, Pick<ApplicableThreshold, "article" | "source"> & { text: string }> = {
  direct: {
    article: "R2122-8",
    source: sources.code,
    text: "vérifiez-le dans l’article en vigueur ce jour-là",
  },
  formal: { article: "R2123-1", source: sources.code, text: "vérifiez-le dans l’avis annexé au code" },
};

/** A threshold of which no row is known on that day is said to be so, never left out. */
const unknown = (theCase: Case, rule: Compared): ApplicableThreshold[] => {
  const all = thresholdsByNature(theCase, rule);
  const natures = all.flatMap(({ nature, row }) => (row ? [] : [natureLabel(nature).toLowerCase()]));
  if (natures.length === 0 || theCase.need.legalStatus === "PRIVATE") return [];
  const { text, article, source } = wheres[rule];
  const which = natures.length < all.length || all.length === 1 ? ` (${natures.join(", ")})` : "";
  const said = `${unknownTexts[rule](dayText(theCase.need.date))}${which} : ${text}.`;
  return [{ rule, amount: null, below: null, text: said, article, source }];
};

const compared = (theCase: Case, rule: Compared): ApplicableThreshold[] => [
  ...compare(theCase, rule).rows.map(({ amount, article, source }) => {
    const below = isBelow(theCase.value, amount);
    return { rule, amount, below, text: texts[rule][`${below}`](euros(amount)), article, source };
  }),
  ...unknown(theCase, rule),
];

const ADAPTED = "la procédure est adaptée, quelle que soit la valeur";

/**
 * R2123-1, 3°: a contract of social and other specific services follows the adapted procedure whatever its
 * value. Their own European threshold, from which a notice is published, is not among the texts at hand.
 */
const social = (text: string): ApplicableThreshold => ({
  rule: "social",
  amount: null,
  below: null,
  text,
  article: "R2123-1, 3°",
  source: sources.specificServices,
});

/** What the list of social services changes to the formal procedure; nothing where it changes nothing. */
const socialServices = (theCase: Case, formal: readonly ApplicableThreshold[]) => {
  // A private buyer follows no procedure of the code.
  if (theCase.need.legalStatus === "PRIVATE") return formal;
  const { answer, codes } = specificServicesOf(theCase);
  if (answer === "yes")
    return [
      social(
        `Services sociaux et autres services spécifiques : ${ADAPTED}. Leur seuil européen de publicité est à vérifier dans l’avis annexé au code.`,
      ),
    ];
  const mayBeServices = theCase.nature === undefined || theCase.nature === "SERVICES";
  if (!mayBeServices || !formal.some(({ below }) => below === false)) return formal;
  return [
    ...formal,
    social(
      answer === "maybe"
        ? `Si l’objet relève seulement des services sociaux et autres services spécifiques de la liste annexée (${codes.join(", ")}), ${ADAPTED} : vérifiez-le dans l’avis annexé au code.`
        : `Pour les services sociaux et autres services spécifiques de l’avis annexé au code, ${ADAPTED} : vérifiez que votre objet n’y figure pas.`,
    ),
  ];
};

/**
 * The threshold of direct purchase: a small lot may escape it where the whole is above it, and amounts that
 * contradict each other open nothing.
 */
const direct = (theCase: Case): ApplicableThreshold[] => {
  const contradiction = theCase.value?.doubt?.kind === "contradiction";
  return compared(theCase, "direct").map((row) => {
    if (row.amount === null) return row;
    const limit = euros(row.amount);
    if (row.below && contradiction) return { ...row, below: null, text: texts.direct.null(limit) };
    if (row.below !== false || maybeSmallLot(theCase, row.amount) === false) return row;
    return {
      ...row,
      text: `À partir de ${limit} HT, l’achat direct n’est plus possible pour l’ensemble ; un petit lot peut être mis à part.`,
    };
  });
};

const smallLotText = (theCase: Case, limit: string, below: boolean | null): string => {
  if (below)
    return `Ce lot est sous ${limit} HT : la procédure peut être adaptée pour lui si les lots passés ainsi ${smallLotsTogether(theCase)}.`;
  const rule = `Un lot sous ${limit} HT et ${smallLotsShareText} de la valeur de tous les lots pourrait suivre une procédure adaptée`;
  return below === false ? `${rule} ; celui-ci n’en est pas un.` : `${rule}. ${lotQuestion(theCase)}`;
};

/**
 * What the law sets apart for a small lot of a contract that is above the formal threshold as a whole: only for the
 * natures under which it is.
 */
const smallLot = (theCase: Case): ApplicableThreshold[] => {
  if (theCase.need.allLotsAmount === undefined) return [];
  const formal = thresholdsByNature(theCase, "formal");
  const above = thresholdsByNature(theCase, "smallLot").flatMap(({ nature, row }) => {
    const whole = formal.find((each) => each.nature === nature)?.row;
    return row && whole && isBelow(theCase.value, whole.amount) === false ? [row] : [];
  });
  return [...new Set(above)].map(({ amount, article, source }) => {
    const below = maybeSmallLot(theCase, amount);
    return {
      rule: "smallLot",
      amount,
      below,
      text: smallLotText(theCase, euros(amount), below),
      article,
      source,
    };
  });
};

/**
 * The thresholds in force on the launch day that apply to a need and the procedure that they lead to, the
 * lowest first; what no amount decides comes last. Empty for a private buyer only.
 */
export const applicableThresholds = (theCase: Case): ApplicableThreshold[] => {
  const formal = compared(theCase, "formal");
  const procedure = socialServices(theCase, formal);
  const isFormal = procedure.some(({ rule }) => rule === "formal");
  return [...direct(theCase), ...procedure, ...(isFormal ? smallLot(theCase) : [])].toSorted(
    (a, b) => (a.amount ?? Number.POSITIVE_INFINITY) - (b.amount ?? Number.POSITIVE_INFINITY),
  );
};
