import { journalMonthOf } from "../../../../shared/overview/journal-month.ts";
import type { AccessPattern, Key } from "../table.ts";
import { during, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

/** Journal entries about one thing, oldest first. */
export const journalOfSubject = (subjectId: string): AccessPattern => ({ pk: `AUDIT#${subjectId}` });
export const journalKey = (subjectId: string, id: string): Key => ({
  pk: journalOfSubject(subjectId).pk,
  sk: id,
});
/** All journal entries of a month, `2026-11`, oldest first. */
export const journalOfMonth = (month: string) => inIndex1(`AUDIT#${month}`);
/** Journal entries of one actor in a month, oldest first. */
export const journalOfActor = (by: string, month: string): AccessPattern => ({
  ...inIndex2(`AUDIT_BY#${by}`),
  sk: during(month),
});
export const journalIndex = (entry: { id: string; at: string; by: string }): Index1 & Index2 => {
  const month = journalMonthOf(entry.at);
  return {
    gsi1pk: journalOfMonth(month).pk,
    gsi1sk: entry.id,
    gsi2pk: journalOfActor(entry.by, month).pk,
    gsi2sk: `${entry.at}#${entry.id}`,
  };
};
