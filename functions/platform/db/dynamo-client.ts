import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** Where DynamoDB is: a region of AWS, or a local endpoint. */
export type DynamoPlace = { region: string; endpoint?: string | undefined };

/**
 * Settings of a DynamoDB or DynamoDB Streams client: 5 seconds per request, 5 attempts in all, with the SDK's
 * backoff. A local endpoint accepts any credentials, so dummy ones are set.
 */
export function dynamoSettings({ region, endpoint }: DynamoPlace) {
  const local = { endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  return {
    region,
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
    ...(endpoint === undefined ? {} : local),
  } satisfies DynamoDBClientConfig;
}
