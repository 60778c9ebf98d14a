import { AppError } from "../../shared/errors/errors.ts";
import type { Deps } from "../platform/deps.ts";

/** Refuses the code of a commune that does not exist. */
export const requireKnownCommune = (
  deps: Pick<Deps, "gazetteer">,
  { commune }: { commune?: string | undefined },
): void => {
  if (commune === undefined || deps.gazetteer().commune(commune) !== undefined) return;
  throw new AppError("request.invalid", {}, [
    { path: "facts.commune", code: "unknown", message: "Commune : choisissez-la dans la liste." },
  ]);
};
