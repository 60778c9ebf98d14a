import { writeFileSync } from "node:fs";
import { readStates, statesFile, withDiagrams } from "./state-diagrams.ts";

// Draws the diagrams of docs/states.md again: `npx node tests/docs/write-states.ts`.
writeFileSync(statesFile, withDiagrams(readStates()));
