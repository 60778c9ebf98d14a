import { sesClient, sesTransport, suppressionClient } from "../mail/delivery/ses.ts";
import { smtpTransport } from "../mail/delivery/smtp.ts";
import type { Transport } from "../mail/delivery/transport.ts";
import { localMailbox } from "../mail/mailbox/mailbox.ts";
import type { Environment } from "../platform/config.ts";

/** The transport of mails, by the configuration: SES, SMTP, or a mailbox on this machine. */
export const transportOf = ({ mail, region }: Environment): Transport => {
  if (mail.transport === "local") return localMailbox(mail.from);
  if (mail.transport === "smtp") return smtpTransport(mail);
  const place = { region, ...(mail.endpoint ? { endpoint: mail.endpoint } : {}) };
  return sesTransport({ client: sesClient(place), suppressions: suppressionClient(place), ...mail });
};
