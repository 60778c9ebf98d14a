import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App } from "aws-cdk-lib";
import { bundleFunctions } from "./bundle.ts";
import { makeApp } from "./make-app.ts";
import { applicationHeaders } from "./response-headers.ts";
import { stageNamed } from "./stages.ts";

const checkout = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pages = { web: checkout(".build/web"), render: checkout(".build/render") };
if (!existsSync(pages.web) || !existsSync(pages.render))
  throw new Error("Les pages ne sont pas construites : lancez « npm run build ».");

const stage = stageNamed(new App().node.tryGetContext("stage"));
makeApp(stage, {
  bundles: await bundleFunctions(checkout(".build/functions"), pages),
  assets: `${pages.web}/assets`,
  headers: await applicationHeaders(),
  version: JSON.parse(readFileSync(checkout("package.json"), "utf8")).version,
}).synth();
