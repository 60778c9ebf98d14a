import { Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { makeAlarms, watched } from "./alarms.ts";
import type { Application } from "./app-stack.ts";
import { dashboard } from "./dashboard.ts";
import type { Data } from "./data-stack.ts";
import type { Stage } from "./stages.ts";

/** Notifies operators when the month's cost exceeds the budget, or is forecast to. */
const budget = (stack: Stack, stage: Stage): void => {
  const costAlert = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      thresholdType: "PERCENTAGE",
      comparisonOperator: "GREATER_THAN",
    },
    subscribers: stage.operators.map((address) => ({ subscriptionType: "EMAIL", address })),
  });
  new CfnBudget(stack, "Budget", {
    budget: {
      budgetName: `rencontres-${stage.name}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: stage.monthlyBudget, unit: "USD" },
    },
    notificationsWithSubscribers: [
      costAlert("ACTUAL", 80),
      costAlert("ACTUAL", 100),
      costAlert("FORECASTED", 120),
    ],
  });
};

/** What operators watch: alarms by mail, a dashboard, a budget. */
export const opsStack = (scope: Construct, stage: Stage, data: Data, app: Application) => {
  const stack = new Stack(scope, `rencontres-${stage.name}-ops`, {
    description: `Rencontres solidaires, ${stage.name}: alarms, dashboard, budget`,
    env: { region: stage.region },
  });
  const topic = new Topic(stack, "Alarms", { masterKey: data.key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "CloudWatchPublishes",
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  );
  for (const address of stage.operators) topic.addSubscription(new EmailSubscription(address));
  const alarms = makeAlarms(stack, stage, watched(stage, data, app), topic);
  dashboard(stack, stage, data, app, alarms);
  budget(stack, stage);
  return { stack, alarms };
};
