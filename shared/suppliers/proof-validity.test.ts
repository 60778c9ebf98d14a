import { expect, test } from "vitest";
import { isValidOn } from "./proof-validity.ts";

test.each([
  ["2025-12-31", false],
  ["2026-01-01", true],
  ["2026-06-30", true],
  ["2026-12-31", true],
  ["2027-01-01", false],
])("a proof of 2026 on %s: %s", (day, valid) => {
  expect(isValidOn({ validFrom: "2026-01-01", validUntil: "2026-12-31" }, day)).toBe(valid);
});
