import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { aMatchIntent, aMatchSupplier, anActivity, today } from "../../tests/fixtures/matching-world.ts";

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

  it("names every category and place that does not exist, where it stands", () => {
    const { stderr, stdout, status } = run({
      date: today,
      suppliers: [
        aMatchSupplier({
          address: { communeCode: "31999" },
          activities: [anActivity({ category: "jardins" })],
        }),
        aMatchSupplier({
          id: "sup_2",
          activities: [
            anActivity(),
            anActivity({ zone: { type: "areas", areas: [{ type: "departement", code: "99" }] } }),
          ],
        }),
      ],
      intents: [
        aMatchIntent(),
        aMatchIntent({
          id: "int_2",
          category: "espaces-verts/piscines",
          places: [
            { type: "commune", code: "31069" },
            { type: "epci", code: "000000000" },
          ],
        }),
      ],
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(
      stderr
        .replace(/\u00a0/g, " ")
        .trim()
        .split("\n"),
    ).toEqual([
      "suppliers[0].address.communeCode : Commune : aucune commune ne porte le code 31999.",
      "suppliers[0].activities[0].category : Famille d’achats : famille d’achats inconnue, choisissez-la dans la liste.",
      "suppliers[1].activities[1].zone.areas[0].code : Territoires : aucun département ne porte le code 99.",
      "intents[1].category : Famille d’achats : famille d’achats inconnue, choisissez-la dans la liste.",
      "intents[1].places[1].code : Lieux d’exécution : aucune intercommunalité ne porte le code 000000000.",
    ]);
  });

  it("takes arrondissements, former communes and places overseas", () => {
    const places = ["75120", "69383", "13208", "97411", "97611"];
    const { stdout, status } = run({
      date: today,
      suppliers: [aMatchSupplier({ activities: [anActivity({ zone: { type: "country" } })] })],
      intents: places.map((code, i) => aMatchIntent({ id: `int_${i}`, places: [{ type: "commune", code }] })),
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).matches).toHaveLength(5);
  });

  it("counts errors beyond the first fifty, rather than filling the screen", () => {
    const intents = Array.from({ length: 60 }, (_, i) =>
      aMatchIntent({ id: `int_${i}`, category: "jardins" }),
    );
    const lines = run({ date: today, suppliers: [], intents }).stderr.trim().split("\n");
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)?.replace(/\s/g, " ")).toBe("Autres erreurs : 10.");
  });

  it("stops quietly when its reader has seen enough", () => {
    const file = join(folder, "world.json");
    const suppliers = Array.from({ length: 300 }, (_, i) => aMatchSupplier({ id: `sup_${i}` }));
    const intents = Array.from({ length: 100 }, (_, i) => aMatchIntent({ id: `int_${i}` }));
    writeFileSync(file, JSON.stringify({ date: today, suppliers, intents }));
    const command = `"${process.execPath}" "${entrypoint}" "${file}" | head -c 100`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect([stdout.length, stderr]).toEqual([100, ""]);
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
