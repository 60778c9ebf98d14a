import { Buffer } from "node:buffer";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { Rules } from "../../shared/law/rules.ts";
import type { Match } from "../../shared/matching/assess.ts";
import { explainMatch } from "../../shared/matching/explain-match.ts";
import { leaveOut, matchIntent } from "../../shared/matching/match.ts";
import { type Pool, preparePool } from "../../shared/matching/pool.ts";
import type { Failure } from "../../shared/matching/world/exclusion.ts";
import type { World } from "../../shared/matching/world/world.ts";
import type { BlockOutput } from "./block-output.ts";

/** One match as a line: the reasons against come after the reasons for. */
const line = (match: Match): string => {
  const { intentId, supplierId, score, components } = match;
  const { reasons, cautions } = explainMatch(match, "buyer");
  return JSON.stringify({ intentId, supplierId, score, components, reasons: [...reasons, ...cautions] });
};

const writeMatches = (pool: Pool, { date, weights, context, intents }: World, out: BlockOutput): void => {
  let separator = "\n";
  for (const intent of intents)
    for (const match of matchIntent(pool, intent, { date, weights, context, excluded: "none" }).matches) {
      out.text(separator + line(match));
      separator = ",\n";
    }
};

/**
 * Maximum number of reasons cached as bytes: some hundreds in most worlds, more if every intent has its own
 * date.
 */
const MOST_REASONS = 20_000;

/**
 * Excluded pairs, tens of millions in a large world: each is assembled from three pieces, for the intent, the
 * supplier and one of the few reasons.
 */
const writeLeftOut = (pool: Pool, { context, intents }: World, out: BlockOutput): void => {
  const ids = pool.suppliers.map(({ id }) => Buffer.from(JSON.stringify(id)));
  const written = new Map<Failure, Uint8Array>();
  const reasonOf = (failure: Failure): Uint8Array => {
    const known = written.get(failure);
    if (known) return known;
    const { code, reason } = failure;
    const made = Buffer.from(`,"code":"${code}","reason":${JSON.stringify(reason)}}`);
    if (written.size >= MOST_REASONS) written.clear();
    written.set(failure, made);
    return made;
  };
  const empty = new Uint8Array();
  let separator = "\n";
  for (const intent of intents) {
    const opening = (start: string) =>
      Buffer.from(`${start}{"intentId":${JSON.stringify(intent.id)},"supplierId":`);
    const [first, next] = [opening(separator), opening(",\n")];
    let begin = first;
    leaveOut(pool, intent, context, (position, failure) => {
      out.bytes(begin);
      out.bytes(ids[position] ?? empty);
      out.bytes(reasonOf(failure));
      begin = next;
      separator = ",\n";
    });
  }
};

/** Streams the output of `match` without ever holding all of it in memory. */
export const writeMatchesOf = (world: World, gazetteer: Gazetteer, rules: Rules, out: BlockOutput): void => {
  const pool = preparePool(world.suppliers, gazetteer, rules);
  out.text('{ "matches": [');
  writeMatches(pool, world, out);
  out.text('\n], "excluded": [');
  writeLeftOut(pool, world, out);
  out.text("\n] }\n");
  out.flush();
};
