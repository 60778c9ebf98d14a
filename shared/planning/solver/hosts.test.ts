import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import type { Problem } from "../problem/problem.ts";
import { hostsOf } from "./hosts.ts";

const problemOf = (people: number, pairs: readonly (readonly [number, number])[]): Problem => ({
  slots: [{ id: "s1" }],
  tables: 1,
  participants: Array.from({ length: people }, (_, p) => ({ id: `p${p}` })),
  meetings: pairs.map(([one, other], m) => ({ id: `m${m}`, participants: [`p${one}`, `p${other}`] })),
});

const hosts = (people: number, pairs: readonly (readonly [number, number])[]): number[] => {
  const instance = compile(problemOf(people, pairs));
  return [...hostsOf(instance, [...instance.required.keys()])].sort((a, b) => a - b);
};

test("at a fair at which each buyer meets suppliers, one side has all meetings", () => {
  expect(
    hosts(5, [
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 3],
      [1, 4],
    ]),
  ).toEqual([0, 1]);
});

test("where somebody busy is in the way, those who have more meetings together are taken", () => {
  expect(
    hosts(6, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [1, 5],
      [2, 4],
      [2, 5],
      [4, 5],
    ]),
  ).toEqual([1, 2, 3]);
});

test("no two hosts ever meet, and no one person has more meetings than they have together", () => {
  const pairs = fc.integer({ min: 2, max: 9 }).chain((people) =>
    fc.record({
      people: fc.constant(people),
      pairs: fc.array(
        fc
          .tuple(fc.nat(people - 1), fc.nat(people - 2))
          .map(([one, step]): [number, number] => [one, (one + 1 + step) % people]),
        { maxLength: 20 },
      ),
    }),
  );
  fc.assert(
    fc.property(pairs, (given) => {
      const chosen = new Set(hosts(given.people, given.pairs));
      const meetingsOf = (isCounted: (person: number) => boolean) =>
        given.pairs.filter(([one, other]) => isCounted(one) || isCounted(other)).length;
      for (const [one, other] of given.pairs) expect(chosen.has(one) && chosen.has(other)).toBe(false);
      for (let p = 0; p < given.people; p++)
        expect(meetingsOf((person) => chosen.has(person))).toBeGreaterThanOrEqual(
          meetingsOf((person) => person === p),
        );
    }),
  );
});
