import { median, table } from "./markdown.ts";
import { loadChecker, publishedOptima, readOriginals, timed } from "./planning-run.ts";
import { variantsOf } from "./planning-variants.ts";

const SECONDS = 10;
const VARIANT_SECONDS = 3;

/** The published instances: breaks, bound and time beside the published optimum and time. */
export const originals = async (): Promise<string> => {
  const { check } = await loadChecker();
  const optima = publishedOptima();
  const times: number[] = [];
  let best = 0;
  let proved = 0;
  const rows = readOriginals().map(({ name, problem }) => {
    const { result, milliseconds } = timed(problem, SECONDS);
    const known = optima.get(name);
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
    table(["instance", "status", "breaks", "bound", "ms", "optimum", "MaxSAT, s", "verified"], rows),
    `${best} of ${rows.length} at their optimum, ${proved} proved; median ${Math.round(median(times))} ms, ${Math.round(total)} ms in all.`,
  ].join("\n\n");
};

type Tally = {
  all: number;
  optimal: number;
  infeasible: number;
  open: number;
  wrong: number;
  times: number[];
};

/** Seeded variants of the published instances, summed up by kind. */
export const variants = async (): Promise<string> => {
  const { check } = await loadChecker();
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
      [
        "kind",
        "instances",
        "proved optimal",
        "proved infeasible",
        "open",
        "wrong",
        "median ms",
        "longest ms",
      ],
      [...byKind].map(([kind, t]) => [
        kind,
        t.all,
        t.optimal,
        t.infeasible,
        t.open,
        t.wrong,
        Math.round(median(t.times)),
        Math.round(Math.max(...t.times)),
      ]),
    ),
  ].join("\n\n");
};
