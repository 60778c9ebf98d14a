import type { FullClauseReport } from "../report-schema.ts";
import { falling, type Tally, tallyBy } from "./groups.ts";
import type { Followed } from "./ledger.ts";
import { shareOf, sumHours, toHours } from "./numbers.ts";
import type { PlacedContract } from "./place-contract.ts";

type BuyerGroups = FullClauseReport["byBuyer"];

/** Of several ways in which a buyer is written, the one of the latest contract. */
const latestOf = (contracts: readonly PlacedContract[]): PlacedContract["facts"] | undefined =>
  contracts
    .map(({ facts }) => facts)
    .toSorted((a, b) =>
      a.awardedOn === b.awardedOn ? (a.id < b.id ? 1 : -1) : a.awardedOn < b.awardedOn ? 1 : -1,
    )[0];

const groupOf = (key: string, { contracts, hundredths, people }: Tally): BuyerGroups[number] => {
  const latest = latestOf(contracts);
  return {
    key,
    label: latest?.buyerName ?? key,
    nature: latest?.clause.buyerNature ?? "public",
    hours: toHours(hundredths),
    contracts: contracts.length,
    participants: people.size,
  };
};

/** Buyers with hours, by hours falling. */
export const byBuyer = (followed: Followed): BuyerGroups =>
  falling(
    [...tallyBy(followed, ({ buyer }) => [buyer])].map(([key, tally]) => groupOf(key, tally)),
    ({ hours }) => hours,
  ).filter(({ hours }) => hours > 0);

/** How many buyers, and how much of the hours the ten largest have. */
export const countBuyers = (
  followed: Followed,
): Pick<FullClauseReport, "buyers" | "byBuyer" | "byNature"> => {
  const groups = byBuyer(followed);
  const of = (nature: "public" | "private") => groups.filter((buyer) => buyer.nature === nature);
  const natures = [
    { key: "public" as const, buyers: of("public").length },
    { key: "private" as const, buyers: of("private").length },
  ];
  return {
    buyers: {
      followed: new Set(followed.contracts.map(({ buyer }) => buyer)).size,
      withHours: groups.length,
      public: of("public").length,
      private: of("private").length,
      topTenShare: shareOf(sumHours(groups.slice(0, 10)), sumHours(groups)),
    },
    byBuyer: groups,
    byNature: falling(
      natures.map((nature) => ({ ...nature, hours: sumHours(of(nature.key)) })),
      ({ hours }) => hours,
    ),
  };
};
