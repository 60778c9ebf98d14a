import { existsSync, readdirSync, readFileSync } from "node:fs";
import { plan } from "../../shared/planning/plan.ts";
import { type Problem, parseProblem } from "../../shared/planning/problem.ts";
import type { PlanResult } from "../../shared/planning/result.ts";
import { generated, type Shape } from "./planning-generated.ts";
import { solveWithHighs } from "./planning-highs.ts";
import { qualityOf } from "./planning-quality.ts";
import { variantsOf } from "./planning-variants.ts";

const REFERENCE = new URL("../../../shared/reference/b2b/", import.meta.url);
const SECONDS = 10;
const VARIANT_SECONDS = 3;
const HIGHS_SECONDS = 60;

type Checked = { ok: boolean; errors: string[] };
type Checker = { check: (problem: unknown, result: unknown) => Checked };

const now = () => performance.now();

const timed = (
  problem: Problem,
  seconds: number,
): { result: PlanResult; milliseconds: number; firstMs: number } => {
  const start = now();
  let firstMs = 0;
  const result = plan(problem, {
    timeLimitMs: seconds * 1000,
    now,
    onProgress: () => {
      firstMs ||= now() - start;
    },
  });
  const milliseconds = now() - start;
  return { result, milliseconds, firstMs: firstMs || milliseconds };
};

const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const readOriginals = (): { name: string; problem: Problem }[] =>
  readdirSync(new URL("instances/", REFERENCE)).map((file) => ({
    name: file.replace(".json", ""),
    problem: parseProblem(JSON.parse(readFileSync(new URL(`instances/${file}`, REFERENCE), "utf8"))),
  }));

/** The published instances: breaks, bound and time beside the published optimum and time. */
const originals = (check: Checker["check"]): string => {
  const published = new Map(
    readFileSync(new URL("optima.csv", REFERENCE), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [name = "", breaks = "", seconds = ""] = line.split(",");
        return [name, { breaks: Number(breaks), seconds }] as const;
      }),
  );
  const times: number[] = [];
  let best = 0;
  let proved = 0;
  const rows = readOriginals().map(({ name, problem }) => {
    const { result, milliseconds } = timed(problem, SECONDS);
    const known = published.get(name);
    times.push(milliseconds);
    if (result.breaks === known?.breaks) best++;
    if (result.status === "optimal") proved++;
    const verdict = check(problem, result);
    return [
      name,
      result.status,
      result.breaks,
      result.bounds.breaks,
      Math.round(milliseconds),
      known?.breaks ?? "",
      known?.seconds ?? "",
      verdict.ok ? "yes" : verdict.errors.slice(0, 2).join("; "),
    ];
  });
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    `### Published instances, ${SECONDS} s`,
    table(["instance", "status", "breaks", "bound", "ms", "optimum", "MaxSAT s", "verified"], rows),
    `${best} of ${rows.length} at their optimum, ${proved} proved; median ${Math.round(median(times))} ms, ${Math.round(total)} ms in all.`,
  ].join("\n\n");
};

/** Seeded variants of the published instances, summed up by kind. */
const variants = (check: Checker["check"]): string => {
  type Tally = {
    all: number;
    optimal: number;
    infeasible: number;
    open: number;
    wrong: number;
    times: number[];
  };
  const byKind = new Map<string, Tally>();
  for (const { name, problem } of readOriginals())
    for (const variant of variantsOf(name, problem, 7)) {
      const kind = variant.name.slice(name.length + 1);
      const tally = byKind.get(kind) ?? { all: 0, optimal: 0, infeasible: 0, open: 0, wrong: 0, times: [] };
      byKind.set(kind, tally);
      const { result, milliseconds } = timed(variant.problem, VARIANT_SECONDS);
      tally.all++;
      tally.times.push(milliseconds);
      if (result.status === "optimal") tally.optimal++;
      else if (result.status === "infeasible") tally.infeasible++;
      else tally.open++;
      const isUndecided = result.status === "feasible" && result.unplaced.length > 0;
      if (!isUndecided && !check(variant.problem, result).ok) tally.wrong++;
      if (result.status === "infeasible" && variant.feasible) tally.wrong++;
    }
  return [
    `### Variants with more constraints, ${VARIANT_SECONDS} s`,
    table(
      ["kind", "instances", "proved optimal", "proved infeasible", "open", "wrong", "median ms"],
      [...byKind].map(([kind, t]) => [
        kind,
        t.all,
        t.optimal,
        t.infeasible,
        t.open,
        t.wrong,
        Math.round(median(t.times)),
      ]),
    ),
  ].join("\n\n");
};

