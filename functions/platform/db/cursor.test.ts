import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor.ts";

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });

test("a cursor gives back its position to the same query and to no other", () => {
  const query = fc.record({
    pk: text,
    index: fc.constantFrom(undefined, "gsi1" as const, "gsi2" as const),
    order: fc.constantFrom("ascending" as const, "descending" as const),
  });
  fc.assert(
    fc.property(query, query, text, text, text, (drawn, other, sort, pk, sk) => {
      const { index, ...rest } = drawn;
      const asked = index === undefined ? rest : { ...rest, index };
      const position = { sort, key: index === undefined ? { pk: drawn.pk, sk: sort } : { pk, sk } };
      const cursor = encodeCursor(asked, position);
      expect(decodeCursor(asked, {}, cursor)).toEqual(position);
      expect(cursor).toMatch(/^[-\w]+$/);
      const same = drawn.pk === other.pk && index === other.index && drawn.order === other.order;
      const { index: otherIndex, ...otherRest } = other;
      const another = otherIndex === undefined ? otherRest : { ...otherRest, index: otherIndex };
      if (!same) expect(() => decodeCursor(another, {}, cursor)).toThrow("cursor.invalid");
    }),
  );
});

test("a cursor does not hold the partition", () => {
  const cursor = encodeCursor(
    { pk: "SESSION#secret" },
    { sort: "A", key: { pk: "SESSION#secret", sk: "A" } },
  );
  expect(Buffer.from(cursor, "base64url").toString()).not.toContain("secret");
});
