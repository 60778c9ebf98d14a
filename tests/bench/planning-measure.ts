import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { generated, type Shape } from "./planning-generated.ts";
import { type Quality, qualityOf } from "./planning-quality.ts";
import { timed } from "./planning-run.ts";

/** A generated problem, planned in a fresh process: so memory is its own, and time includes compiling the engine. */
export type Measured = Quality & {
  status: string;
  placed: number;
  score: number;
  scoreBound: number;
  shortfall: number;
  shortfallBound: number;
  /** Participants of whom the result says why they have too few meetings. */
  told: number;
  breaks: number;
  idleSlots: number;
  tableChanges: number;
  firstMs: number;
  milliseconds: number;
  processorMs: number;
  megabytes: number;
};

const SECONDS = 30;

const measureHere = (shape: Shape): Measured => {
  const problem = generated(shape);
  const before = process.cpuUsage();
  const { result, firstMs, milliseconds } = timed(problem, SECONDS);
  const { user, system } = process.cpuUsage(before);
  const people = new Set(problem.participants.map(({ id }) => id));
  return {
    ...qualityOf(problem, result),
    status: result.status,
    placed: result.meetings.length,
    score: result.score,
    scoreBound: result.bounds.score,
    shortfall: result.shortfall,
    shortfallBound: result.bounds.shortfall,
    told: Object.keys(result.reasons).filter((id) => people.has(id)).length,
    breaks: result.breaks,
    idleSlots: result.idleSlots,
    tableChanges: result.tableChanges,
    firstMs: Math.round(firstMs),
    milliseconds: Math.round(milliseconds),
    processorMs: Math.round((user + system) / 1000),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  };
};

const file = fileURLToPath(import.meta.url);

/** Plans a generated problem in a process of its own. */
export const measure = (shape: Shape): Measured => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, JSON.stringify(shape)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The measure of ${JSON.stringify(shape)} failed: ${stderr}`);
  return JSON.parse(stdout);
};

if (process.argv[1] === file) console.log(JSON.stringify(measureHere(JSON.parse(process.argv[2] ?? "{}"))));