const choices: Shape[] = [
  { suppliers: 40, buyers: 40, slots: 12, tables: 20, candidates: 800, unavailability: 0, seed: 1 },
  { suppliers: 40, buyers: 40, slots: 12, tables: 20, candidates: 800, unavailability: 0.1, seed: 1 },
  { suppliers: 40, buyers: 40, slots: 12, tables: 20, candidates: 800, unavailability: 0.3, seed: 1 },
  {
    suppliers: 50,
    buyers: 40,
    slots: 10,
    tables: 22,
    candidates: 700,
    unavailability: 0.1,
    minMeetings: 2,
    maxMeetings: 8,
    seed: 2,
  },
  {
    suppliers: 50,
    buyers: 40,
    slots: 14,
    tables: 30,
    candidates: 900,
    unavailability: 0.3,
    minMeetings: 2,
    maxMeetings: 9,
    seed: 3,
  },
];

const shapeName = (shape: Shape): string =>
  `${shape.suppliers} × ${shape.buyers}, ${shape.slots} slots, ${shape.tables} tables, ${shape.candidates} candidates, ${100 * shape.unavailability} % away`;

/** The choice of optional meetings beside HiGHS on the time-indexed model. */
const choice = async (): Promise<string> => {
  const rows: (string | number)[][] = [];
  for (const shape of choices) {
    const problem = generated(shape);
    const { result, milliseconds, firstMs } = timed(problem, 2);
    const highs = await solveWithHighs(problem, HIGHS_SECONDS);
    rows.push([
      shapeName(shape),
      result.score,
      result.bounds.score,
      result.shortfall,
      Math.round(firstMs),
      Math.round(milliseconds),
      highs.score,
      highs.status,
      highs.milliseconds,
    ]);
  }
  return [
    "### Choice of meetings, 2 s, beside HiGHS",
    table(
      [
        "problem",
        "score",
        "bound",
        "shortfall",
        "first plan ms",
        "ms",
        "HiGHS objective",
        "HiGHS",
        "HiGHS ms",
      ],
      rows,
    ),
  ].join("\n\n");
};

/** From a real edition to a hundred times as many pairs. */
const scaling = (): string => {
  const rows = [40, 100, 200, 500, 1000, 2000].map((size) => {
    const shape = {
      suppliers: size,
      buyers: size,
      slots: size > 500 ? 24 : 12,
      tables: size / 2,
      candidates: Math.min(60_000, size * 20 + size * (size > 100 ? 10 : 0)),
      unavailability: 0,
      maxMeetings: size > 500 ? 20 : 10,
      seed: 4,
    };
    const problem = generated(shape);
    const { result, firstMs, milliseconds } = timed(problem, SECONDS);
    const quality = qualityOf(problem, result);
    return [
      size,
      shape.candidates,
      result.meetings.length,
      (result.score / result.bounds.score).toFixed(4),
      result.shortfall,
      result.breaks,
      result.idleSlots,
      quality.mostBreaks,
      quality.jain.toFixed(3),
      result.tableChanges,
      quality.tableUse.toFixed(2),
      Math.round(firstMs),
      Math.round(milliseconds),
      Math.round(process.memoryUsage().rss / 1e6),
    ];
  });
  return [
    `### Scaling, everybody present, ${SECONDS} s`,
    table(
      [
        "each side",
        "candidates",
        "placed",
        "score ÷ bound",
        "shortfall",
        "breaks",
        "idle slots",
        "most breaks",
        "Jain",
        "table changes",
        "tables ÷ least",
        "first plan ms",
        "ms",
        "MB",
      ],
      rows,
    ),
  ].join("\n\n");
};

/** Measures the planning engine and answers its tables in Markdown. */
export const benchPlanning = async (): Promise<string> => {
  const parts: string[] = [];
  if (existsSync(REFERENCE)) {
    const { check }: Checker = await import(new URL("check-plan.mjs", REFERENCE).href);
    parts.push(originals(check), variants(check));
  } else parts.push("The published instances are not on this machine: skipped.");
  parts.push(await choice(), scaling());
  return parts.join("\n\n");
};
