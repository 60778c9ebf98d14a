import type { MailerDeps } from "../mail/delivery/send-mail.ts";
import { sesClient, sesTransport, suppressionClient } from "../mail/delivery/ses.ts";
import { ConfigError } from "../platform/config.ts";
import type { AwsRuntime } from "./aws-deps.ts";

/** What the functions that send mails need in addition: SES, with SES_FROM as sender. Throws ConfigError. */
export const awsMailer = (
  { env }: AwsRuntime,
  capture: <Client>(client: Client) => Client,
): Pick<MailerDeps, "transport" | "sender"> => {
  const { mail, region } = env;
  if (mail.transport !== "ses") throw new ConfigError("La variable d’environnement SES_FROM est nécessaire.");
  const place = { region, ...(mail.endpoint ? { endpoint: mail.endpoint } : {}) };
  const clients = { client: capture(sesClient(place)), suppressions: capture(suppressionClient(place)) };
  return { transport: sesTransport({ ...clients, ...mail }), sender: { from: mail.from } };
};
