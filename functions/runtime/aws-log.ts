import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import type { Log } from "../platform/deps.ts";

/** CloudWatch namespace of the functions' metrics; dimensions: `stage`, `service`. */
export const metricsNamespace = "RencontresSolidaires";

/**
 * Log codes that are also counted, with the metric's name. Alarms depend on some of them (infra/alarms.ts).
 */
const counted: Record<string, string> = {
  MAIL_SENT: "MailsSent",
  MAIL_REFUSED: "MailsRefused",
  MAIL_THROTTLED: "MailsThrottled",
  MAIL_PAUSED: "MailsPaused",
  MAIL_DENIED: "MailsDenied",
  MAIL_DOUBTFUL: "MailsDoubtful",
  ADDRESS_SUPPRESSED: "AddressesSuppressed",
  SITE_UNREACHABLE: "SiteUnreachable",
  NOT_THROUGH_CLOUDFRONT: "NotThroughCloudFront",
};

/**
 * Counts every log line of level error: handlers continue after a defect, so Lambda's own error count does
 * not show it.
 */
export const defects = "Defects";

export type Telemetry = { log: Log; logger: Logger; metrics: Metrics };

/**
 * The application's log and metrics by Powertools: one JSON line each, read by CloudWatch (EMF for metrics).
 */
export const telemetry = (service: string, stage: string): Telemetry => {
  const logger = new Logger({ serviceName: service, logLevel: "INFO" });
  const metrics = new Metrics({
    namespace: metricsNamespace,
    serviceName: service,
    defaultDimensions: { stage },
  });
  const line =
    (level: keyof Log): Log["info"] =>
    (code, fields = {}) => {
      logger[level](code, fields);
      const name = level === "error" ? defects : counted[code];
      if (name) metrics.addMetric(name, "Count", 1);
    };
  return { log: { info: line("info"), warn: line("warn"), error: line("error") }, logger, metrics };
};
