import { createHash } from "node:crypto";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { annuaireStamp } from "./repository.ts";

/**
 * The current entity tag (ETag) of the annuaire's index, known without building it: the index depends on the
 * annuaire, on the categories and on the words and communes of this release.
 */
export const indexTag = async (deps: Pick<Deps, "table" | "now" | "config">): Promise<string> => {
  const [stamp, { categories }] = await Promise.all([annuaireStamp(deps), currentRules(deps)]);
  const madeOf = JSON.stringify([deps.config.version, stamp, categories]);
  return `"${createHash("sha256").update(madeOf).digest("base64url").slice(0, 22)}"`;
};
