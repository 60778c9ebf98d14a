import { createServer as createHttpServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, it } from "vitest";
import { mailBench, sender } from "../../../tests/mail-outbox.ts";
import { renderMail } from "../rendering/render-mail.ts";
import { composeMime } from "./mime.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { sesClient, sesTransport } from "./ses.ts";
import type { RemoteTransport } from "./transport.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const credentials = { accessKeyId: "AKIDTEST", secretAccessKey: "test" };

type Request = { headers: IncomingHttpHeaders; form: URLSearchParams; socket: Socket };

/** An SES on this machine: it records its requests and gives the answers it was set up with. */
const sesEndpoint = async (answer: { status: number; body: string } | "hangUp") => {
  const requests: Request[] = [];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push({
        headers: request.headers,
        socket: request.socket,
        form: new URLSearchParams(Buffer.concat(chunks).toString()),
      });
      if (answer === "hangUp") response.destroy();
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
  return { requests, transport: sesTransport({ client, from: sender.from, configurationSet: "rencontres" }) };
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
    [400, "Sender", "Throttling", "refused", false],
    [400, "Sender", "AccountSendingPausedException", "refused", false],
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
