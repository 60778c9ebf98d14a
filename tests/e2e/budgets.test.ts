import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { publicPages } from "../../web/serving/public-pages.ts";
import { buildPages } from "./build-pages.ts";

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    isDynamicEntry: z.boolean().default(false),
  }),
);

const KB = 1_024;
const budgets = { public: 150 * KB, staff: 300 * KB };
/** On a phone each file more costs a journey through the network, whatever its size. */
const mostFiles = 24;

let folder: string;
let manifest: z.infer<typeof manifestSchema>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pages-"));
  // A folder of its own: the site of the browser tests is built beside.
  await buildPages({ pages: join(folder, "web"), renderer: join(folder, "render") });
  manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, "web/.vite/manifest.json"), "utf8")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The scripts that a page needs to be drawn: what every page loads, and its own. */
const scriptsOf = (module: string): string[] => {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    if (seen.has(name)) return;
    seen.add(name);
    chunk.imports.forEach(visit);
  };
  visit("index.html");
  visit(module);
  return [...seen].map((name) => manifest[name]?.file ?? "").filter((file) => file.endsWith(".js"));
};

/** Their compressed bytes. */
const weightOf = (module: string): number =>
  scriptsOf(module).reduce(
    (total, file) => total + gzipSync(readFileSync(join(folder, "web", file))).length,
    0,
  );

describe("what a page weighs", () => {
  it.each(Object.entries(publicPages))("%s is within 150 KB of scripts", (_route, { module }) => {
    expect(weightOf(module)).toBeLessThanOrEqual(budgets.public);
  });

  it.each(Object.entries(publicPages))("%s is within 24 files of scripts", (_route, { module }) => {
    expect(scriptsOf(module).length).toBeLessThanOrEqual(mostFiles);
  });

  it("is within 150 KB of scripts for the page that is opened from a mail, on a phone", () => {
    expect(weightOf("followups/FollowUpPage.tsx")).toBeLessThanOrEqual(budgets.public);
  });

  it("is within 300 KB of scripts for every other page", () => {
    const pages = Object.entries(manifest).filter(
      ([name, { isDynamicEntry }]) => isDynamicEntry && name.endsWith("Page.tsx"),
    );
    expect(pages.length).toBeGreaterThan(20);
    const heavy = pages.map(([name]) => [name, weightOf(name)] as const).filter(([, w]) => w > budgets.staff);
    expect(heavy).toEqual([]);
  });

  it("leaves out the gallery of components, which is for development", () => {
    expect(Object.keys(manifest).filter((name) => name.startsWith("style/"))).toEqual([]);
    const scripts = Object.values(manifest).map(({ file }) =>
      readFileSync(join(folder, "web", file), "utf8"),
    );
    expect(scripts.filter((script) => script.includes("Composants de l’interface"))).toEqual([]);
  });

  it("leaves the map's library out of every page until a map is shown", () => {
    const reached = Object.values(publicPages).flatMap(({ module }) => manifest[module]?.imports ?? []);
    expect(reached).not.toContain("map/SupplierMap.tsx");
    expect(manifest["map/SupplierMap.tsx"]?.isDynamicEntry).toBe(true);
  });
});
