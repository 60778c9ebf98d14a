import { ConfigError } from "../config.ts";
import type { MailerDeps } from "../mail/send-mail.ts";
import { sesClient, sesTransport } from "../mail/transports/ses.ts";
import type { AwsRuntime } from "./aws-deps.ts";

/** What the functions that send mails need besides: SES, in the name of SES_FROM. Throws ConfigError. */
export const awsMailer = (
  { env }: AwsRuntime,
  capture: <Client>(client: Client) => Client,
): Pick<MailerDeps, "transport" | "sender"> => {
  const { mail, region } = env;
  if (mail.transport !== "ses") throw new ConfigError("La variable d’environnement SES_FROM est nécessaire.");
  const client = capture(sesClient({ region, ...(mail.endpoint ? { endpoint: mail.endpoint } : {}) }));
  return { transport: sesTransport({ client, ...mail }), sender: { from: mail.from } };
};
