import { existsSync, readFileSync } from "node:fs";
import { buildGazetteer, type Gazetteer, type GazetteerData } from "../../shared/geo/gazetteer.ts";
import { gazetteerData } from "./build-gazetteer.ts";

/** Beside the bundle in a Lambda, under `.build/` in a checkout. */
const gazetteerFiles = [
  new URL("./gazetteer.json", import.meta.url),
  new URL("../../.build/gazetteer.json", import.meta.url),
];

const readData = (): GazetteerData => {
  const file = gazetteerFiles.find((candidate) => existsSync(candidate));
  return file ? JSON.parse(readFileSync(file, "utf8")) : gazetteerData();
};

let loaded: Gazetteer | undefined;

/**
 * The communes, EPCI, départements and régions of France, read once, at the first call: from the file that
 * the build writes, else (slower) from the packages it is made of.
 */
export const loadGazetteer = (): Gazetteer => {
  loaded ??= buildGazetteer(readData());
  return loaded;
};
