import { CrossStackReferences, ReferenceStrength, Stack } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Stage } from "./stages.ts";

const named = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

/** Blocks an address that sends more than so many requests in five minutes, for paths with this prefix. */
const rateLimit = (name: string, priority: number, limit: number, path?: string): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  visibilityConfig: named(name),
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: "IP",
      evaluationWindowSec: 300,
      ...(path
        ? {
            scopeDownStatement: {
              byteMatchStatement: {
                fieldToMatch: { uriPath: {} },
                positionalConstraint: "STARTS_WITH",
                searchString: path,
                textTransformations: [{ priority: 0, type: "LOWERCASE" }],
              },
            },
          }
        : {}),
    },
  },
});

/** A group of rules managed by AWS; those in `counted` are only counted. */
const managed = (
  name: string,
  priority: number,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  visibilityConfig: named(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

/**
 * The firewall of CloudFront, which AWS allows only in us-east-1: rate limits by address, known attackers and
 * attacks. Bodies of more than 8 KB are counted and allowed: forms and imports are larger, and the API has
 * its own limit.
 */
export const edgeStack = (scope: Construct, stage: Stage) => {
  const stack = new Stack(scope, `rencontres-${stage.name}-edge`, {
    description: `Rencontres solidaires, ${stage.name}: firewall of CloudFront`,
    env: { region: "us-east-1" },
  });
  const firewall = new CfnWebACL(stack, "Firewall", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: named(`rencontres-${stage.name}`),
    rules: [
      rateLimit("EveryRequest", 0, stage.perAddress.all),
      rateLimit("SignIn", 1, stage.perAddress.signIn, "/api/auth/links"),
      managed("AWSManagedRulesAmazonIpReputationList", 2),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 3),
      managed("AWSManagedRulesCommonRuleSet", 4, ["SizeRestrictions_BODY"]),
    ],
  });
  // Read across regions by Fn::GetStackOutput: a strong reference would need a function in each region to
  // copy it.
  CrossStackReferences.of(firewall).produce(ReferenceStrength.WEAK);
  return { stack, firewallArn: firewall.attrArn };
};

export type Edge = ReturnType<typeof edgeStack>;
