import { createServer as createHttpServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { DeleteSuppressedDestinationCommand, NotFoundException } from "@aws-sdk/client-sesv2";
import { mockClient } from "aws-sdk-client-mock";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, it } from "vitest";
import { startLocalSes } from "../../../tests/infra/local-ses.ts";
import { mailBench, sender } from "../../../tests/mail-outbox.ts";
import { returned } from "../outbox/lifecycle.ts";
import { changeMail } from "../outbox/mails.ts";
import { resendMail } from "../outbox/resend-mail.ts";
import { renderMail } from "../rendering/render-mail.ts";
import { composeMime } from "./mime.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { sesClient, sesTransport, suppressionClient } from "./ses.ts";
import type { RemoteTransport } from "./transport.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const credentials = { accessKeyId: "AKIDTEST", secretAccessKey: "test" };

type Request = { headers: IncomingHttpHeaders; form: URLSearchParams; socket: Socket };

/** An SES on this machine: it records its requests and gives the answers it was set up with. */
type SesAnswer = { status: number; body: string } | "hangUp";
const sesEndpoint = async (...answers: [SesAnswer, ...SesAnswer[]]) => {
  const requests: Request[] = [];
  const waits: number[] = [];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push({
        headers: request.headers,
        socket: request.socket,
        form: new URLSearchParams(Buffer.concat(chunks).toString()),
      });
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (answer === undefined || answer === "hangUp") response.destroy();
      else response.writeHead(answer.status, { "content-type": "text/xml" }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const client = sesClient({
    region: "eu-west-3",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials,
  });
  closing.push(async () => client.destroy());
  const wait = async (milliseconds: number) => waits.push(milliseconds);
  const transport = sesTransport({ client, from: sender.from, configurationSet: "rencontres", wait });
  return { requests, waits, transport };
};

const taken = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
  <SendRawEmailResult><MessageId>0102-abc-000000</MessageId></SendRawEmailResult>
  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`;
const refusal = (type: string, code: string, message: string) =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

const deliver = async (transport: RemoteTransport) => {
  const bench = mailBench();
  const mail = await bench.mail(await bench.queue());
  const rendered = await renderMail(mail, { ...bench.deps.config, from: sender.from }, []);
  return transport.send({
    mail,
    rendered,
    mime: await composeMime(mail, rendered, sender, bench.deps.now()),
  });
};

describe("a mail over SES", () => {
  it("goes as SendRawEmail, signed, with its tag, its configuration set and its whole message", async () => {
    const { requests, transport } = await sesEndpoint({ status: 200, body: taken });
    const bench = mailBench();
    const id = await bench.queue("convocation", { to: "zoe@exemple.fr" });
    await sendDueMails(bench.mailer(transport));
    expect(await bench.mail(id)).toMatchObject({ status: "sent", transportId: "0102-abc-000000" });
    expect(requests).toHaveLength(1);
    const { headers, form } = requests[0] ?? { headers: {}, form: new URLSearchParams() };
    expect(headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDTEST\/\d{8}\/eu-west-3\/ses\/aws4_request/,
    );
    expect(Object.fromEntries(form)).toMatchObject({
      Action: "SendRawEmail",
      Version: "2010-12-01",
      Source: "rencontres@exemple.fr",
      "Destinations.member.1": "zoe@exemple.fr",
      ConfigurationSetName: "rencontres",
      "Tags.member.1.Name": "mailId",
      "Tags.member.1.Value": id,
    });
    const parsed = await PostalMime.parse(Buffer.from(form.get("RawMessage.Data") ?? "", "base64"));
    expect(parsed.messageId).toBe(`<${id}@exemple.fr>`);
    expect(parsed.text).toContain("Zoé Évrard");
  });

  it("has a connection of its own: one that Lambda kept while it was frozen would be cut", async () => {
    const { requests, transport } = await sesEndpoint({ status: 200, body: taken });
    for (let i = 0; i < 2; i++) expect(await deliver(transport)).toMatchObject({ outcome: "accepted" });
    expect(new Set(requests.map(({ socket }) => socket)).size).toBe(2);
  });

  it("is tried once a lease, even where the answer got lost: SES may have taken it", async () => {
    const { requests, transport } = await sesEndpoint("hangUp");
    expect(await deliver(transport)).toMatchObject({ outcome: "unknown" });
    expect(requests).toHaveLength(1);
  });

  it("waits for events of SES only where a configuration set publishes them", () => {
    const client = sesClient({ region: "eu-west-3", credentials });
    expect(sesTransport({ client, from: sender.from }).reportsLater).toBe(false);
    expect(sesTransport({ client, from: sender.from, configurationSet: "rencontres" }).reportsLater).toBe(
      true,
    );
  });
});

describe("an answer of SES", () => {
  it.each([
    [400, "Sender", "ConfigurationSetDoesNotExist", "refused", false],
    [403, "Sender", "InvalidClientTokenId", "refused", false],
    [400, "Sender", "MessageRejected", "refused", true],
  ])("%i %s %s is a refusal, for good or for now", async (status, type, code, outcome, permanent) => {
    const { requests, transport } = await sesEndpoint({ status, body: refusal(type, code, "no") });
    expect(await deliver(transport)).toMatchObject({ outcome, permanent });
    expect(requests).toHaveLength(1);
  });

  it("of 500 leaves a doubt and is not asked again", async () => {
    const { requests, transport } = await sesEndpoint({
      status: 500,
      body: refusal("Receiver", "InternalFailure", "sorry"),
    });
    expect(await deliver(transport)).toMatchObject({ outcome: "unknown" });
    expect(requests).toHaveLength(1);
  });
});

const throttling = { status: 400, body: refusal("Sender", "Throttling", "Maximum sending rate exceeded.") };
const saying = (code: string, message = "no", status = 400): SesAnswer => ({
  status,
  body: refusal("Sender", code, message),
});

describe("SES that takes nothing of ours for now", () => {
  it("is asked again within seconds where we were too fast, under the same attempt", async () => {
    const { requests, waits, transport } = await sesEndpoint(throttling, throttling, {
      status: 200,
      body: taken,
    });
    const bench = mailBench();
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    expect(await bench.mail(id)).toMatchObject({ status: "sent", attempts: 1 });
    expect(waits).toEqual([1_000, 2_000]);
    expect(requests).toHaveLength(3);
  });

  it("costs a mail no attempt, however long it lasts: it never fails for it", async () => {
    for (const [answer, minutes, code] of [
      [throttling, 1, "MAIL_THROTTLED"],
      [saying("TooManyRequestsException", "slow down", 429), 1, "MAIL_THROTTLED"],
      [saying("AccountSendingPausedException"), 15, "MAIL_PAUSED"],
      [saying("ConfigurationSetSendingPausedException"), 15, "MAIL_PAUSED"],
      [saying("Throttling", "Daily message quota exceeded."), 15, "MAIL_PAUSED"],
    ] as const) {
      const { transport } = await sesEndpoint(answer);
      const bench = mailBench();
      const id = await bench.queue();
      for (let i = 0; i < 12; i++) {
        await sendDueMails(bench.mailer(transport));
        const { status, attempts, nextAttemptAt = "" } = await bench.mail(id);
        expect({ status, attempts }).toEqual({ status: "queued", attempts: 0 });
        expect(Date.parse(nextAttemptAt) - Date.parse(bench.deps.now())).toBe(minutes * 60_000);
        bench.advance(minutes);
      }
      expect(bench.logs.join("\n")).toContain(code);
    }
  });

  it("is not asked again at once where it waits for somebody, or for the next day", async () => {
    for (const answer of [
      saying("AccountSendingPausedException"),
      saying("Throttling", "Daily message quota exceeded."),
    ]) {
      const { requests, transport } = await sesEndpoint(answer);
      expect(await deliver(transport)).toMatchObject({
        outcome: "refused",
        hold: "paused",
        permanent: false,
      });
      expect(requests).toHaveLength(1);
    }
  });

  it.each([
    ["AccessDenied", "User is not authorized to perform ses:SendRawEmail on resource identity/…", 403],
    ["MessageRejected", "Email address is not verified. The following identities failed the check", 400],
  ])(
    "because it does not allow us to write there says so, and is asked again later: %s",
    async (code, message, status) => {
      const { transport } = await sesEndpoint(saying(code, message, status));
      const bench = mailBench();
      const id = await bench.queue();
      await sendDueMails(bench.mailer(transport));
      expect(await bench.mail(id)).toMatchObject({ status: "queued", attempts: 1 });
      expect(bench.logs.join("\n")).toContain("MAIL_DENIED");
    },
  );
});

describe("an address that staff release", () => {
  const to = "revenue@exemple.fr";
  /** A mail that came back, sent once more by staff, and an SES whose own list answers so. */
  const sentAgain = async (releaseAddress: boolean, answer?: Error) => {
    const ses = await startLocalSes();
    closing.push(() => ses.close());
    const place = { region: "eu-west-3", endpoint: ses.url, credentials };
    const [client, suppressions] = [sesClient(place), suppressionClient(place)];
    closing.push(
      async () => client.destroy(),
      async () => suppressions.destroy(),
    );
    if (answer) mockClient(suppressions).on(DeleteSuppressedDestinationCommand).rejects(answer);
    const transport = sesTransport({
      client,
      suppressions,
      from: sender.from,
      configurationSet: "rencontres",
    });
    const bench = mailBench();
    const mailId = await bench.queue("convocation", { to });
    await changeMail(bench.table, mailId, (mail) => returned(mail, "bounced", bench.deps.now(), "Permanent"));
    await resendMail(bench.deps, { type: "system", name: "tests" }, { mailId, releaseAddress });
    await sendDueMails(bench.mailer(transport));
    return { ses, mail: await bench.mail(mailId) };
  };

  it("is taken from the account's own list too, before it is written to", async () => {
    const { ses, mail } = await sentAgain(true);
    expect(ses.released).toEqual([to]);
    expect(ses.refusals).toEqual([]);
    expect(ses.sent.map((sent) => sent.to)).toEqual([to]);
    expect(mail).toMatchObject({ status: "sent" });
    expect(mail).not.toHaveProperty("releaseAddress");
  });

  it("stays on that list where staff send the mail again without releasing it", async () => {
    const { ses } = await sentAgain(false);
    expect(ses.released).toEqual([]);
    expect(ses.sent).toHaveLength(1);
  });

  it("may not be on that list", async () => {
    const { mail } = await sentAgain(true, new NotFoundException({ $metadata: {}, message: "not there" }));
    expect(mail.status).toBe("sent");
  });

  it("is not written to as long as SES does not let go of it: it would come back again", async () => {
    const refusal = Object.assign(new Error("not authorized"), {
      name: "AccessDeniedException",
      $metadata: { httpStatusCode: 403 },
    });
    for (const answer of [refusal, Object.assign(new Error("slow"), { name: "TimeoutError" })]) {
      const { ses, mail } = await sentAgain(true, answer);
      expect(ses.sent).toEqual([]);
      expect(mail).toMatchObject({ status: "queued", releaseAddress: true });
    }
  });
});

describe("a failure before SES was reached", () => {
  it("is a refusal for now: nobody listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const client = sesClient({ region: "eu-west-3", endpoint: `http://127.0.0.1:${port}`, credentials });
    closing.push(async () => client.destroy());
    expect(await deliver(sesTransport({ client, from: sender.from }))).toMatchObject({
      outcome: "refused",
      permanent: false,
    });
  });

  const failing = async (error: Error) => {
    const client = sesClient({ region: "eu-west-3", credentials });
    mockClient(client).on(SendRawEmailCommand).rejects(error);
    return deliver(sesTransport({ client, from: sender.from }));
  };

  it.each([
    ["no credentials", Object.assign(new Error("none"), { name: "CredentialsProviderError" }), "refused"],
    ["no address of the host", Object.assign(new Error("dns"), { code: "ENOTFOUND" }), "refused"],
    ["a time-out", Object.assign(new Error("slow"), { name: "TimeoutError" }), "unknown"],
    ["a connection cut", Object.assign(new Error("cut"), { code: "ECONNRESET" }), "unknown"],
  ])("%s is judged by whether anything may have gone", async (_what, error, outcome) => {
    expect(await failing(error)).toMatchObject({ outcome });
  });
});
