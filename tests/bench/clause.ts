import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { FolderSize } from "./clause-folder.ts";
import type { Measured } from "./clause-run.ts";

const run = promisify(execFile);
const runner = fileURLToPath(new URL("clause-run.ts", import.meta.url));

/** A year with 10 000 contracts and 155 000 lines of hours, after 45 000 lines of the year before. */
const large: FolderSize = { contracts: 10_000, employments: 26_000, lines: 155_000, linesBefore: 45_000 };
/** What a year of the reports of today is like. */
const usual: FolderSize = { contracts: 500, employments: 1_300, lines: 7_600, linesBefore: 0 };
const year = 2024;
const otherYears = Array.from({ length: 10 }, (_, place) => year - 2 - place);

/** Most memory for V8's heap, in MB: left free, it takes what the machine has rather than what it needs. */
const heap = 256;

/** One step in a fresh process, on the base of a folder. */
const measured = async (folder: string, step: string, of: number, size?: FolderSize): Promise<Measured> => {
  const args = [
    `--max-old-space-size=${heap}`,
    "--import",
    "tsx",
    runner,
    step,
    String(of),
    ...(size ? [JSON.stringify(size)] : []),
  ];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, DATA_DIR: folder } });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
};

const text = (value: number | undefined, digits = 1): string =>
  (value ?? 0).toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const importRow = (name: string, { wall, processor, megabytes, told }: Measured): string =>
  `| ${name} | ${text(told.lines, 0)} | ${text(told.refused, 0)} | ${text(wall)} | ${text(processor)} | ${text(megabytes, 0)} |`;

const reportRow = (stored: string, { megabytes, told }: Measured): string =>
  `| ${stored} | ${text(told.contracts, 0)} | ${text(told.firstWall)} | ${text(told.first)} | ${text((told.next ?? 0) * 1_000)} | ${text(megabytes, 0)} |`;

/** A large folder imported into a file of SQLite, imported again, and its report read with more and more years stored. */
export const benchClause = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "rencontres-clause-"));
  try {
    const imported = await measured(folder, "import", year, large);
    const again = await measured(folder, "import", year, large);
    const alone = await measured(folder, "report", year);
    const recount = await measured(folder, "recount", year);
    const [next = year - 2, ...others] = otherYears;
    const one = await measured(folder, "import", next, usual);
    const withOne = await measured(folder, "report", year);
    for (const other of others) await measured(folder, "import", other, usual);
    const withTen = await measured(folder, "report", year);
    return [
      `Each step in a fresh process, its heap limited to ${heap} MB, on one file of SQLite.`,
      "",
      "| import | lines | refused | s | processor, s | most memory, MB |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      importRow("10 000 contracts, 200 000 lines of hours", imported),
      importRow("the same once more, which changes nothing", again),
      importRow("500 contracts, 7 600 lines of hours beside", one),
      "",
      `Report of the year with 155 000 lines of hours. Once counted it is read from memory until something changes.`,
      "",
      "| years stored beside | contracts | first, s | first, processor, s | next, ms | most memory, MB |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      reportRow("none", alone),
      reportRow("1", withOne),
      reportRow("10", withTen),
      "",
      `Recount of the sums kept: ${text(recount.told.contracts, 0)} contracts, ${text(recount.told.wrong, 0)} wrong, ${text(recount.wall)} s (processor ${text(recount.processor)} s).`,
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
