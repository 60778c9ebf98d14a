import type { Stack } from "aws-cdk-lib";
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import { applicationMetric } from "./alarms.ts";
import type { Application } from "./app-stack.ts";
import { functionNames } from "./bundle.ts";
import type { Data } from "./data-stack.ts";
import type { Stage } from "./stages.ts";

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/** A dashboard of the stage: alarms first, then what users experience, then its components. */
export const dashboard = (
  stack: Stack,
  stage: Stage,
  data: Data,
  app: Application,
  alarms: readonly IAlarm[],
): Dashboard => {
  const each = functionNames.map((name) => ({ name, made: app.functions[name] }));
  const mails = (name: string) =>
    (["mailer", "clock"] as const).map((service) => applicationMetric(stage, name, service, Stats.SUM));
  const board = new Dashboard(stack, "Dashboard", { dashboardName: `rencontres-${stage.name}` });
  board.addWidgets(new AlarmStatusWidget({ title: "Alarmes", alarms: [...alarms], width: 24, height: 4 }));
  board.addWidgets(
    graph(
      "API : demandes, erreurs ; attente (ms)",
      [app.api.metricCount(), app.api.metricClientError(), app.api.metricServerError()],
      [app.api.metricLatency({ statistic: "p50" }), app.api.metricLatency({ statistic: "p99" })],
    ),
    graph(
      "Courriels : partis, refusés, trop rapides, suspendus, sans droit, en doute ; retard de l’horloge (s)",
      ["Sent", "Refused", "Throttled", "Paused", "Denied", "Doubtful"].flatMap((end) => mails(`Mails${end}`)),
      [applicationMetric(stage, "SecondsOverdue", "clock", Stats.MAXIMUM)],
    ),
  );
  board.addWidgets(
    graph(
      "Fonctions : appels, erreurs",
      each.flatMap(({ name, made }) => [
        made.metricInvocations({ label: `${name}, appels` }),
        made.metricErrors({ label: `${name}, erreurs` }),
      ]),
    ),
    graph(
      "Fonctions : durée (ms)",
      each.map(({ name, made }) => made.metricDuration({ label: name, statistic: "p95" })),
    ),
  );
  board.addWidgets(
    graph(
      "Table : unités lues, écrites",
      [data.table.metricConsumedReadCapacityUnits()],
      [data.table.metricConsumedWriteCapacityUnits()],
    ),
    graph("File des échecs", [app.failures.queue.metricApproximateNumberOfMessagesVisible()]),
  );
  return board;
};
