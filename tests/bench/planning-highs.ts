import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Highs } from "highs";

/** What HiGHS (in WebAssembly) makes of a model; the value is missing where it found none. */
export type HighsAnswer = { status: string; value?: number; milliseconds: number };

const file = fileURLToPath(import.meta.url);

const solveHere = async (model: string, seconds: number): Promise<HighsAnswer> => {
  // Its types describe a CommonJS module, its ESM build exports something else: so it is required.
  const load: () => Promise<Highs> = createRequire(import.meta.url)("highs");
  const highs = await load();
  const start = performance.now();
  const solution = highs.solve(model, { time_limit: seconds, output_flag: false, log_to_console: false });
  const milliseconds = Math.round(performance.now() - start);
  const value = Math.round(solution.ObjectiveValue * 1e6) / 1e6;
  return { status: solution.Status, ...(Number.isFinite(value) ? { value } : {}), milliseconds };
};

/** Solves in a process of its own, ended where it does not keep to the limit: a fault of one solve stops no other. */
export const solveWithHighs = async (model: string, seconds: number): Promise<HighsAnswer> => {
  const start = performance.now();
  const child = spawn(process.execPath, [file, String(seconds)], {
    stdio: ["pipe", "pipe", "ignore"],
    timeout: 1000 * (seconds + 10),
  });
  child.stdin.end(model);
  const out = await text(child.stdout);
  const milliseconds = Math.round(performance.now() - start);
  return out === "" ? { status: "ended without an answer", milliseconds } : JSON.parse(out);
};

if (process.argv[1] === file)
  console.log(JSON.stringify(await solveHere(await text(process.stdin), Number(process.argv[2]))));
