import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { mailBench, sender } from "../../../tests/mail-outbox.ts";
import { renderMail } from "../rendering/render-mail.ts";
import { composeMime } from "./mime.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { smtpTransport } from "./smtp.ts";
import type { Delivery } from "./transport.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A real SMTP server on this machine; `messages` holds what it took. */
const smtpServer = async (options: SMTPServerOptions = {}) => {
  const messages: { to: string[]; raw: Buffer }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        messages.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${portOf(server.server)}`, messages };
};

/** A server that hangs up after it has answered so many times, or that gives the replies it was set up with. */
const rawServer = async (talk: (socket: Socket) => void) => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `smtp://127.0.0.1:${portOf(server)}`;
};

/** Answers each line in turn; undefined hangs up. The message itself counts as one line. */
const answering = (answers: readonly (string | undefined)[]) => (socket: Socket) => {
  let turn = 0;
  let inMessage = false;
  let held = "";
  const answer = () => {
    const text = answers[turn++];
    if (text === undefined) return socket.destroy();
    inMessage = text.startsWith("354");
    socket.write(`${text}\r\n`);
  };
  answer();
  socket.on("data", (chunk) => {
    held += chunk.toString("latin1");
    const end = inMessage ? "\r\n.\r\n" : "\r\n";
    while (held.includes(end)) {
      held = held.slice(held.indexOf(end) + end.length);
      answer();
    }
  });
};

const deliver = async (url: string): Promise<Delivery> => {
  const bench = mailBench();
  const mail = await bench.mail(await bench.queue());
  const rendered = await renderMail(mail, { ...bench.deps.config, from: sender.from }, []);
  const mime = await composeMime(mail, rendered, sender, bench.deps.now());
  return smtpTransport({ url, from: sender.from }).send({ mail, rendered, mime });
};

describe("a mail over SMTP", () => {
  it("arrives whole: text, HTML, invitation and file, in French", async () => {
    const server = await smtpServer();
    const bench = mailBench();
    const id = await bench.queue("convocation", { to: "zoe@exemple.fr" });
    await sendDueMails(bench.mailer(smtpTransport({ url: server.url, from: sender.from })));
    expect(await bench.mail(id)).toMatchObject({
      status: "sent",
      transportId: expect.stringContaining("250"),
    });
    expect(server.messages).toHaveLength(1);
    const [message] = server.messages;
    expect(message?.to).toEqual(["zoe@exemple.fr"]);
    const parsed = await PostalMime.parse(message?.raw ?? "");
    expect(parsed.messageId).toBe(`<${id}@exemple.fr>`);
    expect(parsed.from).toMatchObject({ name: "Rencontres solidaires", address: "rencontres@exemple.fr" });
    expect(parsed.subject).toBe("Régie de quartier du Mirail\u00a0: votre programme du 12 novembre 2026");
    expect(parsed.date).toBe("2026-10-20T08:00:00.000Z");
    expect(parsed.text).toContain("Zoé Évrard");
    expect(parsed.html).toContain("Entretien des espaces verts des cimetières");
    const raw = message?.raw.toString("latin1") ?? "";
    expect(raw).toMatch(/^Content-Type: multipart\/mixed/m);
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);
    expect(Buffer.byteLength(raw)).toBe(raw.length);
    for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(
      expect.arrayContaining(["invitation.ics", "rendez-vous.ics"]),
    );
  });

  it("says that a machine wrote it, and offers to stop where it is not essential (RFC 8058)", async () => {
    const server = await smtpServer();
    const bench = mailBench();
    await bench.queue("reminder");
    await bench.queue("convocation");
    await sendDueMails(bench.mailer(smtpTransport({ url: server.url, from: sender.from })));
    const headers = await Promise.all(
      server.messages.map(async ({ raw }) =>
        Object.fromEntries((await PostalMime.parse(raw)).headers.map(({ key, value }) => [key, value])),
      ),
    );
    const withChoice = headers.filter((each) => each["list-unsubscribe"]);
    expect(headers).toHaveLength(2);
    for (const each of headers) expect(each["auto-submitted"]).toBe("auto-generated");
    expect(withChoice).toHaveLength(1);
    expect(withChoice[0]?.["list-unsubscribe"]).toMatch(
      /^<https:\/\/rencontres\.exemple\.fr\/api\/mails\/unsubscribe\/[^>]+>$/,
    );
    expect(withChoice[0]?.["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  });

  it("is signed in for with the address's user and password", async () => {
    const users: string[] = [];
    const { url, messages } = await smtpServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username = "", password }, _session, done) => {
        users.push(username);
        if (password === "p@ss") done(null, { user: username });
        else done(new Error("wrong password"));
      },
    });
    expect(await deliver(url.replace("smtp://", "smtp://tme:p%40ss@"))).toMatchObject({
      outcome: "accepted",
    });
    expect(await deliver(url.replace("smtp://", "smtp://tme:wrong@"))).toMatchObject({
      outcome: "refused",
      permanent: false,
    });
    expect(users).toEqual(["tme", "tme"]);
    expect(messages).toHaveLength(1);
  });
});

describe("an SMTP server that", () => {
  const refuse = (code: number) => Object.assign(new Error("no"), { responseCode: code });

  it("does not know the address refuses for good", async () => {
    const { url } = await smtpServer({ onRcptTo: (_address, _session, done) => done(refuse(550)) });
    expect(await deliver(url)).toMatchObject({
      outcome: "refused",
      permanent: true,
      reason: expect.stringContaining("550"),
    });
  });

  it("is busy refuses for now, at the address or after the message", async () => {
    const atAddress = await smtpServer({ onRcptTo: (_address, _session, done) => done(refuse(451)) });
    expect(await deliver(atAddress.url)).toMatchObject({ outcome: "refused", permanent: false });
    const afterMessage = await smtpServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(refuse(452)));
      },
    });
    expect(await deliver(afterMessage.url)).toMatchObject({ outcome: "refused", permanent: false });
  });

  it("does not want the message refuses for good", async () => {
    const { url } = await smtpServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(refuse(554)));
      },
    });
    expect(await deliver(url)).toMatchObject({ outcome: "refused", permanent: true });
  });

  it("is not there refuses for now", async () => {
    const url = await rawServer(() => {});
    for (const close of closing.splice(0)) await close();
    expect(await deliver(url)).toMatchObject({ outcome: "refused", permanent: false });
  });

  const greeting = ["220 here", "250 here"];
  const envelope = [...greeting, "250 sender", "250 recipient"];

  it.each([
    ["before its greeting", [undefined]],
    ["after its greeting", [...greeting, undefined]],
    ["after the address", [...envelope, undefined]],
  ])("hangs up %s surely took nothing", async (_when, answers) => {
    expect(await deliver(await rawServer(answering(answers)))).toMatchObject({
      outcome: "refused",
      permanent: false,
    });
  });

  it("hangs up once it has the whole message leaves a doubt", async () => {
    expect(await deliver(await rawServer(answering([...envelope, "354 go", undefined])))).toMatchObject({
      outcome: "unknown",
    });
  });

  it("hangs up after it took the message took it", async () => {
    expect(
      await deliver(await rawServer(answering([...envelope, "354 go", "250 taken", undefined]))),
    ).toMatchObject({
      outcome: "accepted",
      transportId: "250 taken",
    });
  });
});
