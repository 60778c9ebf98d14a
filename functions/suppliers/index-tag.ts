import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { annuaireStamp } from "./supplier-repository.ts";

/**
 * The entity tag of the annuaire's index as it is now, known without building it: the index is made of the annuaire, of
 * the categories and of what this release knows of words and communes.
 */
export const indexTag = async (deps: Pick<Deps, "table" | "now" | "config">): Promise<string> => {
  const [stamp, { categories }] = await Promise.all([annuaireStamp(deps), currentRules(deps)]);
  const madeOf = JSON.stringify([deps.config.version, stamp, categories]);
  return `"${createHash("sha256").update(madeOf).digest("base64url").slice(0, 22)}"`;
};
