import { diffWordsWithSpace } from "diff";
import type { Fact } from "./profile-facts.ts";

/** Some words, in both versions or in one alone. */
export type Words = { text: string; only?: "before" | "after" };

export type Change = {
  key: string;
  label: string;
  kind: "same" | "changed" | "added" | "removed";
  /** Each version's own words are marked apart from what both say. */
  before: Words[];
  after: Words[];
};

const kindOf = (before: string, after: string): Change["kind"] =>
  before === after ? "same" : before === "" ? "added" : after === "" ? "removed" : "changed";

/** What becomes of each fact of a profile, in the order of the new version, then what is gone. */
export const changesOf = (before: readonly Fact[], after: readonly Fact[]): Change[] => {
  const old = new Map(before.map((fact) => [fact.key, fact.text]));
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key)).map((fact) => ({ ...fact, text: "" }));
  return [...after, ...gone].map(({ key, label, text }) => {
    const was = old.get(key) ?? "";
    const parts = diffWordsWithSpace(was, text);
    return {
      key,
      label,
      kind: kindOf(was, text),
      before: parts
        .filter(({ added }) => !added)
        .map(({ value, removed }) => ({ text: value, ...(removed ? { only: "before" as const } : {}) })),
      after: parts
        .filter(({ removed }) => !removed)
        .map(({ value, added }) => ({ text: value, ...(added ? { only: "after" as const } : {}) })),
    };
  });
};
