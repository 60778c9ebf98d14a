import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { withSection } from "./document.ts";

/** Each part answers its tables in Markdown. */
const parts: Record<string, { title: string; measure: () => Promise<string> }> = {
  planning: { title: "Planning", measure: async () => (await import("./planning.ts")).benchPlanning() },
  "planning-highs": {
    title: "Planning beside HiGHS",
    measure: async () => (await import("./planning-beside-highs.ts")).besideHighs(),
  },
  matching: { title: "Matching", measure: async () => (await import("./matching.ts")).matchingTables() },
  search: {
    title: "Search of the annuaire",
    measure: async () =>
      [
        await (await import("./search.ts")).searchTable(),
        await (await import("./search-quality.ts")).searchQualityTable(),
      ].join("\n\n"),
  },
  clause: {
    title: "The clause: import and report",
    measure: async () => (await import("./clause.ts")).benchClause(),
  },
  pages: {
    title: "Pages on a slow phone",
    measure: async () => (await import("./pages.ts")).benchPages(),
  },
  coldstart: {
    title: "Cold start of the functions",
    measure: async () => (await import("./coldstart.ts")).coldStartTable(),
  },
  units: { title: "Units of each journey", measure: async () => (await import("./units.ts")).unitsTable() },
  cost: { title: "Cost on AWS", measure: async () => (await import("./cost.ts")).costTable() },
};

const file = new URL("../../docs/benchmarks.md", import.meta.url);

const machine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
};

/** Measures one part and rewrites its section. */
const measurePart = async (name: string): Promise<void> => {
  const part = parts[name];
  if (!part) return;
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1);
  const start = performance.now();
  const tables = (await part.measure()).trim();
  const seconds = Math.round((performance.now() - start) / 1000);
  const measured = `Measured on ${day} in ${seconds} s, load ${load} at the start: ${machine()}.`;
  const text = `## ${part.title}\n\n${measured}\n\n${tables}`;
  console.log(text);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  writeFileSync(file, withSection(before, Object.keys(parts), { part: name, text }));
};

/** Measures each part in a process of its own: neither a fault nor the memory of one reaches the others. */
const measureAll = (names: readonly string[]): void => {
  const failed = names.filter((name) => {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      stdio: "inherit",
    });
    return status !== 0;
  });
  if (failed.length === 0) return;
  console.error(`Failed, with their sections left as they were: ${failed.join(", ")}.`);
  process.exitCode = 1;
};

/** `npm run bench` measures every part, `npm run bench -- PART…` those named; docs/benchmarks.md is rewritten. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
const [only, another] = wanted;
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else if (only !== undefined && another === undefined) await measurePart(only);
else measureAll(wanted.length > 0 ? wanted : Object.keys(parts));
