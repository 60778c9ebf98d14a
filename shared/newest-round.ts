import type { Round } from "./rounds.ts";

/** The number of the newest round; one that came to nothing does not stand in the way of those before. */
export const newestRound = (rounds: readonly Pick<Round, "number" | "status">[]): number | undefined =>
  rounds.findLast(({ status }) => status !== "failed")?.number;
