import { readFileSync } from "node:fs";
import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { appStack, type Built } from "./app-stack.ts";
import { dataStack } from "./data-stack.ts";
import { edgeStack } from "./edge-stack.ts";
import { opsStack } from "./ops-stack.ts";
import type { Stage } from "./stages.ts";

/** The settings of cdk.json, so that tests synthesise the same as the CDK's command. */
const { context } = JSON.parse(readFileSync(new URL("../cdk.json", import.meta.url), "utf8"));

/** A CDK app with cdk.json's settings, written to the command's output folder, or to `outdir`. */
export const newApp = (outdir?: string): App => new App({ context, ...(outdir ? { outdir } : {}) });

/** The four stacks of a stage, checked by cdk-nag. */
export const addStacks = (app: App, stage: Stage, built: Built): void => {
  const data = dataStack(app, stage);
  const edge = edgeStack(app, stage);
  const application = appStack(app, stage, data, edge, built);
  opsStack(app, stage, data, application);
  Tags.of(app).add("application", "rencontres");
  Tags.of(app).add("stage", stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};
