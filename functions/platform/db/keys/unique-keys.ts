import type { Key } from "../table.ts";

/** A key that only one owner may hold: a SIRET, an address, a token's hash, a draft that waits. */
export const uniqueKey = (
  what:
    | "SUPPLIER_SIRET"
    | "BUYER_SIRET"
    | "EMAIL"
    | "LINK"
    | "DRAFT"
    | "SESSION"
    | "LIMIT"
    | "REGISTRATION"
    | "CREATION"
    | "CONTRACT_NUMBER"
    | "CLAUSE_NUMBER"
    | "COMPANY_SIRET"
    | "COMPANY_CODE",
  value: string,
): Key => ({
  pk: `CLAIM#${what}#${value}`,
  sk: "CLAIM",
});
