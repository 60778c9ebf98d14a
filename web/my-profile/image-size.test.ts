import { expect, test } from "vitest";
import { sizeWithin } from "./image-size.ts";
import { sizeWords } from "./size-words.ts";

test.each([
  [
    { width: 4_800, height: 3_600 },
    { width: 2_400, height: 1_800 },
  ],
  [
    { width: 3_024, height: 4_032 },
    { width: 1_800, height: 2_400 },
  ],
  [
    { width: 800, height: 600 },
    { width: 800, height: 600 },
  ],
  [
    { width: 100_000, height: 3 },
    { width: 2_400, height: 1 },
  ],
])("an image of %o is drawn at %o", (given, drawn) => {
  expect(sizeWithin(given, 2_400)).toEqual(drawn);
});

test.each([
  [1, "1\u00a0ko"],
  [655_360, "640\u00a0ko"],
  [1_048_576, "1\u00a0Mo"],
  [4 * 1_048_576, "4\u00a0Mo"],
  [4 * 1_048_576 + 1, "4,1\u00a0Mo"],
])("%d bytes are told as %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
