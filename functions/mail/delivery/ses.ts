import { setTimeout } from "node:timers/promises";
import {
  GetSendQuotaCommand,
  SESClient,
  type SESClientConfig,
  SendRawEmailCommand,
} from "@aws-sdk/client-ses";
import { DeleteSuppressedDestinationCommand, NotFoundException, SESv2Client } from "@aws-sdk/client-sesv2";
import { parseAddress } from "../document/sender.ts";
import type { Delivery, Hold, OutgoingMail, RemoteTransport } from "./transport.ts";

/** Refusals of this very mail: another attempt would be refused too. */
const permanentRefusals = new Set(["MessageRejected", "InvalidParameterValue", "ValidationError"]);

/** Errors of a socket to which nothing was written yet. */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

type SesError = Error & { code?: string; $metadata?: { httpStatusCode?: number } };

/** Names of the errors by which SES refuses whatever the account sends, in both versions of its API. */
const holds: Record<string, Hold> = {
  Throttling: "throttled",
  ThrottlingException: "throttled",
  TooManyRequestsException: "throttled",
  AccountSendingPausedException: "paused",
  ConfigurationSetSendingPausedException: "paused",
  SendingPausedException: "paused",
  AccountSuspendedException: "paused",
  AccessDenied: "denied",
  AccessDeniedException: "denied",
};

const holdOf = ({ name, message }: SesError): Hold | undefined => {
  // The same name as for the rate, but no wait of some seconds will do: there is room again within the next day.
  if (holds[name] === "throttled" && /daily/i.test(message)) return "paused";
  // In the sandbox, an address that nobody has verified: it can be written to once SES has opened production.
  if (name === "MessageRejected" && /not verified/i.test(message)) return "denied";
  return holds[name];
};

/**
 * A 4xx of SES says that it took nothing, for now where the cause is throttling, quota or configuration. No answer, or a
 * 5xx, leaves a doubt, unless there was no connection or there were no credentials.
 */
const delivery = (error: SesError): Delivery => {
  const reason = `${error.name}: ${error.message}`.slice(0, 500);
  const status = error.$metadata?.httpStatusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    const hold = holdOf(error);
    const permanent = hold === undefined && permanentRefusals.has(error.name);
    return { outcome: "refused", permanent, reason, ...(hold ? { hold } : {}) };
  }
  const before = notConnected.has(error.code ?? "") || error.name === "CredentialsProviderError";
  return before && status === undefined
    ? { outcome: "refused", permanent: false, reason }
    : { outcome: "unknown", reason };
};

type ClientPlace = Pick<SESClientConfig, "region" | "endpoint" | "credentials">;

/** One attempt, within the time of a lease: the SDK would send again after an answer that got lost. */
const oneAttempt = {
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
    // A connection each: one kept while Lambda is frozen has been closed by SES, and its error would leave a doubt.
    httpAgent: { keepAlive: false },
    httpsAgent: { keepAlive: false },
  },
};

/** The client that the transport needs. */
export const sesClient = (place: ClientPlace): SESClient => new SESClient({ ...place, ...oneAttempt });

/** The client that knows the account's list of addresses that SES does not write to, which the older one does not. */
export const suppressionClient = (place: ClientPlace): SESv2Client =>
  new SESv2Client({ ...place, ...oneAttempt });

/** Takes an address from that list; says what refused it, or nothing. The mail has not gone, whatever happens here. */
const release = async (client: SESv2Client, address: string): Promise<Delivery | undefined> => {
  try {
    await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    const refusal = delivery(error instanceof Error ? error : new Error(String(error)));
    return refusal.outcome === "unknown" ? { ...refusal, outcome: "refused", permanent: false } : refusal;
  }
};

type SesOptions = {
  client: SESClient;
  /** For addresses that staff release; without it, the account's list is left as it is. */
  suppressions?: SESv2Client | undefined;
  from: string;
  /** Makes SES publish its events (Send, Bounce, Complaint…), which settle doubts: see feedback.ts. */
  configurationSet?: string | undefined;
  /** Waits some milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
};

/** How long the account's rate is believed, in milliseconds: SES lets it be asked once a second at most. */
const rateKept = 15 * 60_000;
/** The rate of an account in the sandbox: where the true one cannot be read, no other is sure. */
const slowestRate = 1;

/** Asks SES how many mails a second the account may send. */
const accountRate = (client: SESClient) => {
  let rate: Promise<number> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  const ask = async (): Promise<number> => {
    try {
      const { MaxSendRate } = await client.send(new GetSendQuotaCommand({}));
      return MaxSendRate && MaxSendRate > 0 ? MaxSendRate : slowestRate;
    } catch {
      // What is wrong will show when a mail is handed over; it is asked again at the next turn.
      askedAt = Number.NEGATIVE_INFINITY;
      return slowestRate;
    }
  };
  return (): Promise<number> => {
    const now = performance.now();
    if (!rate || now - askedAt > rateKept) {
      askedAt = now;
      rate = ask();
    }
    return rate;
  };
};

/** Waits before trying again what was refused as too fast, in milliseconds: in all far less than a lease lasts. */
const throttledWaits = [1_000, 2_000, 4_000, 8_000];

/** Sends through SES; the mail's id goes with it as the tag `mailId`, since SES replaces the Message-ID. */
export const sesTransport = ({
  client,
  suppressions,
  from,
  configurationSet,
  wait = setTimeout,
}: SesOptions): RemoteTransport => {
  const handOver = async ({ mail, mime }: OutgoingMail): Promise<Delivery> => {
    if (mail.releaseAddress && suppressions) {
      const refusal = await release(suppressions, mail.to);
      if (refusal) return refusal;
    }
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
  };
  return {
    name: "ses",
    reportsLater: configurationSet !== undefined,
    perSecond: accountRate(client),
    send: async (outgoing) => {
      let outcome = await handOver(outgoing);
      for (const milliseconds of throttledWaits) {
        if (outcome.outcome !== "refused" || outcome.hold !== "throttled") break;
        await wait(milliseconds);
        outcome = await handOver(outgoing);
      }
      return outcome;
    },
  };
};
