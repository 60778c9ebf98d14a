import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { journalLabels } from "./journal-labels.ts";

const root = fileURLToPath(new URL("../../functions", import.meta.url));

/** Codes written where an entry is made, as their own text. */
const codes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => [
    ...readFileSync(join(root, file), "utf8").matchAll(/journalEntry\(\s*deps,[^;]*?\)[,;\s]/g),
  ])
  .flatMap(([call]) => [...call.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)].map(([, code = ""]) => code));

describe("the journal", () => {
  test("finds the codes that the source writes", () => expect(new Set(codes).size).toBeGreaterThan(30));
  test.each([...new Set(codes)])("says %s in French", (code) => {
    expect(journalLabels[code]).toMatch(/^\p{Lu}/u);
  });
});
