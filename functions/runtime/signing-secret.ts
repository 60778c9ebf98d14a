import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ConfigError, type Environment } from "../platform/config.ts";
import { secretReader } from "./aws-secrets.ts";
import { machineSecret } from "./secret.ts";

/** The secret that signs links, for the server and the command line: the one of the place where the table is. */
export const signingSecret = async ({ secret, lambda, region, dataDir }: Environment): Promise<string> => {
  if (secret) return secret;
  if (!lambda.signingSecretId) return machineSecret(dataDir);
  const client = new SecretsManagerClient({
    region,
    ...(lambda.secretsEndpoint ? { endpoint: lambda.secretsEndpoint } : {}),
  });
  try {
    return await secretReader(client).current(lambda.signingSecretId);
  } finally {
    client.destroy();
  }
};

/**
 * Refuses to make links for a table on AWS with this machine's own secret or address: they would be well formed, and
 * refused by the site. Throws ConfigError.
 */
export const requireLinksOf = ({
  tableName,
  dynamodbEndpoint,
  secret,
  lambda,
  baseUrl,
}: Environment): void => {
  if (!tableName || dynamodbEndpoint) return;
  if (!secret && !lambda.signingSecretId)
    throw new ConfigError(
      "La variable d’environnement SIGNING_SECRET_ID est nécessaire : sans le secret du site, il refuserait le lien.",
    );
  if (new URL(baseUrl).hostname === "localhost")
    throw new ConfigError(
      "La variable d’environnement BASE_URL est nécessaire : le lien doit mener à l’adresse du site.",
    );
};
