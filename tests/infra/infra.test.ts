import { afterAll, beforeAll, describe, vi } from "vitest";
import { type Assembly, assemble } from "./assembly.ts";
import { bundlesSuite } from "./bundles.ts";
import { doorsSuite, whyNoDoors } from "./doors.ts";
import { edgeSuite } from "./edge.ts";
import { editionSuite } from "./edition.ts";
import { policiesSuite } from "./policies.ts";
import { stacksSuite } from "./stacks.ts";
import { storySuite } from "./story.ts";
import { tracesSuite } from "./traces.ts";

// Bundling, synthesis and a story of half a year, beside all the other tests on two processors.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

/** Everything about AWS shares one bundling and one synthesis of each stage, under cdk-nag. */
let assembled: Assembly;
const assembly = () => assembled;
beforeAll(async () => {
  assembled = await assemble();
});
afterAll(() => assembled?.remove());

stacksSuite(assembly);
policiesSuite(assembly);
edgeSuite(assembly);
bundlesSuite(assembly);
tracesSuite(assembly);

const missing = await whyNoDoors();
describe.skipIf(missing)(missing ?? "the functions as they are deployed", () => {
  doorsSuite(assembly);
  editionSuite(assembly);
  storySuite(assembly);
});
