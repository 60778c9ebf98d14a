import { SESClient, type SESClientConfig, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { parseAddress } from "../document/sender.ts";
import type { Delivery, RemoteTransport } from "./transport.ts";

/** Refusals of this very mail: another attempt would be refused too. */
const permanentRefusals = new Set(["MessageRejected", "InvalidParameterValue", "ValidationError"]);

/** Errors of a socket to which nothing was written yet. */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

type SesError = Error & { code?: string; $metadata?: { httpStatusCode?: number } };

/**
 * A 4xx of SES says that it took nothing, for now where the cause is throttling, quota or configuration. No answer, or a
 * 5xx, leaves a doubt, unless there was no connection or there were no credentials.
 */
const delivery = (error: SesError): Delivery => {
  const reason = `${error.name}: ${error.message}`.slice(0, 500);
  const status = error.$metadata?.httpStatusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return { outcome: "refused", permanent: permanentRefusals.has(error.name), reason };
  const before = notConnected.has(error.code ?? "") || error.name === "CredentialsProviderError";
  return before && status === undefined
    ? { outcome: "refused", permanent: false, reason }
    : { outcome: "unknown", reason };
};

/** The client that the transport needs. It makes one attempt: the SDK would send again after an answer that got lost. */
export const sesClient = (config: Pick<SESClientConfig, "region" | "endpoint" | "credentials">): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      // A connection each: one kept while Lambda is frozen has been closed by SES, and its error would leave a doubt.
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  });

type SesOptions = {
  client: SESClient;
  from: string;
  /** Makes SES publish its events (Send, Bounce, Complaint…), which settle doubts: see feedback.ts. */
  configurationSet?: string | undefined;
};

/** Sends through SES; the mail's id goes with it as the tag `mailId`, since SES replaces the Message-ID. */
export const sesTransport = ({ client, from, configurationSet }: SesOptions): RemoteTransport => ({
  name: "ses",
  reportsLater: configurationSet !== undefined,
  send: async ({ mail, mime }) => {
    try {
      const answer = await client.send(
        new SendRawEmailCommand({
          Source: parseAddress(from).email,
          Destinations: [mail.to],
          RawMessage: { Data: mime },
          Tags: [{ Name: "mailId", Value: mail.id }],
          ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
        }),
      );
      return { outcome: "accepted", ...(answer.MessageId ? { transportId: answer.MessageId } : {}) };
    } catch (error) {
      return delivery(error instanceof Error ? error : new Error(String(error)));
    }
  },
});
