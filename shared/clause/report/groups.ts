import { unknown } from "../report-keys.ts";
import type { Followed, Line } from "./ledger.ts";
import { shareOf, sumHours, toHours } from "./numbers.ts";
import type { PlacedContract } from "./place-contract.ts";

/** By code units, which no setting of a machine changes. */
const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** The largest first; equal ones by key. */
export const falling = <Group extends { key: string }>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
): Group[] => groups.toSorted((a, b) => sizeOf(b) - sizeOf(a) || byKey(a, b));

/** How many items have each key, in the order of the keys; a key that none has is left out. */
export const countBy = <Item, Key extends string>(
  keys: readonly Key[],
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): Partial<Record<Key, number>> => {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found: Partial<Record<Key, number>> = {};
  for (const key of keys) if (counts.has(key)) found[key] = counts.get(key);
  return found;
};

/** Hours by a key of the contract, falling; those without one last, under `unknown`. */
export const hoursBy = <Key extends string>(
  lines: readonly Line[],
  keyOf: (contract: PlacedContract) => Key | undefined,
): { key: Key | typeof unknown; hours: number }[] => {
  const sums = new Map<Key | typeof unknown, number>();
  for (const { contract, hundredths } of lines) {
    const key = keyOf(contract) ?? unknown;
    sums.set(key, (sums.get(key) ?? 0) + hundredths);
  }
  const groups = [...sums].map(([key, sum]) => ({ key, hours: toHours(sum) }));
  return [
    ...falling(
      groups.filter(({ key }) => key !== unknown),
      ({ hours }) => hours,
    ),
    ...groups.filter(({ key }) => key === unknown),
  ];
};

/** Hours by a key of the contract, with each one’s share of the hours whose key is known. */
export const sharesBy = (
  lines: readonly Line[],
  keyOf: (contract: PlacedContract) => string | undefined,
): { key: string; hours: number; share?: number | null }[] => {
  const groups = hoursBy(lines, keyOf);
  const known = sumHours(groups.filter(({ key }) => key !== unknown));
  return groups.map((group) =>
    group.key === unknown ? group : { ...group, share: shareOf(group.hours, known) },
  );
};

/** What is counted of the contracts of a group. */
export type Tally = {
  hundredths: number;
  readonly contracts: PlacedContract[];
  /** Ids of the companies that stated hours. */
  readonly companies: Set<string>;
  employments: number;
  readonly people: Set<string>;
};

/**
 * Contracts, companies, employments and people with hours, once under each key of their contract; the hours go to its
 * first key.
 */
export const tallyBy = <Key extends string>(
  { contracts, lines }: Followed,
  keysOf: (contract: PlacedContract) => readonly Key[],
): Map<Key, Tally> => {
  const tallies = new Map<Key, Tally>();
  const tallyOf = (key: Key): Tally => {
    const known = tallies.get(key);
    if (known) return known;
    const tally = {
      hundredths: 0,
      contracts: [],
      companies: new Set<string>(),
      employments: 0,
      people: new Set<string>(),
    };
    tallies.set(key, tally);
    return tally;
  };
  for (const contract of contracts) for (const key of keysOf(contract)) tallyOf(key).contracts.push(contract);
  for (const { contract, employment, hundredths } of lines)
    for (const [rank, key] of keysOf(contract).entries()) {
      const tally = tallyOf(key);
      if (rank === 0) tally.hundredths += hundredths;
      tally.companies.add(employment.companyId);
      tally.employments += 1;
      tally.people.add(employment.participantId);
    }
  return tallies;
};
