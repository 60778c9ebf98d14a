import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { parseAddress } from "../document/sender.ts";
import type { Delivery, RemoteTransport } from "./transport.ts";

type SmtpError = Error & { code?: string; response?: string; responseCode?: number; command?: string };

/** Far below the duration of a lease (15 minutes), so that a mailer always has time to write the outcome. */
const timeouts = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 120_000,
  dnsTimeout: 30_000,
};

const connect = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    // `on` and not `once`: a later error without a listener would end the process.
    connection.on("error", reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

const signIn = (connection: SMTPConnection, auth: { user: string; pass: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve()));
  });

/**
 * Hands the message over. `wholeMessageGone` says whether all of it may have gone to the socket; otherwise the server
 * cannot have taken it, since nodemailer reads the message only once the server has agreed to take it.
 */
const handOver = (connection: SMTPConnection, envelope: { from: string; to: string[] }, mime: Buffer) => {
  const progress = { wholeMessageGone: false };
  const message = Readable.from(
    (function* () {
      yield mime;
      progress.wholeMessageGone = true;
    })(),
    { objectMode: false },
  );
  const answer = new Promise<string>((resolve, reject) => {
    connection.send({ ...envelope, size: mime.length }, message, (error, info) =>
      error || !info ? reject(error ?? new Error("no answer")) : resolve(info.response ?? ""),
    );
  });
  return { progress, answer };
};

/**
 * A reply of the server is believed: 5xx refuses for good, 4xx for now. Without a reply the message can only have been
 * taken if all of it had gone. Errors of our configuration (sign-in, TLS) can be mended, so the mail is tried again.
 */
const delivery = (error: SmtpError, wholeMessageGone: boolean): Delivery => {
  const reason = `${error.code ?? error.name}: ${error.response ?? error.message}`.slice(0, 500);
  const concernsMail = error.code === "EENVELOPE" || error.code === "EMESSAGE";
  if (error.responseCode !== undefined)
    return { outcome: "refused", permanent: concernsMail && error.responseCode >= 500, reason };
  return wholeMessageGone
    ? { outcome: "unknown", reason }
    : { outcome: "refused", permanent: concernsMail, reason };
};

/** Sends through the SMTP server of `url` (`smtp://user:password@host:port`, `smtps://` for TLS from the start). */
export const smtpTransport = ({ url, from }: { url: string; from: string }): RemoteTransport => {
  const { auth, ...options } = parseConnectionUrl(url);
  const sender = parseAddress(from).email;
  return {
    name: "smtp",
    reportsLater: false,
    send: async ({ mail, mime }) => {
      const connection = new SMTPConnection({ ...options, ...timeouts });
      let wholeMessageGone = () => false;
      try {
        await connect(connection);
        if (auth?.user && auth.pass) await signIn(connection, { user: auth.user, pass: auth.pass });
        const { progress, answer } = handOver(connection, { from: sender, to: [mail.to] }, mime);
        wholeMessageGone = () => progress.wholeMessageGone;
        return { outcome: "accepted", transportId: (await answer).slice(0, 200) };
      } catch (error) {
        return delivery(error instanceof Error ? error : new Error(String(error)), wholeMessageGone());
      } finally {
        connection.quit();
        connection.close();
      }
    },
  };
};
