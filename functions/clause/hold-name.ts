import { clauseNameIndex } from "../platform/db/keys/clause.ts";
import type { Key, Write } from "../platform/db/table.ts";

/**
 * The write by which one contract or company alone is known by a number, a SIRET or a code. No document may say it any more,
 * as a former number or a code of the files: it is listed, so that a backup holds it.
 */
export const holdName = (key: Key, holder: { contractId: string } | { companyId: string }): Write => ({
  type: "put",
  item: { ...key, ...clauseNameIndex(key), doc: holder },
  expect: "absent",
});
