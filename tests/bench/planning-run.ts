import { existsSync, readdirSync, readFileSync } from "node:fs";
import { plan } from "../../shared/planning/plan.ts";
import { type Problem, parseProblem } from "../../shared/planning/problem/problem.ts";
import type { PlanResult } from "../../shared/planning/problem/result.ts";

const REFERENCE = new URL("../../../shared/reference/b2b/", import.meta.url);

const now = () => performance.now();

/** A plan, the time it took and the time to the first one in which the chosen meetings have places. */
export type Run = { result: PlanResult; milliseconds: number; firstMs: number };

/** Plans as the command does without `--time-limit`, within so many seconds. */
export const timed = (problem: Problem, seconds: number): Run => {
  const start = now();
  let firstMs = 0;
  const result = plan(problem, {
    timeLimitMs: seconds * 1000,
    now,
    onProgress: ({ placed }) => {
      if (placed !== undefined) firstMs ||= now() - start;
    },
  });
  const milliseconds = now() - start;
  return { result, milliseconds, firstMs: firstMs || milliseconds };
};

/** Whether the published instances are on this machine. */
export const hasReference = (): boolean => existsSync(REFERENCE);

type Checker = {
  check: (problem: unknown, result: unknown) => { ok: boolean; errors: string[] };
};

/** The independent verifier that comes with the published instances. */
export const loadChecker = (): Promise<Checker> => import(new URL("check-plan.mjs", REFERENCE).href);

export const readOriginals = (): { name: string; problem: Problem }[] =>
  readdirSync(new URL("instances/", REFERENCE)).map((file) => ({
    name: file.replace(".json", ""),
    problem: parseProblem(JSON.parse(readFileSync(new URL(`instances/${file}`, REFERENCE), "utf8"))),
  }));

/** Least numbers of breaks as published, and how long the fastest published approach took. */
export const publishedOptima = (): Map<string, { breaks: number; seconds: string }> =>
  new Map(
    readFileSync(new URL("optima.csv", REFERENCE), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [name = "", breaks = "", seconds = ""] = line.split(",");
        return [name, { breaks: Number(breaks), seconds }] as const;
      }),
  );
