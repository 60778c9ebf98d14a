import type { InboxItem } from "../../../shared/overview/staff-inbox.ts";
import type { Deps } from "../../platform/deps.ts";

/** Counting stops here: « 50 et plus » is as useful as an exact number. */
export const mostCounted = 50;

export type InboxDeps = Pick<Deps, "table" | "now" | "config">;

/** Finds the waiting items of one kind: about {@link mostCounted} at most, and whether there are more. */
export type Source = (deps: InboxDeps) => Promise<{ items: InboxItem[]; more: boolean }>;
