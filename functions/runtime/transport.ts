import type { Environment } from "../config.ts";
import { localMailbox } from "../mail/mailbox.ts";
import { sesClient, sesTransport } from "../mail/transports/ses.ts";
import { smtpTransport } from "../mail/transports/smtp.ts";
import type { Transport } from "../mail/transports/transport.ts";

/** How mails leave, by the configuration: SES, SMTP, or kept on this machine. */
export const transportOf = ({ mail, region }: Environment): Transport => {
  if (mail.transport === "local") return localMailbox(mail.from);
  if (mail.transport === "smtp") return smtpTransport(mail);
  const client = sesClient({ region, ...(mail.endpoint ? { endpoint: mail.endpoint } : {}) });
  return sesTransport({ client, ...mail });
};
