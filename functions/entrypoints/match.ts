import { readFileSync, writeSync } from "node:fs";
import { AppError } from "../../shared/errors.ts";
import { parseInput } from "../../shared/field-errors.ts";
import { type IntentMatches, type MatchSettings, matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { writtenOnce } from "../../shared/matching/remarks.ts";
import { tellMatch } from "../../shared/matching/tell-match.ts";
import { type World, worldSchema } from "../../shared/matching/world.ts";
import { shippedRules } from "../../shared/rules.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";

const usage = "Usage : npm run -s match -- MONDE.json";

/** What is wrong with the command or its file: said on one or more lines, exit 2. */
class BadInput extends Error {}

const readWorld = (path: string | undefined): World => {
  if (path === undefined) throw new BadInput(usage);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path === "-" ? 0 : path, "utf8"));
  } catch (error) {
    throw new BadInput(
      error instanceof SyntaxError
        ? `${path} : ce fichier n’est pas du JSON valable.`
        : `${path} : ce fichier ne peut pas être lu.`,
    );
  }
  try {
    return parseInput(worldSchema, json);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new BadInput(error.fields.map(({ path: field, message }) => `${field} : ${message}`).join("\n"));
  }
};

/** Writes all of it, whatever the size: a pipe may take only a part at a time. */
const write = (text: string): void => {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
  }
};

/** One match of the contract: what speaks against it comes after what speaks for it. */
const line = (match: IntentMatches["matches"][number]) => {
  const { intentId, supplierId, score, components } = match;
  const { reasons, cautions } = tellMatch(match, "buyer");
  return JSON.stringify({ intentId, supplierId, score, components, reasons: [...reasons, ...cautions] });
};

const text = writtenOnce((value: string) => JSON.stringify(value));

/** One pair left out; written by hand, since there are millions of them in a large world. */
const leftOutLine = ({ intentId, supplierId, code, reason }: IntentMatches["excluded"][number]) =>
  `{"intentId":${text(intentId)},"supplierId":${text(supplierId)},"code":"${code}","reason":${text(reason)}}`;

/** Writes the items of a list intent after intent, so that a large world does not have to fit in memory. */
const writeList = (lists: Iterable<readonly string[]>): void => {
  let separator = "\n";
  for (const list of lists)
    if (list.length > 0) {
      write(separator + list.join(",\n"));
      separator = ",\n";
    }
};

const run = (world: World): void => {
  const pool = preparePool(world.suppliers, loadGazetteer(), shippedRules);
  const { date, weights, context } = world;
  const ask = (intent: World["intents"][number], rest: Partial<MatchSettings>) =>
    matchIntent(pool, intent, { date, weights, context, ...rest });
  const matched = function* () {
    for (const intent of world.intents) yield ask(intent, { excluded: "none" }).matches.map(line);
  };
  const leftOut = function* () {
    for (const intent of world.intents) yield ask(intent, { most: 0 }).excluded.map(leftOutLine);
  };
  write('{ "matches": [');
  writeList(matched());
  write('\n], "excluded": [');
  writeList(leftOut());
  write("\n] }\n");
};

try {
  run(readWorld(process.argv[2]));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
