import { type Endpoint, type Reply, serveLocally } from "./http-server.ts";

/** Values by name, the present one first. */
export type LocalSecrets = Endpoint & { values: Record<string, string[]>; reads: string[] };

const json = (status: number, body: object): Reply => ({
  status,
  headers: { "content-type": "application/x-amz-json-1.1" },
  body: JSON.stringify(body),
});

/** A Secrets Manager on this machine that knows GetSecretValue. */
export const startLocalSecrets = async (values: Record<string, string[]>): Promise<LocalSecrets> => {
  const reads: string[] = [];
  const endpoint = await serveLocally(({ headers, body }) => {
    if (headers["x-amz-target"] !== "secretsmanager.GetSecretValue")
      return json(400, { __type: "UnknownOperationException" });
    const { SecretId = "", VersionStage = "AWSCURRENT" } = JSON.parse(body.toString());
    reads.push(`${SecretId} ${VersionStage}`);
    const value = values[SecretId]?.[VersionStage === "AWSPREVIOUS" ? 1 : 0];
    return value === undefined
      ? json(400, { __type: "ResourceNotFoundException", message: "no such version" })
      : json(200, { Name: SecretId, SecretString: value });
  });
  return { ...endpoint, values, reads };
};
