import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { AppError } from "../../shared/errors/errors.ts";
import { errorMessages } from "../../shared/errors/messages.fr.ts";
import { plan } from "../../shared/planning/plan.ts";
import { type Problem, parseProblem } from "../../shared/planning/problem/problem.ts";

const BAD_INPUT = 2;
const INFEASIBLE = 3;
const USAGE = "Usage : plan FICHIER.json [--time-limit SECONDES] [--seed ENTIER]";

const refuse = (...lines: string[]): never => {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(BAD_INPUT);
};

const DEFAULT_SECONDS = 10;

const readArguments = (): { file: string; seconds: number; untilLimit: boolean; seed: number } => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "time-limit": { type: "string" }, seed: { type: "string", default: "1" } },
    });
    const [file, ...others] = positionals;
    const limit = values["time-limit"];
    const seconds = limit === undefined ? DEFAULT_SECONDS : Number(limit);
    const seed = Number(values.seed);
    if (file === undefined || others.length > 0) return refuse("Indiquez un fichier de problème.", USAGE);
    if (!(seconds > 0)) return refuse("--time-limit : un nombre de secondes positif est attendu.", USAGE);
    if (!Number.isInteger(seed)) return refuse("--seed : un nombre entier est attendu.", USAGE);
    return { file, seconds, untilLimit: limit !== undefined, seed };
  } catch {
    return refuse("Option inconnue ou sans valeur.", USAGE);
  }
};

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return refuse(`Le fichier « ${file} » est introuvable ou illisible.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(
      `Le fichier « ${file} » n’est pas du JSON bien formé (${error instanceof Error ? error.message : "erreur inconnue"}).`,
    );
  }
};

const readProblem = (input: unknown): Problem => {
  try {
    return parseProblem(input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refuse(errorMessages[error.code](error.details), ...error.fields.map((field) => field.message));
  }
};

const REPEAT_MS = 1_000;
let last = { line: "", at: Number.NEGATIVE_INFINITY };

/** Prints news at once, and once a second that the work continues. */
const tell = (line: string): void => {
  const at = performance.now();
  if (line === last.line && at < last.at + REPEAT_MS) return;
  last = { line, at };
  process.stderr.write(`${line}\n`);
};

const { file, seconds, untilLimit, seed } = readArguments();
const result = plan(readProblem(readJson(file)), {
  seed,
  timeLimitMs: seconds * 1000,
  untilLimit,
  now: () => performance.now(),
  onProgress: ({ phase, placed, breaks, bound = 0 }) => {
    const found = breaks === undefined ? "" : ` : ${placed} placées, ${breaks} pauses (au moins ${bound})`;
    tell(`${phase}${found}`);
  },
});
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.status === "infeasible" ? INFEASIBLE : 0;
