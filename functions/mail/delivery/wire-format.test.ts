import type { AddressInfo } from "node:net";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { Hono } from "hono";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it } from "vitest";
import { type MailBench, mailBench, sender } from "../../../tests/mail-outbox.ts";
import type { Env } from "../../platform/http/env.ts";
import { type MailContentInput, type MailKind, mailKinds } from "../kinds/kinds.ts";
import { mailboxPages } from "../mailbox/pages.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { sesClient, sesTransport } from "./ses.ts";
import { smtpTransport } from "./smtp.ts";
import type { Transport } from "./transport.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const sent = async (content: MailContentInput, transport?: Transport) => {
  const bench = mailBench();
  const id = await bench.queue(content.kind, { content, to: "zoe@exemple.fr" });
  await sendDueMails(bench.mailer(transport));
  expect(await bench.mail(id)).toMatchObject({ status: "sent" });
  return { bench, id };
};

/** What SES is handed. */
const throughSes = async (content: MailContentInput): Promise<Buffer> => {
  const client = sesClient({
    region: "eu-west-3",
    credentials: { accessKeyId: "AKIDTEST", secretAccessKey: "test" },
  });
  closing.push(async () => client.destroy());
  const ses = mockClient(client);
  ses.on(SendRawEmailCommand).resolves({ MessageId: "0102" });
  await sent(content, sesTransport({ client, from: sender.from }));
  const [call] = ses.commandCalls(SendRawEmailCommand);
  return Buffer.from(call?.args[0].input.RawMessage?.Data ?? []);
};

/** What a server of SMTP receives. */
const throughSmtp = async (content: MailContentInput): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, _session, done) => {
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => done());
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  await sent(content, smtpTransport({ url: `smtp://127.0.0.1:${port}`, from: sender.from }));
  return Buffer.concat(chunks);
};

const emlOf = async ({ deps }: MailBench, id: string): Promise<Buffer> => {
  const pages = new Hono<Env>().route("/boite-mail", mailboxPages(deps));
  const file = await pages.request(`http://localhost/boite-mail/${id}/message.eml`);
  return Buffer.from(await file.arrayBuffer());
};

/** The file `.eml` of the local mailbox. */
const throughMailbox = async (content: MailContentInput): Promise<Buffer> => {
  const { bench, id } = await sent(content);
  return emlOf(bench, id);
};

/** RFC 5322, 2.1.1 and 2.3: CR and LF only together, lines of 998 octets at most; here all of them are ASCII. */
const expectOnTheWire = (message: Buffer) => {
  const text = message.toString("latin1");
  expect(text.match(/(?<!\r)\n|\r(?!\n)/g) ?? []).toEqual([]);
  expect(text).not.toMatch(/[^\r\n]{999}/);
  expect(text).not.toMatch(/[^\r\n\t\x20-\x7e]/);
  expect(text.endsWith("\r\n")).toBe(true);
};

const ways = { SES: throughSes, SMTP: throughSmtp, "the local mailbox": throughMailbox };
const kinds = Object.keys(mailKinds) as MailKind[];

it.each(Object.keys(ways).flatMap((way) => kinds.map((kind) => [kind, way as keyof typeof ways] as const)))(
  "a mail of kind %s through %s has lines ended by CRLF alone, short enough",
  async (kind, way) => {
    expectOnTheWire(await ways[way](mailKinds[kind].sample));
  },
);

it.each(Object.keys(ways) as (keyof typeof ways)[])(
  "through %s, so has a mail that quotes any text: long words, line breaks of every system, lines of one dot",
  async (way) => {
    const text = `${"é".repeat(3_000)}\n${"x".repeat(3_000)}\r\n.\r..\n=\tfin 🙂\u2028suite`;
    const title = `Un besoin ${"très ".repeat(80)}long, ${"x".repeat(1_100)}`;
    const raw = await ways[way]({ ...mailKinds["relayed-message"].sample, text, intentTitle: title });
    expectOnTheWire(raw);
    const { subject = "", text: read = "" } = await PostalMime.parse(raw);
    expect(subject).toContain("x".repeat(1_100));
    expect(read).toContain("é".repeat(3_000));
    expect(read).toContain(`> ${"x".repeat(3_000)}`);
  },
);
