import { SESClient, type SESClientConfig, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { parseAddress } from "../sender.ts";
import type { Delivery, RemoteTransport } from "./transport.ts";

/** Refusals of this very mail: another try would meet the same. */
const permanentRefusals = new Set(["MessageRejected", "InvalidParameterValue", "ValidationError"]);

/** What happens to a socket before anything was written to it. */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

type SesError = Error & { code?: string; $metadata?: { httpStatusCode?: number } };

/**
 * SES's 4xx is its word that it took nothing (throttling, quota, configuration: for now). No answer, or a 5xx, leaves
 * a doubt unless the connection or the credentials were never there.
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

/** The client that the transport needs: one attempt, since the SDK would send again after an answer that got lost. */
export const sesClient = (config: Pick<SESClientConfig, "region" | "endpoint" | "credentials">): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });

type SesOptions = {
  client: SESClient;
  from: string;
  /** Publishes SES's own events (Send, Bounce, Complaint…), which settle what is in doubt: see feedback.ts. */
  configurationSet?: string | undefined;
};

/** Sends through SES; the mail's id goes with it as the tag `mailId`, since SES replaces the Message-ID. */
export const sesTransport = ({ client, from, configurationSet }: SesOptions): RemoteTransport => ({
  name: "ses",
  tellsLater: configurationSet !== undefined,
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
