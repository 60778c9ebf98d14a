import { writeGazetteer } from "../geo/build-gazetteer.ts";

/** Writes the communes where the application finds them quickly; the build runs it. */
writeGazetteer(new URL("../../.build/gazetteer.json", import.meta.url).pathname);
