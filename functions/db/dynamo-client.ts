import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** Where DynamoDB is: a region of AWS, or a local endpoint. */
export type DynamoPlace = { region: string; endpoint?: string | undefined };

/**
 * Settings of a DynamoDB or DynamoDB Streams client: an answer that does not come within 5 seconds is asked for again,
 * 5 tries in all, with the SDK's backoff. A local endpoint takes any credentials, so it is given some.
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
