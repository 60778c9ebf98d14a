import { Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpApi,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { metricsNamespace } from "../functions/runtime/aws-log.ts";
import type { Stage } from "./stages.ts";

/** The log of a request: no address, no name, nothing that identifies the client. */
const accessLog = JSON.stringify({
  requestId: "$context.requestId",
  at: "$context.requestTime",
  method: "$context.httpMethod",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  functionMilliseconds: "$context.integrationLatency",
  error: "$context.error.message",
});

/**
 * The HTTP API: its limits and its log. {@link attachFunction} attaches the function later, since it needs
 * CloudFront's address, which needs this API's.
 */
export const httpApi = (stack: Stack, stage: Stage): { api: HttpApi; tooManyRequests: Metric } => {
  const api = new HttpApi(stack, "HttpApi", {
    apiName: `rencontres-${stage.name}`,
    description: "Reached through CloudFront alone: the function refuses what does not show its secret",
    createDefaultStage: false,
  });
  const logGroup = new LogGroup(stack, "HttpApiLog", {
    logGroupName: `/rencontres/${stage.name}/http-api`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(stack, "HttpStage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: stage.throttle.perSecond, burstLimit: stage.throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(accessLog),
    },
  });
  return { api, tooManyRequests: countTooMany(stack, stage, logGroup) };
};

/**
 * Counts the answers 429, of API Gateway's limits as of the application's own: both are in the log of the door, and in no
 * metric apart from the other answers 4xx.
 */
const countTooMany = (stack: Stack, stage: Stage, logGroup: LogGroup): Metric => {
  const metricNamespace = `${metricsNamespace}/${stage.name}`;
  const metricName = "TooManyRequests";
  new MetricFilter(stack, metricName, {
    logGroup,
    filterPattern: FilterPattern.stringValue("$.status", "=", "429"),
    metricNamespace,
    metricName,
    metricValue: "1",
  });
  return new Metric({
    namespace: metricNamespace,
    metricName,
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  });
};

/** Sends every request to the one function, in which the application has its routes. */
export const attachFunction = (api: HttpApi, target: LambdaFunction): void => {
  const route = new HttpRoute(api, "Everything", {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration("ApiFunction", target),
  });
  Validations.of(route).acknowledge({
    id: "AwsSolutions-APIG4",
    reason: "The application says who may do what, and refuses what does not come through CloudFront.",
  });
};

/** The API's own host, which only CloudFront uses. */
export const hostOf = (stack: Stack, api: IHttpApi): string =>
  `${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`;
