import fc from "fast-check";
import { expect, test } from "vitest";
import { storable, storedBytes } from "./storable.ts";

test("a document is counted as DynamoDB counts it", () => {
  expect(storedBytes("été")).toBe(5);
  expect(storedBytes("")).toBe(0);
  expect([true, null].map(storedBytes)).toEqual([1, 1]);
  expect([0, 7, 12, 123, -123, 1200, 0.05].map(storedBytes)).toEqual([2, 2, 2, 3, 4, 2, 2]);
  expect(storedBytes({})).toBe(3);
  expect(storedBytes({ name: "ab" })).toBe(3 + 1 + 4 + 2);
  expect(storedBytes(["ab", [1]])).toBe(3 + 1 + 2 + 1 + 3 + 1 + 2);
});

test("a stored document is a copy, the same as through JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
      const refused = (name: string) => ["", "__proto__", "constructor"].includes(name);
      fc.pre(!namesOf(value).some(refused) && numbersFit(value));
      const stored = storable(value);
      expect(stored).toEqual(JSON.parse(JSON.stringify(value)));
      if (typeof value === "object" && value !== null) expect(stored).not.toBe(value);
    }),
  );
});

function namesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => [name, ...namesOf(entry)]);
}

function numbersFit(value: unknown): boolean {
  if (typeof value !== "number") {
    return typeof value !== "object" || value === null || Object.values(value).every(numbersFit);
  }
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-130 && size <= Number.MAX_SAFE_INTEGER);
}
