import { same } from "./differences.ts";
import { keepOther, readDraft, writeDraft } from "./drafts.ts";

/**
 * Takes in an entry that came with a sign-in link. What was typed here is never overwritten: where that says otherwise,
 * the other waits beside it, and the form offers both.
 */
export const keepDraft = (key: string, value: object): void => {
  const own = readDraft<object>(key);
  if (!own) writeDraft(key, { value });
  else if (!same(own.value, value)) keepOther(key, { value, origin: "link" });
};
