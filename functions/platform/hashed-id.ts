import { createHash } from "node:crypto";

/**
 * An id derived from its content, so that the same thing always has the same id: the first hexadecimal digits
 * of a SHA-256. Changing what is hashed, or the number of digits, loses what is stored under the old ids.
 */
export const hashedId = (prefix: string, of: string | readonly (string | number)[], digits = 24): string => {
  const text = typeof of === "string" ? of : JSON.stringify(of);
  return `${prefix}_${createHash("sha256").update(text).digest("hex").slice(0, digits)}`;
};
