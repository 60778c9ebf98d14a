import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { ConfigError } from "../platform/config.ts";

/** AWSPREVIOUS is the value before the last rotation; there is none before the first one. */
type Label = "AWSCURRENT" | "AWSPREVIOUS";

export type SecretReader = {
  /** The current value. Throws ConfigError if the function was not given the secret's name. */
  current(secretId: string | undefined): Promise<string>;
  /** The current value and the previous one. */
  accepted(secretId: string | undefined): Promise<string[]>;
};

/** Reads Secrets Manager; callers cache the answers. */
export const secretReader = (client: SecretsManagerClient): SecretReader => {
  const read = async (secretId: string | undefined, label: Label): Promise<string | undefined> => {
    if (!secretId) throw new ConfigError("La fonction ne sait pas où lire son secret.");
    try {
      const { SecretString } = await client.send(
        new GetSecretValueCommand({ SecretId: secretId, VersionStage: label }),
      );
      return SecretString;
    } catch (error) {
      if (label === "AWSPREVIOUS" && error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  };
  const current = async (secretId: string | undefined): Promise<string> => {
    const value = await read(secretId, "AWSCURRENT");
    if (!value) throw new ConfigError(`Le secret ${secretId} n’a pas de valeur.`);
    return value;
  };
  return {
    current,
    accepted: async (secretId) => {
      const [now, before] = await Promise.all([current(secretId), read(secretId, "AWSPREVIOUS")]);
      return before ? [now, before] : [now];
    },
  };
};
