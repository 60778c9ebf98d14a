import { table } from "./markdown.ts";
import { generated } from "./planning-generated.ts";
import { type HighsAnswer, solveWithHighs } from "./planning-highs.ts";
import { breaksModel, choiceModel } from "./planning-highs-models.ts";
import { hasReference, publishedOptima, type Run, readOriginals, timed } from "./planning-run.ts";
import { realCase } from "./planning-shapes.ts";

const SECONDS = 10;
const HIGHS_SECONDS = 60;
const AT_ONCE = 2;
const SEEDS = 5;

type Job = {
  name: string;
  known: string | number;
  ours: () => Run;
  value: (run: Run) => number;
  model: () => string;
  /** How much the model counts above the value. */
  above: number;
};

/** Answers in the order of the jobs, two at a time. */
const inPairs = async (jobs: readonly Job[]): Promise<HighsAnswer[]> => {
  const answers: HighsAnswer[] = [];
  let next = 0;
  const work = async () => {
    for (let k = next++; k < jobs.length; k = next++) {
      const job = jobs[k];
      if (job) answers[k] = await solveWithHighs(job.model(), HIGHS_SECONDS);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
};

const published = (): Job[] => {
  const optima = publishedOptima();
  return readOriginals().map(({ name, problem }) => ({
    name,
    known: optima.get(name)?.breaks ?? "",
    ours: () => timed(problem, SECONDS),
    value: ({ result }) => result.breaks,
    model: () => breaksModel(problem),
    // The model counts the beginnings of runs of meetings: one for everybody who meets, before any break.
    above: new Set(problem.meetings.flatMap(({ participants }) => participants)).size,
  }));
};

const chosen = (): Job[] =>
  [0, 0.1, 0.3].flatMap((unavailability) =>
    Array.from({ length: SEEDS }, (_, k): Job => {
      const problem = generated({ ...realCase, unavailability, seed: k + 1 });
      return {
        name: `${100 * unavailability} % away, seed ${k + 1}`,
        known: "",
        ours: () => timed(problem, SECONDS),
        value: ({ result }) => result.score,
        model: () => choiceModel(problem),
        above: 0,
      };
    }),
  );

const compare = async (jobs: readonly Job[]): Promise<string> => {
  const runs = jobs.map((job) => {
    const run = job.ours();
    return { value: job.value(run), status: run.result.status, milliseconds: run.milliseconds };
  });
  const answers = await inPairs(jobs);
  return table(
    ["problem", "known", "ours", "ms", "HiGHS", "HiGHS ms", "what HiGHS says"],
    jobs.map(({ name, known, above }, k) => {
      const [run, highs] = [runs[k], answers[k]];
      return [
        name,
        known,
        run?.value ?? "",
        Math.round(run?.milliseconds ?? 0),
        // Where it has found no solution HiGHS answers 0.
        highs?.value ? highs.value - above : "none",
        highs?.milliseconds ?? "",
        highs?.status ?? "",
      ];
    }),
  );
};

/** Our engine, then HiGHS on a time-indexed model of the same problem, in one run. */
export const besideHighs = async (): Promise<string> =>
  [
    `HiGHS for ${HIGHS_SECONDS} s at most, ${AT_ONCE} problems at a time, each in a process of its own.`,
    ...(hasReference()
      ? [`### Least breaks of the published instances (ours: ${SECONDS} s)`, await compare(published())]
      : ["The published instances are not on this machine: skipped."]),
    "### Largest score: 40 × 40, 12 slots, 20 tables, 800 candidates",
    await compare(chosen()),
  ].join("\n\n");
