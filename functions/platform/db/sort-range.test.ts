import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, compareKeys, endOfPrefix, isWithin } from "./sort-range.ts";

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 3 });
const edges = fc.constantFrom("\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "a", "\0");
const nearEdges = fc.array(edges, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

test("a string begins with a prefix exactly when it lies from the prefix to the prefix's end", () => {
  fc.assert(
    fc.property(
      fc.oneof(text, nearEdges),
      fc.oneof(text, nearEdges),
      fc.boolean(),
      (prefix, other, extend) => {
        const string = extend ? prefix + other : other;
        const end = endOfPrefix(prefix);
        const between =
          compareKeys(string, prefix) >= 0 && (end === undefined || compareKeys(string, end) < 0);
        expect(between).toBe(string.startsWith(prefix));
      },
    ),
  );
});

test("the end of a prefix steps over the surrogates and past the last character", () => {
  expect(endOfPrefix("a\u{D7FF}")).toBe("a\u{E000}");
  expect(endOfPrefix("a\u{10FFFF}")).toBe("b");
  expect(endOfPrefix("\u{10FFFF}")).toBeUndefined();
});

test("keys compare by code point, not by UTF-16 unit", () => {
  fc.assert(
    fc.property(nearEdges, nearEdges, (a, b) => {
      const points = (string: string) => Array.from(string, (character) => character.codePointAt(0) ?? 0);
      const [left, right] = [points(a), points(b)];
      const differs = left.findIndex((point, index) => point !== right[index]);
      const expected =
        differs === -1 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? -1);
      expect(Math.sign(compareKeys(a, b))).toBe(Math.sign(expected));
    }),
  );
});

test("the bounds of a range are inclusive; a range that no key can be within has none", () => {
  const bounds = boundsOf({ from: "b", to: "d" });
  expect(bounds && ["a", "b", "c", "d", "d0"].filter((sk) => isWithin(bounds, sk))).toEqual(["b", "c", "d"]);
  expect(boundsOf({ from: "d", to: "b" })).toBeUndefined();
  expect(boundsOf({ from: "\u{1F600}", to: "\u{FFFF}" })).toBeUndefined();
  expect(boundsOf({ beginsWith: "x".repeat(1025) })).toBeUndefined();
  expect(() => boundsOf({ from: "x".repeat(1025) })).toThrow("table.limit");
});
