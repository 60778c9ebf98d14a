import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** Each part answers its tables in Markdown. */
const parts: Record<string, { title: string; measure: () => Promise<string> }> = {
  planning: { title: "Planning", measure: async () => (await import("./planning.ts")).benchPlanning() },
  coldstart: {
    title: "Cold start of the API",
    measure: async () => (await import("./coldstart.ts")).coldStartTable(),
  },
  cost: { title: "Cost on AWS", measure: async () => (await import("./cost.ts")).costTable() },
  units: { title: "Units of each journey", measure: async () => (await import("./units.ts")).unitsTable() },
  matching: { title: "Matching", measure: async () => (await import("./matching.ts")).matchingTables() },
  pages: {
    title: "Pages on a slow phone",
    measure: async () => (await import("./pages.ts")).benchPages(),
  },
  search: {
    title: "Search of the annuaire",
    measure: async () => (await import("./search.ts")).searchTable(),
  },
};

const machine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${memory} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
};

/** `npm run bench` measures everything and writes docs/benchmarks.md; `npm run bench -- PART…` prints those parts. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
const sections: string[] = [];
for (const [name, { title, measure }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const section = `## ${title}\n\n${(await measure()).trim()}\n`;
  console.log(section);
  sections.push(section);
}
if (wanted.length === 0) {
  const head = `# Benchmarks\n\nWritten by \`npm run bench\` on: ${machine()}.\n`;
  writeFileSync(new URL("../../docs/benchmarks.md", import.meta.url), [head, ...sections].join("\n"));
}
