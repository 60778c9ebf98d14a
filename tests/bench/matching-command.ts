import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "../../shared/matching/world/world.ts";

const command = fileURLToPath(new URL("../../functions/entrypoints/match.ts", import.meta.url));

/** Tells on the third descriptor what the process used, once it is over. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
     writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })); });`,
)}`;

/** Seconds, processor seconds and megabytes at most of `match` on a world, every pair written (to nowhere). */
export const runMatchCommand = (world: World): { seconds: number; cpu: number; megabytes: number } => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "world.json");
  writeFileSync(file, JSON.stringify(world));
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ["--import", tellUsage, command, file], {
    stdio: ["ignore", openSync(devNull, "w"), "inherit", "pipe"],
    encoding: "utf8",
  });
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`match exited with ${status}`);
  return { seconds, ...JSON.parse(output[3] ?? "") };
};
