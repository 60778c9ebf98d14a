import { createHash } from "node:crypto";
import type { Deps } from "../platform/deps.ts";

/** Signs that nobody takes for one another on the telephone or on paper: without 0, 1, I, L, O and U. */
const signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 6;

/** A code without meaning, drawn by chance and never made of a name: `P-7K3M9Q`. */
const newCode = ({ newToken }: Pick<Deps, "newToken">, prefix: string): string => {
  const drawn = createHash("sha256").update(newToken()).digest();
  return `${prefix}-${Array.from(drawn.subarray(0, length), (byte) => signs[byte % signs.length]).join("")}`;
};

export const newParticipantCode = (deps: Pick<Deps, "newToken">): string => newCode(deps, "P");
export const newEmploymentCode = (deps: Pick<Deps, "newToken">): string => newCode(deps, "C");
