import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
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
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
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
export const httpApi = (stack: Stack, stage: Stage): HttpApi => {
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
  return api;
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
