import type { RoundFigures } from "../../../shared/rounds/comparison.ts";
import { pluralize } from "../../../shared/text/count.ts";
import { number } from "../../platform/format.ts";

/** A figure of both rounds, and whether more of it is better. */
type FigureName = keyof RoundFigures;
export const figureLabels: Record<FigureName, { label: string; better: "more" | "less" }> = {
  meetings: { label: "Rendez-vous", better: "more" },
  score: { label: "Intérêt total", better: "more" },
  unplaced: { label: "Rapprochements sans place", better: "less" },
  unserved: { label: "Participants sans rendez-vous", better: "less" },
  fewest: { label: "Rendez-vous du participant le moins servi", better: "more" },
  average: { label: "Rendez-vous par participant, en moyenne", better: "more" },
  gini: { label: "Inégalité entre participants, de 0 à 1", better: "less" },
  breaks: { label: "Attentes entre rendez-vous", better: "less" },
  tableChanges: { label: "Changements de table", better: "less" },
};
export const figureNames = Object.keys(figureLabels) as FigureName[];

/** Differences smaller than what is written are none. */
const written = (value: number): number => Math.round(value * 100) / 100;

export type FigureChange = {
  before: string;
  after: string;
  change: string;
  verdict: "better" | "worse" | "same";
};

export const figureChange = (name: FigureName, before: RoundFigures, after: RoundFigures): FigureChange => {
  const difference = written(after[name]) - written(before[name]);
  const good = difference > 0 === (figureLabels[name].better === "more");
  return {
    before: number(before[name]),
    after: number(after[name]),
    change: difference === 0 ? "pareil" : `${difference > 0 ? "+" : "−"}${number(Math.abs(difference))}`,
    verdict: difference === 0 ? "same" : good ? "better" : "worse",
  };
};

const many = (value: number, singular: string, plural: string | undefined, way: string) =>
  value === 0 ? [] : [`${number(value)} ${pluralize(value, singular, plural)} ${way}`];

/** The comparison in a sentence: « 12 rendez-vous de plus, 3 attentes de moins ». */
export const comparisonTitle = (before: RoundFigures, after: RoundFigures): string => {
  const more = (name: FigureName, singular: string, plural?: string) => {
    const difference = after[name] - before[name];
    return many(Math.abs(difference), singular, plural, difference > 0 ? "de plus" : "de moins");
  };
  const parts = [
    ...more("meetings", "rendez-vous"),
    ...more("unserved", "participant sans rendez-vous", "participants sans rendez-vous"),
    ...more("breaks", "attente"),
    ...more("tableChanges", "changement de table", "changements de table"),
  ];
  return parts.length === 0 ? "Les deux rondes ont les mêmes chiffres" : parts.join(", ");
};
