import type { DeskItem } from "../../shared/desk.ts";
import type { Deps } from "../deps.ts";

/** Enough to be told apart from « all done »; beyond it, « 50 et plus » is as good as a number. */
export const mostCounted = 50;

export type DeskDeps = Pick<Deps, "table" | "now" | "config">;

/** Finds what of one kind waits: about {@link mostCounted} at most, and whether there are more. */
export type Source = (deps: DeskDeps) => Promise<{ items: DeskItem[]; more: boolean }>;
