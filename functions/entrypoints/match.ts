import { readFileSync } from "node:fs";
import { AppError, type FieldError } from "../../shared/errors/errors.ts";
import { parseInput } from "../../shared/errors/field-errors.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { type World, worldSchema } from "../../shared/matching/world/world.ts";
import { worldErrors } from "../../shared/matching/world/world-errors.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { blockOutput } from "../runtime/block-output.ts";
import { writeMatchesOf } from "../runtime/write-matches.ts";

const usage = "Usage : npm run -s match -- MONDE.json";

/** Maximum number of errors printed; the others are counted. */
const mostErrors = 50;

/** An error in the command or its file: printed on one or more lines, exit 2. */
class BadInput extends Error {}

const refuse = (fields: readonly FieldError[]): BadInput => {
  const lines = fields.slice(0, mostErrors).map(({ path, message }) => `${path} : ${message}`);
  const others = fields.length - lines.length;
  return new BadInput([...lines, ...(others > 0 ? [`Autres erreurs : ${others}.`] : [])].join("\n"));
};

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path === "-" ? 0 : path, "utf8"));
  } catch (error) {
    throw new BadInput(
      error instanceof SyntaxError
        ? `${path} : ce fichier n’est pas du JSON valable.`
        : `${path} : ce fichier ne peut pas être lu.`,
    );
  }
};

const parseWorld = (json: unknown): World => {
  try {
    return parseInput(worldSchema, json);
  } catch (error) {
    throw error instanceof AppError ? refuse(error.fields) : error;
  }
};

const readWorld = (path: string | undefined): World => {
  if (path === undefined) throw new BadInput(usage);
  const world = parseWorld(readJson(path));
  const errors = worldErrors(world, loadGazetteer(), shippedRules);
  if (errors.length > 0) throw refuse(errors);
  return world;
};

/** A reader that has seen enough closes the pipe, as `head` does. */
const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EPIPE";

try {
  writeMatchesOf(readWorld(process.argv[2]), loadGazetteer(), shippedRules, blockOutput(1));
} catch (error) {
  if (error instanceof BadInput) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (!isClosedPipe(error)) throw error;
}
