import PostalMime, { type Email } from "postal-mime";
import { type Endpoint, type Received, type Reply, serveLocally } from "./http-server.ts";

/** A mail that SES was handed, and what it came with. */
export type SentMail = { mailId: string; to: string; configurationSet: string; message: Email };
export type LocalSes = Endpoint & {
  sent: SentMail[];
  refusals: string[];
  /** Addresses taken from the account's list of those that are not written to. */
  released: string[];
  /** What the next mails are refused with, one after the other. */
  faults: (keyof typeof faults)[];
};

/** Refusals of SES that are no fault of the mail, each with its status and text. */
const faults = {
  Throttling: [400, "Maximum sending rate exceeded."],
  AccountSendingPausedException: [400, "Email sending has been disabled for the account."],
  AccessDenied: [403, "User is not authorized to perform `ses:SendRawEmail' on resource `identity'"],
} as const;

/** So fast that no test waits for its turn. */
const quota = { Max24HourSend: 50_000, MaxSendRate: 10_000, SentLast24Hours: 0 };

const known =
  /^(Action|Version|Source|Destinations\.member\.1|RawMessage\.Data|ConfigurationSetName|Tags\.member\.1\.(Name|Value))$/;

/** What SES's Query protocol (API version 2010-12-01) would refuse in the request, or nothing. */
const fault = ({ headers }: Received, form: URLSearchParams): string | undefined => {
  const unknown = [...form.keys()].find((name) => !known.test(name));
  const checks: [boolean, string][] = [
    [headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true, "content type"],
    [/^AWS4-HMAC-SHA256 Credential=\S+\/ses\/aws4_request/.test(headers.authorization ?? ""), "signature"],
    [form.get("Action") === "SendRawEmail", "action"],
    [form.get("Version") === "2010-12-01", "version"],
    [/^[^<>\s]+@[^<>\s]+$/.test(form.get("Source") ?? ""), "source"],
    [/^[^<>\s]+@[^<>\s]+$/.test(form.get("Destinations.member.1") ?? ""), "destination"],
    [/^[A-Za-z0-9+/]+=*$/.test(form.get("RawMessage.Data") ?? ""), "message in base64"],
    [form.get("Tags.member.1.Name") === "mailId", "tag"],
    [/^[A-Za-z0-9_-]{1,256}$/.test(form.get("Tags.member.1.Value") ?? ""), "value of the tag"],
    [unknown === undefined, `parameter ${unknown}`],
  ];
  return checks.find(([holds]) => !holds)?.[1];
};

const xml = (status: number, content: string): Reply => ({
  status,
  headers: { "content-type": "text/xml" },
  body: content,
});
const ns = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

const refusal = (status: number, code: string, message: string): Reply =>
  xml(
    status,
    `<ErrorResponse ${ns}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );

const quotaAnswer = (): Reply =>
  xml(
    200,
    `<GetSendQuotaResponse ${ns}><GetSendQuotaResult>${Object.entries(quota)
      .map(([name, value]) => `<${name}>${value}.0</${name}>`)
      .join(
        "",
      )}</GetSendQuotaResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetSendQuotaResponse>`,
  );

/** An SES on this machine that checks the wire format and keeps what it is handed. */
export const startLocalSes = async (): Promise<LocalSes> => {
  const sent: SentMail[] = [];
  const refusals: string[] = [];
  const released: string[] = [];
  const next: LocalSes["faults"] = [];
  const endpoint = await serveLocally(async (request) => {
    const suppressed = /^\/v2\/email\/suppression\/addresses\/([^/?]+)$/.exec(request.path)?.[1];
    if (suppressed && request.method === "DELETE") {
      released.push(decodeURIComponent(suppressed));
      return { status: 200, headers: { "content-type": "application/json" }, body: "{}" };
    }
    const form = new URLSearchParams(request.body.toString());
    if (form.get("Action") === "GetSendQuota") return quotaAnswer();
    const wrong = fault(request, form);
    if (wrong) {
      refusals.push(wrong);
      return refusal(400, "ValidationError", wrong);
    }
    const code = next.shift();
    if (code) return refusal(faults[code][0], code, faults[code][1]);
    sent.push({
      mailId: form.get("Tags.member.1.Value") ?? "",
      to: form.get("Destinations.member.1") ?? "",
      configurationSet: form.get("ConfigurationSetName") ?? "",
      message: await PostalMime.parse(Buffer.from(form.get("RawMessage.Data") ?? "", "base64")),
    });
    return xml(
      200,
      `<SendRawEmailResponse ${ns}><SendRawEmailResult><MessageId>0102-${sent.length}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
    );
  });
  return { ...endpoint, sent, refusals, released, faults: next };
};
