import { expect, test } from "vitest";
import { isKeptMappings, keptMapping, withMapping } from "./kept-mappings.ts";

const headers = ["Structure", "Genre"];

test("a choice of columns comes back with the same headers, whatever their order, for the same kind of file", () => {
  const kept = withMapping({}, "suppliers", headers, {
    name: { header: "Structure" },
    kind: { value: "GEIQ" },
  });
  expect(keptMapping(kept, "suppliers", headers.toReversed())).toEqual({ name: { header: "Structure" } });
  expect(keptMapping(kept, "intents", headers)).toBeUndefined();
  expect(keptMapping(kept, "suppliers", [...headers, "Ville"])).toBeUndefined();
  expect(isKeptMappings(JSON.parse(JSON.stringify(kept)))).toBe(true);
  expect(isKeptMappings({ a: { b: 1 } })).toBe(false);
});

test("the oldest choices are forgotten beyond fifty", () => {
  const kept = Array.from({ length: 60 }, (_, n) => [`Colonne ${n}`]).reduce(
    (before, own) => withMapping(before, "suppliers", own, {}),
    {},
  );
  expect(Object.keys(kept).length).toBe(50);
  expect(keptMapping(kept, "suppliers", ["Colonne 59"])).toEqual({});
  expect(keptMapping(kept, "suppliers", ["Colonne 0"])).toBeUndefined();
});
