import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleFunctions } from "./bundle.ts";
import { applicationHeaders } from "./response-headers.ts";
import { addStacks, newApp } from "./stacks.ts";
import { stageNamed } from "./stages.ts";

const checkout = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pages = { web: checkout(".build/web"), render: checkout(".build/render") };
if (!existsSync(pages.web) || !existsSync(pages.render))
  throw new Error("Les pages ne sont pas construites : lancez « npm run build ».");

const app = newApp();
addStacks(app, stageNamed(app.node.tryGetContext("stage")), {
  bundles: await bundleFunctions(checkout(".build/functions"), pages),
  assets: `${pages.web}/assets`,
  headers: await applicationHeaders(),
  version: JSON.parse(readFileSync(checkout("package.json"), "utf8")).version,
});
app.synth();
