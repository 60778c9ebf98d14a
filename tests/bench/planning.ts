import { originals, variants } from "./planning-published.ts";
import { replanning } from "./planning-replanning.ts";
import { hasReference } from "./planning-run.ts";
import { choice, scaling, shapes } from "./planning-shapes.ts";

/** Measures the planning engine and answers its tables in Markdown. */
export const benchPlanning = async (): Promise<string> => {
  const published = hasReference()
    ? [await originals(), await variants()]
    : ["The published instances are not on this machine: skipped."];
  return [...published, choice(), shapes(), scaling(), replanning()].join("\n\n");
};
