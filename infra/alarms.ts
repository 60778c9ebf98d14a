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
  /** What happened, in French, for the operators who receive it. */
  says: string;
  /** What people who use the site notice of it: it tells how much it hurries. */
  people: string;
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
  const ofMails = (name: string, label: string) =>
    sumOf(
      (["mailer", "clock"] as const).map((service) => applicationMetric(stage, name, service, Stats.SUM)),
      label,
    );
  const streamAge = (name: "mailer" | "engine") =>
    app.functions[name].metric("IteratorAge", { statistic: Stats.MAXIMUM, period: fiveMinutes });
  return [
    {
      id: "Errors",
      says: "Une fonction s’est arrêtée sur une erreur",
      people:
        "Une page a pu répondre par une erreur, un courriel ou une ronde attendre la prochaine tentative",
      metric: sumOf(
        functions.map((f) => f.metricErrors({ period: fiveMinutes, statistic })),
        "errors",
      ),
      above: 0,
    },
    {
      id: "Defects",
      says: "Le journal contient une erreur imprévue",
      people: "Ce qu’une personne a demandé a pu ne pas se faire, ou se fera plus tard",
      metric: sumOf(
        functionNames.map((name) => applicationMetric(stage, defects, name, Stats.SUM)),
        "defects",
      ),
      above: 0,
    },
    {
      id: "Throttles",
      says: "Des fonctions sont refusées, faute de place dans le compte",
      people: "Des pages répondent par une erreur, des courriels et des rondes attendent",
      metric: sumOf(
        functions.map((f) => f.metricThrottles({ period: fiveMinutes, statistic })),
        "throttles",
      ),
      above: 0,
    },
    {
      id: "ApiFailures",
      says: "L’API répond par des erreurs",
      people: "Des personnes voient une page d’erreur et doivent recommencer",
      metric: app.api.metricServerError({ period: fiveMinutes, statistic }),
      above: 5,
    },
    {
      id: "SiteUnreachable",
      says: "Le site ne répond pas à son adresse publique : demandé par CloudFront deux fois de suite",
      people: "Personne n’atteint plus le site",
      metric: applicationMetric(stage, "SiteUnreachable", "clock", Stats.SUM),
      above: 0,
      periods: 2,
    },
    {
      id: "OriginRefused",
      says: "L’API refuse (403) des demandes sans le secret de CloudFront : secrets différents, ou contournement",
      people: "Si les secrets diffèrent, toutes les pages répondent par un refus",
      metric: applicationMetric(stage, "NotThroughCloudFront", "api", Stats.SUM),
      above: 10,
    },
    {
      id: "TooManyRequests",
      says: "Plus de 20 demandes en cinq minutes sont refusées comme trop nombreuses (429)",
      people: "Des personnes lisent « trop de demandes » et ne peuvent ni entrer ni enregistrer",
      metric: app.tooManyRequests,
      above: 20,
    },
    {
      id: "ApiSlow",
      says: "L’API répond lentement : une demande sur cent attend plus de 3 secondes",
      people: "Les pages tardent à s’afficher, l’accueil du jour est ralenti",
      metric: app.api.metricLatency({ period: fiveMinutes, statistic: "p99" }),
      above: 3_000,
      periods: 3,
    },
    {
      id: "MailerLate",
      says: "Les courriels partent avec plus de 10 minutes de retard",
      people: "Les liens de connexion arrivent trop tard : des personnes ne peuvent plus entrer",
      metric: streamAge("mailer"),
      above: 600_000,
    },
    {
      id: "EngineLate",
      says: "Les rondes attendent depuis plus de 20 minutes",
      people: "L’équipe attend ses plans, les envois à tous les participants ne partent pas",
      metric: streamAge("engine"),
      above: 1_200_000,
    },
    {
      id: "ClockStopped",
      says: "L’horloge ne passe plus",
      people: "Plus de rappels ni de relances ; ce qui a échoué une fois n’est plus repris",
      metric: app.functions.clock.metricInvocations({ period: Duration.minutes(15), statistic }),
      above: 0,
      silenceIsFault: true,
    },
    {
      id: "OutboxLate",
      says: "Ce qui est dû (courriels, relances) attend depuis plus de 30 minutes",
      people: "Des personnes n’ont pas reçu un courriel ou un rappel qui leur était dû",
      metric: applicationMetric(stage, "SecondsOverdue", "clock", Stats.MAXIMUM),
      above: 1_800,
      periods: 2,
    },
    {
      id: "Failures",
      says: "Des événements n’ont pas pu être traités : ils attendent dans la file des échecs",
      people: "L’effet d’une demande (courriel, ronde, retour d’un courriel) a pu manquer",
      metric: app.failures.queue.metricApproximateNumberOfMessagesVisible({
        period: fiveMinutes,
        statistic: Stats.MAXIMUM,
      }),
      above: 0,
    },
    {
      id: "TableThrottled",
      says: "La table refuse des lectures ou des écritures : le plafond de infra/stages.ts est atteint",
      people: "Des pages répondent par une erreur et des enregistrements sont refusés",
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
      people: "Une personne n’a peut-être pas reçu son courriel",
      metric: ofMails("MailsDoubtful", "doubtful"),
      above: 0,
    },
    {
      id: "SendingPaused",
      says: "Amazon ne laisse plus partir aucun courriel : envois suspendus, ou nombre du jour atteint",
      people: "Plus personne ne reçoit de lien de connexion ni de convocation ; les courriels attendent",
      metric: ofMails("MailsPaused", "paused"),
      above: 0,
    },
    {
      id: "MailDenied",
      says: "Amazon refuse des courriels faute de droit : compte encore en essai, ou droits de la fonction",
      people: "Les personnes concernées ne reçoivent rien, pas même leur lien de connexion",
      metric: ofMails("MailsDenied", "denied"),
      above: 0,
    },
    {
      id: "Bounces",
      says: "Plus de 3 % des courriels reviennent ; à 5 %, Amazon suspend les envois",
      people: "Si les envois sont suspendus, plus personne ne reçoit de lien de connexion ni de convocation",
      metric: reputation("Reputation.BounceRate"),
      above: 0.03,
    },
    {
      id: "Complaints",
      says: "Plus de 0,08 % des courriels sont signalés ; à 0,1 %, Amazon suspend les envois",
      people: "Si les envois sont suspendus, plus personne ne reçoit de lien de connexion ni de convocation",
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
  shapes.map(({ id, says, people, metric, above, periods = 1, silenceIsFault = false }) => {
    const alarm = new Alarm(stack, id, {
      alarmName: `rencontres-${stage.name}-${id}`,
      alarmDescription: `${says}. ${people}. Que faire : docs/operations.md, « ${id} ».`,
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
