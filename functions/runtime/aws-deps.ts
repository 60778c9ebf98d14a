import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { once } from "../platform/async/once.ts";
import { ConfigError, type Environment, readConfig } from "../platform/config.ts";
import { dynamoSettings } from "../platform/db/dynamo-client.ts";
import { openDynamoTable } from "../platform/db/dynamo-table.ts";
import type { Deps } from "../platform/deps.ts";
import { bucketFiles } from "../platform/files/bucket-files.ts";
import { noFiles } from "../platform/files/no-files.ts";
import { type Telemetry, telemetry } from "./aws-log.ts";
import { type SecretReader, secretReader } from "./aws-secrets.ts";
import { identity } from "./identity.ts";

/** What a Lambda function needs besides its own work. */
export type AwsRuntime = {
  env: Environment;
  /** The deps that need no secret. */
  base: Omit<Deps, "config">;
  /** All deps; reads the signing secret at the first call. */
  deps: () => Promise<Deps>;
  secrets: SecretReader;
  telemetry: Telemetry;
};

/**
 * Makes the clients and the log of a function, once, outside its handler. `capture` wraps the clients whose
 * calls are to be traced. Throws ConfigError.
 */
export const awsRuntime = (service: string, capture: <Client>(client: Client) => Client): AwsRuntime => {
  const env = readConfig();
  const { tableName, region, dynamodbEndpoint, lambda } = env;
  if (!tableName) throw new ConfigError("La variable d’environnement TABLE_NAME est nécessaire.");
  const now = () => Date.now();
  const client = capture(new DynamoDBClient(dynamoSettings({ region, endpoint: dynamodbEndpoint })));
  const secrets = secretReader(
    capture(
      new SecretsManagerClient({
        region,
        ...(lambda.secretsEndpoint ? { endpoint: lambda.secretsEndpoint } : {}),
      }),
    ),
  );
  const observability = telemetry(service, lambda.stage);
  const base = {
    ...identity(now),
    log: observability.log,
    table: openDynamoTable({ client, tableName, now }),
    gazetteer: loadGazetteer,
    files: lambda.documentsBucket
      ? bucketFiles({ bucket: lambda.documentsBucket, region, endpoint: lambda.s3Endpoint })
      : noFiles,
  };
  const deps = once(
    async (): Promise<Deps> => ({
      ...base,
      config: {
        baseUrl: env.baseUrl,
        secret: env.secret ?? (await secrets.current(lambda.signingSecretId)),
        adminEmails: env.adminEmails,
        localMailbox: false,
        // CloudFront passes the client's address in a header of ours (aws-admission.ts).
        trustProxy: false,
        version: lambda.version,
        tiles: env.tiles,
      },
    }),
  );
  return { env, base, deps, secrets, telemetry: observability };
};
