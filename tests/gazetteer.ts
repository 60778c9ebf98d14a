import { existsSync, statSync } from "node:fs";
import { writeGazetteer } from "../functions/geo/build-gazetteer.ts";

const at = (path: string): string => new URL(path, import.meta.url).pathname;

/** What the file is made by: where one is newer, the file is that of before. */
const makers = ["build-gazetteer", "locate-communes", "read-packages"].map((name) =>
  at(`../functions/geo/${name}.ts`),
);

/** Vitest's global set-up: the communes are built once for all tests, as `npm run build` does. */
export default function setup(): void {
  const file = at("../.build/gazetteer.json");
  const made = existsSync(file) ? statSync(file).mtimeMs : 0;
  if (makers.some((maker) => statSync(maker).mtimeMs > made)) writeGazetteer(file);
}
