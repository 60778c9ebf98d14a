import { writeFileSync } from "node:fs";
import { decisionIndex, indexFile, readDecisions } from "./decisions.ts";

// Writes the list of docs/decisions again: `npx node tests/docs/write-decisions.ts`.
writeFileSync(indexFile, decisionIndex(readDecisions()));
