import { existsSync } from "node:fs";
import { writeGazetteer } from "../functions/geo/build-gazetteer.ts";

/** Vitest's global set-up: the communes are built once for all tests, as `npm run build` does. */
export default function setup(): void {
  const file = new URL("../.build/gazetteer.json", import.meta.url).pathname;
  if (!existsSync(file)) writeGazetteer(file);
}
