import type { Key } from "../table.ts";

/** A key that only one owner may hold: a SIRET, an address, a token's hash. */
export const uniqueKey = (
  what: "SUPPLIER_SIRET" | "BUYER_SIRET" | "EMAIL" | "LINK" | "SESSION" | "LIMIT" | "REGISTRATION",
  value: string,
): Key => ({
  pk: `CLAIM#${what}#${value}`,
  sk: "CLAIM",
});
