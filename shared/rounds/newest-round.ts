import type { Round } from "./schema.ts";

/** The number of the newest successful round; failed ones are ignored. */
export const newestRound = (rounds: readonly Pick<Round, "number" | "status">[]): number | undefined =>
  rounds.findLast(({ status }) => status !== "failed")?.number;
