import { createRequire } from "node:module";
import type { Highs } from "highs";
import { compile } from "../../shared/planning/instance.ts";
import type { Problem } from "../../shared/planning/problem.ts";

/** What HiGHS makes of the choice of meetings. */
export type HighsAnswer = { score: number; milliseconds: number; status: string };

const LACK_WORTH = 1_000;

/**
 * The choice of meetings (objectives 2 and 3) as a straightforward time-indexed integer program: a binary by
 * meeting and slot, rows for meetings, people in slots, tables and bounds per person.
 */
const timeIndexedModel = (problem: Problem): string => {
  const instance = compile(problem);
  const { slots, people, meetings } = instance;
  const name = (m: number, t: number) => `x${m}_${t}`;
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const inPersonSlot = new Map<number, string[]>();
  const inSlot: string[][] = Array.from({ length: slots }, () => []);
  const ofPerson: string[][] = Array.from({ length: people }, () => []);
  for (let m = 0; m < meetings; m++) {
    const own: string[] = [];
    for (let t = 0; t < slots; t++) {
      if (instance.allowed[m * slots + t] === 0) continue;
      const x = name(m, t);
      own.push(x);
      binaries.push(x);
      objective.push(`${instance.score[m]} ${x}`);
      inSlot[t]?.push(x);
      for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0]) {
        ofPerson[p]?.push(x);
        inPersonSlot.set(p * slots + t, [...(inPersonSlot.get(p * slots + t) ?? []), x]);
      }
    }
    if (own.length > 0) rows.push(`${own.join(" + ")} ${instance.required[m] === 1 ? "=" : "<="} 1`);
  }
  for (const names of inPersonSlot.values()) if (names.length > 1) rows.push(`${names.join(" + ")} <= 1`);
  for (const names of inSlot)
    if (names.length > problem.tables) rows.push(`${names.join(" + ")} <= ${problem.tables}`);
  const lacks: string[] = [];
  ofPerson.forEach((names, p) => {
    const least = instance.minMeetings[p] ?? 0;
    if (names.length > (instance.maxMeetings[p] ?? 0))
      rows.push(`${names.join(" + ")} <= ${instance.maxMeetings[p]}`);
    if (least === 0) return;
    lacks.push(`l${p}`);
    rows.push(`${[...names, `l${p}`].join(" + ")} >= ${least}`);
  });
  const lines = (parts: string[], joint: string): string => {
    let text = "";
    parts.forEach((part, k) => {
      text += (k > 0 ? joint : "") + part + (k % 50 === 49 ? "\n" : "");
    });
    return text;
  };
  return [
    "Maximize",
    `obj: ${lines([...objective, ...lacks.map((l) => `- ${LACK_WORTH} ${l}`)], " + ").replaceAll("+ -", "-")}`,
    "Subject To",
    ...rows.map((row, r) => `r${r}: ${lines(row.split(" + "), " + ")}`),
    "Binary",
    lines(binaries, " "),
    "End",
  ].join("\n");
};

/** Solves the model with HiGHS (in WebAssembly) for at most `seconds`. */
export const solveWithHighs = async (problem: Problem, seconds: number): Promise<HighsAnswer> => {
  // Its types describe a CommonJS module, its ESM build exports something else: so it is required.
  const load: () => Promise<Highs> = createRequire(import.meta.url)("highs");
  const highs = await load();
  const model = timeIndexedModel(problem);
  const start = performance.now();
  const solution = highs.solve(model, { time_limit: seconds, output_flag: false, log_to_console: false });
  return {
    score: Math.round(solution.ObjectiveValue * 1e6) / 1e6,
    milliseconds: Math.round(performance.now() - start),
    status: solution.Status,
  };
};
