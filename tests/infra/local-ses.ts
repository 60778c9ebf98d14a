import PostalMime, { type Email } from "postal-mime";
import { type Endpoint, type Received, type Reply, serveLocally } from "./http-server.ts";

/** A mail that SES was handed, and what it came with. */
export type SentMail = { mailId: string; to: string; configurationSet: string; message: Email };
export type LocalSes = Endpoint & { sent: SentMail[]; refusals: string[] };

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

/** An SES on this machine that checks the wire format and keeps what it is handed. */
export const startLocalSes = async (): Promise<LocalSes> => {
  const sent: SentMail[] = [];
  const refusals: string[] = [];
  const endpoint = await serveLocally(async (request) => {
    const form = new URLSearchParams(request.body.toString());
    const wrong = fault(request, form);
    if (wrong) {
      refusals.push(wrong);
      return xml(
        400,
        `<ErrorResponse ${ns}><Error><Type>Sender</Type><Code>ValidationError</Code><Message>${wrong}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      );
    }
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
  return { ...endpoint, sent, refusals };
};
