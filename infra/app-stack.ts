import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { attachFunction, hostOf, httpApi } from "./api.ts";
import { assetsBucket, deployAssets } from "./assets.ts";
import type { Bundle, FunctionName } from "./bundle.ts";
import type { Data } from "./data-stack.ts";
import { distribution } from "./distribution.ts";
import type { Edge } from "./edge-stack.ts";
import { failureQueue } from "./failure-queue.ts";
import { applicationFunctions } from "./functions.ts";
import { responseHeaders } from "./response-headers.ts";
import type { Stage } from "./stages.ts";
import { triggers } from "./triggers.ts";

/**
 * The results of the build: bundles of the functions, the folder of the pages' assets, the application's
 * headers and version.
 */
export type Built = {
  bundles: Record<FunctionName, Bundle>;
  assets: string;
  headers: Record<string, string>;
  version: string;
};

/** Everything that can be rebuilt at any time: functions, API, pages and CloudFront. */
export const appStack = (scope: Construct, stage: Stage, data: Data, edge: Edge, built: Built) => {
  const stack = new Stack(scope, `rencontres-${stage.name}-app`, {
    description: `Rencontres solidaires, ${stage.name}: functions, API, pages`,
    env: { region: stage.region },
  });
  const failures = failureQueue(stack);
  const { api, tooManyRequests } = httpApi(stack, stage);
  const assets = assetsBucket(stack);
  const front = distribution(stack, stage, data, {
    apiHost: hostOf(stack, api),
    assets,
    firewallArn: edge.firewallArn,
    responseHeaders: responseHeaders(stack, built.headers),
  });
  const host = stage.domain?.name ?? front.distributionDomainName;
  const functions = applicationFunctions(stack, stage, data, failures, {
    bundles: built.bundles,
    version: built.version,
    baseUrl: `https://${host}`,
  });
  attachFunction(api, functions.api);
  triggers(stack, data, failures, functions);
  deployAssets(stack, stage, assets, built.assets);
  new CfnOutput(stack, "Address", { value: `https://${host}` });
  new CfnOutput(stack, "CloudFrontAddress", { value: front.distributionDomainName });
  return { stack, functions, api, tooManyRequests, failures, distribution: front };
};

export type Application = ReturnType<typeof appStack>;
