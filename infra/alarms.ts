import { Duration, type Stack } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { defects, metricsNamespace } from "../functions/runtime/aws-log.ts";
import type { Application } from "./app-stack.ts";
import { functionNames } from "./bundle.ts";
import type { Data } from "./data-stack.ts";
import type { Stage } from "./stages.ts";

type AlarmShape = {
  id: string;
  /** Its meaning and where to read what to do, in French, for the operators who receive it. */
  says: string;
  metric: IMetric;
  above: number;
  periods?: number;
  /** Missing data is a fault too: whatever should report has stopped. */
  silenceIsFault?: boolean;
};

const fiveMinutes = Duration.minutes(5);

/** A metric of the functions (functions/runtime/aws-log.ts). */
export const applicationMetric = (stage: Stage, name: string, service: string, statistic: string): Metric =>
  new Metric({
    namespace: metricsNamespace,
    metricName: name,
    dimensionsMap: { service, stage: stage.name },
    statistic,
    period: fiveMinutes,
  });

const sumOf = (metrics: readonly IMetric[], label: string): MathExpression =>
  new MathExpression({
    label,
    expression: metrics.map((_, index) => `FILL(m${index}, 0)`).join(" + "),
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period: fiveMinutes,
  });

/** All alarms, one line each; docs/operations.md explains what to do for each id. */
export const watched = (stage: Stage, data: Data, app: Application): AlarmShape[] => {
  const functions = functionNames.map((name) => app.functions[name]);
  const statistic = Stats.SUM;
  const reputation = (metricName: string) =>
    new Metric({
      namespace: "AWS/SES",
      metricName,
      statistic: Stats.AVERAGE,
      period: Duration.hours(1),
    });
  const streamAge = (name: "mailer" | "engine") =>
    app.functions[name].metric("IteratorAge", { statistic: Stats.MAXIMUM, period: fiveMinutes });
  return [
    {
      id: "Errors",
      says: "Une fonction s’est arrêtée sur une erreur",
      metric: sumOf(
        functions.map((f) => f.metricErrors({ period: fiveMinutes, statistic })),
        "errors",
      ),
      above: 0,
    },
    {
      id: "Defects",
      says: "Le journal contient une erreur imprévue",
      metric: sumOf(
        functionNames.map((name) => applicationMetric(stage, defects, name, Stats.SUM)),
        "defects",
      ),
      above: 0,
    },
    {
      id: "Throttles",
      says: "Des fonctions sont refusées, faute de place dans le compte",
      metric: sumOf(
        functions.map((f) => f.metricThrottles({ period: fiveMinutes, statistic })),
        "throttles",
      ),
      above: 0,
    },
    {
      id: "ApiFailures",
      says: "L’API répond par des erreurs",
      metric: app.api.metricServerError({ period: fiveMinutes, statistic }),
      above: 5,
    },
    {
      id: "ApiSlow",
      says: "L’API répond lentement : une demande sur cent attend plus de 3 secondes",
      metric: app.api.metricLatency({ period: fiveMinutes, statistic: "p99" }),
      above: 3_000,
      periods: 3,
    },
    {
      id: "MailerLate",
      says: "Les courriels partent avec plus de 10 minutes de retard",
      metric: streamAge("mailer"),
      above: 600_000,
    },
    {
      id: "EngineLate",
      says: "Les rondes attendent depuis plus de 20 minutes",
      metric: streamAge("engine"),
      above: 1_200_000,
    },
    {
      id: "ClockStopped",
      says: "L’horloge ne passe plus",
      metric: app.functions.clock.metricInvocations({ period: Duration.minutes(15), statistic }),
      above: 0,
      silenceIsFault: true,
    },
    {
      id: "OutboxLate",
      says: "Ce qui est dû (courriels, relances) attend depuis plus de 30 minutes",
      metric: applicationMetric(stage, "SecondsOverdue", "clock", Stats.MAXIMUM),
      above: 1_800,
      periods: 2,
    },
    {
      id: "Failures",
      says: "Des événements n’ont pas pu être traités : ils attendent dans la file des échecs",
      metric: app.failures.queue.metricApproximateNumberOfMessagesVisible({
        period: fiveMinutes,
        statistic: Stats.MAXIMUM,
      }),
      above: 0,
    },
    {
      id: "TableThrottled",
      says: "La table refuse des lectures ou des écritures : le plafond de infra/stages.ts est atteint",
      metric: sumOf(
        ["ReadThrottleEvents", "WriteThrottleEvents"].map(
          (metricName) =>
            new Metric({
              namespace: "AWS/DynamoDB",
              metricName,
              dimensionsMap: { TableName: data.table.tableName },
              statistic,
              period: fiveMinutes,
            }),
        ),
        "throttled",
      ),
      above: 10,
    },
    {
      id: "MailDoubtful",
      says: "Un courriel est en doute : l’équipe doit dire s’il est parti",
      metric: sumOf(
        (["mailer", "clock"] as const).map((name) =>
          applicationMetric(stage, "MailsDoubtful", name, Stats.SUM),
        ),
        "doubtful",
      ),
      above: 0,
    },
    {
      id: "Bounces",
      says: "Plus de 3 % des courriels reviennent ; à 5 %, Amazon suspend les envois",
      metric: reputation("Reputation.BounceRate"),
      above: 0.03,
    },
    {
      id: "Complaints",
      says: "Plus de 0,08 % des courriels sont signalés ; à 0,1 %, Amazon suspend les envois",
      metric: reputation("Reputation.ComplaintRate"),
      above: 0.0008,
    },
  ];
};

/** Creates the alarms, which notify operators when they start and when they end. */
export const makeAlarms = (
  stack: Stack,
  stage: Stage,
  shapes: readonly AlarmShape[],
  topic: ITopic,
): Alarm[] =>
  shapes.map(({ id, says, metric, above, periods = 1, silenceIsFault = false }) => {
    const alarm = new Alarm(stack, id, {
      alarmName: `rencontres-${stage.name}-${id}`,
      alarmDescription: `${says}. Que faire : docs/operations.md, « ${id} ».`,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: silenceIsFault
        ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silenceIsFault ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
    return alarm;
  });
