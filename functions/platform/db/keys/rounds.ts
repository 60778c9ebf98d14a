import type { AccessPattern, Key } from "../table.ts";
import { allInRencontre, inRencontre } from "./in-rencontre.ts";
import { numbered } from "./key-parts.ts";
import { rencontreKey } from "./rencontres.ts";

const digits = 4;

export const roundKey = (rencontreId: string, number: number): Key =>
  inRencontre("ROUND")(rencontreId, numbered(number, digits));
/** Rounds of a rencontre, by number. */
export const roundsOf = allInRencontre("ROUND");

/**
 * The results of one computation of a round are stored in parts; `part` is its content and its position in
 * the reading order.
 */
export const roundPartKey = (rencontreId: string, number: number, attempt: number, part: string): Key =>
  inRencontre("ROUNDPART")(rencontreId, `${numbered(number, digits)}#${numbered(attempt, digits)}#${part}`);
/** The parts of a round, of one attempt or of all. */
export const roundPartsOf = (
  rencontreId: string,
  number: number,
  attempt?: number,
  part = "",
): AccessPattern => ({
  pk: rencontreKey(rencontreId).pk,
  sk: {
    beginsWith: `ROUNDPART#${numbered(number, digits)}#${attempt === undefined ? "" : `${numbered(attempt, digits)}#${part}`}`,
  },
});
