import * as z from "zod";
import { type PendingDraft, pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { holdUniqueKey } from "../platform/db/documents.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** The draft that a person was writing when they asked for a link, and when that was. */
export const waitingDraftSchema = pendingDraftSchema.and(z.object({ at: z.iso.datetime() }));
export type WaitingDraft = z.infer<typeof waitingDraftSchema>;

/** How long it waits, in days: a link opened on Monday that was asked for on Friday has expired, and nothing is lost. */
export const waitingDays = 7;

const keyOf = (id: string) => uniqueKey("DRAFT", id);

/** A draft that waits from now on, found again by its id alone: the links that hand it over hold it. */
export const newWaitingDraft = (
  deps: Pick<Deps, "now" | "newId">,
  draft: PendingDraft,
): { id: string; write: Write } => {
  const id = deps.newId("draft");
  const at = deps.now();
  const expiresAt = Math.floor(Date.parse(at) / 1_000) + waitingDays * 86_400;
  return { id, write: holdUniqueKey(keyOf(id), { ...draft, at }, expiresAt) };
};

/**
 * What waits by that id, unless it was handed over or its days are over, and the write that takes it. There is no `draft`
 * where a later release cannot read it: that must keep nobody from signing in.
 */
export const findWaitingDraft = async (
  { table }: Pick<Deps, "table">,
  id: string | undefined,
): Promise<{ draft: WaitingDraft | undefined; removal: Write } | undefined> => {
  const key = id === undefined ? undefined : keyOf(id);
  const item = key && (await table.get(key));
  return (
    item && {
      draft: waitingDraftSchema.safeParse(item.doc).data,
      removal: { type: "delete", key, expect: item.version },
    }
  );
};
