import { afterAll, beforeAll, describe, vi } from "vitest";
import { type Assembly, assemble } from "./assembly.ts";
import { bundlesSuite } from "./bundles.ts";
import { doorsSuite, whyNoDoors } from "./doors.ts";
import { edgeSuite } from "./edge.ts";
import { halfYearInLambdaSuite } from "./half-year-in-lambda.ts";
import { policiesSuite } from "./policies.ts";
import { rencontreInLambdaSuite } from "./rencontre-in-lambda.ts";
import { stackResourcesSuite } from "./stack-resources.ts";
import { stackSettingsSuite } from "./stack-settings.ts";
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

stackResourcesSuite(assembly);
stackSettingsSuite(assembly);
policiesSuite(assembly);
edgeSuite(assembly);
bundlesSuite(assembly);
tracesSuite(assembly);

const missing = await whyNoDoors();
describe.skipIf(missing)(missing ?? "the functions as they are deployed", () => {
  doorsSuite(assembly);
  rencontreInLambdaSuite(assembly);
  halfYearInLambdaSuite(assembly);
});
