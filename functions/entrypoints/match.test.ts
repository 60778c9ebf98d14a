import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { aMatchIntent, aMatchSupplier, today } from "../../shared/matching/matching.fixture.ts";

const entrypoint = fileURLToPath(new URL("./match.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "match-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (content: unknown) => {
  const file = join(folder, "world.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return spawnSync(process.execPath, [entrypoint, file], { encoding: "utf8" });
};

describe("the match command", () => {
  it("prints every pair, matched with its reasons or left out with its code", () => {
    const { stdout, status } = run({
      date: today,
      suppliers: [aMatchSupplier(), aMatchSupplier({ id: "sup_2", status: "draft" })],
      intents: [aMatchIntent()],
    });
    const { matches, excluded } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(matches[0])).toEqual(["intentId", "supplierId", "score", "components", "reasons"]);
    expect(matches).toHaveLength(1);
    expect(excluded).toEqual([
      {
        intentId: "int_1",
        supplierId: "sup_2",
        code: "notPublished",
        reason: "La fiche du fournisseur n’est pas en ligne.",
      },
    ]);
  });

  it("prints two empty lists for an empty world", () => {
    expect(JSON.parse(run({ date: today, suppliers: [], intents: [] }).stdout)).toEqual({
      matches: [],
      excluded: [],
    });
  });

  it("names in French each field that is wrong, and exits with 2", () => {
    const { stderr, stdout, status } = run({
      date: today,
      suppliers: [],
      intents: [{ ...aMatchIntent(), places: [] }],
    });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("intents[0].places : Lieux d’exécution");
  });

  it("says that a file is not JSON, or that there is none", () => {
    expect(run("{").stderr).toContain("JSON");
    const missing = spawnSync(process.execPath, [entrypoint, join(folder, "none.json")], {
      encoding: "utf8",
    });
    expect([missing.status, missing.stderr.includes("ne peut pas être lu")]).toEqual([2, true]);
    expect(spawnSync(process.execPath, [entrypoint], { encoding: "utf8" }).stderr).toContain("Usage");
  });
});
