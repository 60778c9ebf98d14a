import { importClause } from "../../functions/clause/import-folder.ts";
import { readClauseReport } from "../../functions/clause/read-clause-report.ts";
import { recountHours } from "../../functions/clause/recount-hours.ts";
import { operator } from "../../functions/commands/command.ts";
import { readConfig } from "../../functions/platform/config.ts";
import { openMachine } from "../../functions/runtime/open-machine.ts";
import { clauseFolderOf, type FolderSize } from "./clause-folder.ts";

/** What one process measured: seconds by the clock and of the processor, and the most memory that it took. */
export type Measured = { wall: number; processor: number; megabytes: number; told: Record<string, number> };

/*
 * One step of the benchmark in a process of its own: `import` or `report`, a year, and the size of its folder. Prints what
 * it measured as JSON.
 */
const [step = "", yearText = "", sizeText = "{}"] = process.argv.slice(2);
const year = Number(yearText);
const { deps, opened } = await openMachine(readConfig());
deps.gazetteer();

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1_000, processor: (user + system) / 1_000_000 };
};

const told: Record<string, number> = {};
const steps: Record<string, () => Promise<unknown>> = {
  import: async () => {
    const size: FolderSize = JSON.parse(sizeText);
    const text = new TextEncoder();
    const files = new Map([...clauseFolderOf(year, size)].map(([name, lines]) => [name, text.encode(lines)]));
    const { faults, lines } = await importClause(deps, operator, { files, dryRun: false });
    told.refused = faults.length;
    told.lines = lines.total;
  },
  report: async () => {
    const first = await seconds(async () => {
      const { hours, contracts } = await readClauseReport(deps, year);
      Object.assign(told, { hours, contracts });
    });
    const next = await seconds(() => readClauseReport(deps, year));
    Object.assign(told, { first: first.processor, firstWall: first.wall, next: next.wall });
  },
  recount: async () => {
    const { contracts, wrong } = await recountHours(deps, operator, { dryRun: true });
    Object.assign(told, { contracts, wrong: wrong.length });
  },
};
const spent = await seconds(steps[step] ?? (async () => undefined));
opened.close();
const megabytes = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`${JSON.stringify({ ...spent, megabytes, told } satisfies Measured)}\n`);
