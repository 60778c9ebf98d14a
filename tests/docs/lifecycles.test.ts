import { describe, expect, test } from "vitest";
import { nothing } from "../../shared/lifecycle/lifecycle.ts";
import { lifecycles } from "./lifecycles.ts";
import { readStates, withDiagrams } from "./state-diagrams.ts";

describe.each(Object.entries(lifecycles))("the lifecycle of a %s", (_noun, lifecycle) => {
  const { statuses, labels, sets, transitions } = lifecycle;
  const steps = Object.values(transitions).flatMap(({ from, to }) =>
    [to].flat().flatMap((target) => from.map((state) => ({ from: state, to: target }))),
  );

  test("names every state in French, each otherwise", () => {
    expect(Object.keys(labels)).toEqual(statuses);
    expect(new Set(Object.values(labels)).size).toBe(statuses.length);
  });

  test("leads from nothing to every state", () => {
    const reached = new Set<string>([nothing]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of steps) if (reached.has(from)) reached.add(to);
    }
    expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
  });

  test("knows the states that it names", () => {
    const known = new Set([...statuses, nothing]);
    const named = [...Object.values(sets).flat(), ...steps.flatMap(({ from, to }) => [from, to])];
    expect(named.filter((status) => !known.has(status))).toEqual([]);
  });

  test("has no set that is empty or names a state twice", () => {
    for (const set of Object.values(sets)) {
      expect(set).not.toEqual([]);
      expect(new Set(set).size).toBe(set.length);
    }
  });
});

test("docs/states.md draws them as they are", () => {
  const text = readStates();
  const stale =
    "the diagrams of docs/states.md are stale: `npx node tests/docs/write-states.ts` draws them again";
  expect(withDiagrams(text) === text, stale).toBe(true);
});
