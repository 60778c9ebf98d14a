import type { Deps } from "../functions/deps.ts";
import { computeHere } from "../functions/rounds/compute.ts";
import type { EngineDeps } from "../functions/rounds/compute-round.ts";
import { handleChanges } from "../functions/rounds/engine.ts";
import type { TestApp } from "./test-app.ts";

/** The engine of a test: it computes in this thread. */
export const engineOf = (deps: Deps): EngineDeps => ({ ...deps, compute: computeHere(deps.gazetteer) });

/** Hands the engine what has been committed, until nothing is left; returns the number of changes. */
export const runEngine = async (app: TestApp, deps: EngineDeps = engineOf(app.deps)): Promise<number> => {
  let handed = 0;
  for (;;) {
    const changes = await app.feed.drain("engine", (batch) => handleChanges(deps, batch));
    handed += changes;
    if (changes === 0) return handed;
  }
};
