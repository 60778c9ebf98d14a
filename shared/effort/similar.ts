import { sectorOf } from "../categories/categories.ts";
import type { Nature } from "../intents/schema.ts";

/** What a contract of the platform that has ended gave. */
export type EndedContract = {
  id: string;
  title: string;
  buyerId?: string | undefined;
  buyerName: string;
  category: string;
  nature: Nature;
  /** Euros, tax excluded; absent where nobody told it. */
  amount?: number | undefined;
  plannedHours?: number | undefined;
  hours: number;
};

/** Fewer contracts than that say nothing of what is usual, and might tell of one. */
const fewestContracts = 5;

type SimilarSummary = {
  /** How near the contracts are: of the same family, or where those are too few, of the same sector. */
  scope: "family" | "sector";
  /** How many there are. */
  contracts: number;
  /** Hours for 10 000 € HT: the middle contract, and those between which half of them stand; null where too few amounts are known. */
  hoursPerTenThousand: { low: number; middle: number; high: number } | null;
  /** Hours worked of the hours planned, all together; null where too few planned any. */
  reached: number | null;
};

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** The value below which that part of sorted values stands, between two of them where it falls there. */
const quantile = (sorted: readonly number[], part: number): number => {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
};

const summaryOf = (scope: SimilarSummary["scope"], contracts: readonly EndedContract[]): SimilarSummary => {
  const rates = contracts
    .flatMap(({ amount, hours }) => (amount ? [(hours * 10_000) / amount] : []))
    .toSorted((a, b) => a - b);
  const planned = contracts.filter(({ plannedHours }) => plannedHours);
  const sum = (of: (contract: EndedContract) => number) =>
    planned.reduce((total, contract) => total + of(contract), 0);
  return {
    scope,
    contracts: contracts.length,
    hoursPerTenThousand:
      rates.length < fewestContracts
        ? null
        : {
            low: toTenth(quantile(rates, 0.25)),
            middle: toTenth(quantile(rates, 0.5)),
            high: toTenth(quantile(rates, 0.75)),
          },
    reached:
      planned.length < fewestContracts
        ? null
        : Math.round((sum(({ hours }) => hours) / sum(({ plannedHours = 0 }) => plannedHours)) * 1_000) /
          1_000,
  };
};

type Similar = { summary: SimilarSummary; contracts: EndedContract[] };

/**
 * The ended contracts of the same family and nature, or of the same sector and nature where those are too few; undefined
 * where both are.
 */
export const similarTo = (
  ended: readonly EndedContract[],
  { category, nature }: { category: string; nature: Nature },
): Similar | undefined => {
  const sector = sectorOf(category);
  const inSector = ended.filter((one) => one.nature === nature && sectorOf(one.category) === sector);
  const inFamily = category === sector ? [] : inSector.filter((one) => one.category === category);
  if (inFamily.length >= fewestContracts)
    return { summary: summaryOf("family", inFamily), contracts: inFamily };
  return inSector.length >= fewestContracts
    ? { summary: summaryOf("sector", inSector), contracts: inSector }
    : undefined;
};
