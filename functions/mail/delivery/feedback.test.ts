import { describe, expect, it } from "vitest";
import { mailBench } from "../../../tests/mail-outbox.ts";
import { applySesEvent } from "./feedback.ts";
import { sendDueMails } from "./send-due-mails.ts";
import type { RemoteTransport } from "./transport.ts";

/** An event of SES as its documentation shows it, with what these tests look at. */
const event = (eventType: string, mailId: string, more: object = {}) => ({
  eventType,
  mail: {
    timestamp: "2026-10-20T08:00:05.123Z",
    source: "rencontres@exemple.fr",
    sendingAccountId: "123456789012",
    messageId: "0102-abc-000000",
    destination: ["contact@exemple.fr"],
    headersTruncated: false,
    tags: {
      mailId: [mailId],
      "ses:configuration-set": ["rencontres"],
      "ses:from-domain": ["exemple.fr"],
    },
  },
  ...more,
});

const bounce = (bounceType: string) => ({
  bounce: {
    feedbackId: "f",
    bounceType,
    bounceSubType: "General",
    bouncedRecipients: [
      {
        emailAddress: "contact@exemple.fr",
        action: "failed",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 unknown",
      },
    ],
    timestamp: "2026-10-20T08:00:06.000Z",
  },
});

const complaint = (type: string | null) => ({
  complaint: { complainedRecipients: [{ emailAddress: "contact@exemple.fr" }], complaintFeedbackType: type },
});

const silent: RemoteTransport = {
  name: "ses",
  reportsLater: true,
  send: async () => ({ outcome: "unknown", reason: "TimeoutError" }),
};
const willing: RemoteTransport = {
  name: "ses",
  reportsLater: true,
  send: async () => ({ outcome: "accepted", transportId: "0102-abc-000000" }),
};

const sent = async (transport = willing) => {
  const bench = mailBench();
  const id = await bench.queue();
  await sendDueMails(bench.mailer(transport));
  return { bench, id };
};

describe("an event of SES that says that it sent a mail", () => {
  it.each(["Send", "Delivery"])("%s settles a lease of which nothing else is known", async (type) => {
    const { bench, id } = await sent(silent);
    expect((await bench.mail(id)).status).toBe("sending");
    expect(await applySesEvent(bench.deps, event(type, id))).toBe(true);
    expect(await bench.mail(id)).toMatchObject({
      status: "sent",
      sentAt: "2026-10-20T08:00:05.123Z",
      transportId: "0102-abc-000000",
    });
  });

  it("settles a doubt that staff already see", async () => {
    const { bench, id } = await sent(silent);
    bench.advance(15);
    await sendDueMails(bench.mailer(silent));
    expect((await bench.mail(id)).status).toBe("doubtful");
    await applySesEvent(bench.deps, event("Send", id));
    expect((await bench.mail(id)).status).toBe("sent");
  });

  it("counts before the mailer's own mark, and is no news after it", async () => {
    const bench = mailBench();
    const id = await bench.queue();
    await sendDueMails(
      bench.mailer({
        ...willing,
        send: async (outgoing) => {
          await applySesEvent(bench.deps, event("Send", id));
          return willing.send(outgoing);
        },
      }),
    );
    const { version } = await bench.mail(id);
    await applySesEvent(bench.deps, event("Send", id));
    expect(await bench.mail(id)).toMatchObject({ status: "sent", attempts: 1, version });
  });
});

describe("a bounce", () => {
  it("for good marks the mail and stops the address", async () => {
    const { bench, id } = await sent();
    await applySesEvent(bench.deps, event("Bounce", id, bounce("Permanent")));
    expect(await bench.mail(id)).toMatchObject({
      status: "bounced",
      lastError: "Permanent: General: smtp; 550 5.1.1 unknown",
    });
    const next = await bench.queue("sign-in");
    const other = await bench.queue("sign-in", { to: "autre@exemple.fr" });
    await sendDueMails(bench.mailer(willing));
    expect(await bench.mail(next)).toMatchObject({ status: "suppressed", lastError: "bounce" });
    expect((await bench.mail(other)).status).toBe("sent");
  });

  it("for now marks the mail and leaves the address", async () => {
    const { bench, id } = await sent();
    await applySesEvent(bench.deps, event("Bounce", id, bounce("Transient")));
    expect((await bench.mail(id)).status).toBe("bounced");
    const next = await bench.queue();
    await sendDueMails(bench.mailer(willing));
    expect((await bench.mail(next)).status).toBe("sent");
  });

  it("is not undone by a Send that comes after it, and may come twice", async () => {
    const { bench, id } = await sent(silent);
    await applySesEvent(bench.deps, event("Bounce", id, bounce("Permanent")));
    await applySesEvent(bench.deps, event("Bounce", id, bounce("Permanent")));
    await applySesEvent(bench.deps, event("Send", id));
    expect((await bench.mail(id)).status).toBe("bounced");
  });
});

describe("a complaint", () => {
  it("marks the mail and stops the address", async () => {
    const { bench, id } = await sent();
    await applySesEvent(bench.deps, event("Complaint", id, complaint("abuse")));
    expect(await bench.mail(id)).toMatchObject({ status: "complained", lastError: "abuse" });
    const next = await bench.queue();
    await sendDueMails(bench.mailer(willing));
    expect(await bench.mail(next)).toMatchObject({ status: "suppressed", lastError: "complaint" });
  });

  it("that takes a complaint back changes nothing", async () => {
    const { bench, id } = await sent();
    await applySesEvent(bench.deps, event("Complaint", id, complaint("not-spam")));
    expect((await bench.mail(id)).status).toBe("sent");
  });
});

describe("a mail that SES took and then rejected", () => {
  it("has failed", async () => {
    const { bench, id } = await sent();
    await applySesEvent(bench.deps, event("Reject", id, { reject: { reason: "Bad content" } }));
    expect(await bench.mail(id)).toMatchObject({ status: "failed", lastError: "Reject: Bad content" });
  });
});

describe("what is not an event of ours", () => {
  it.each([
    ["of a mail we do not know", event("Send", "mai_none")],
    [
      "without a tag",
      { eventType: "Send", mail: { timestamp: "2026-10-20T08:00:05.123Z", messageId: "m", tags: {} } },
    ],
    ["of the older kind", { notificationType: "Bounce", mail: { messageId: "m" } }],
    ["of no kind", "Successfully validated SNS topic for Amazon SES event publishing."],
  ])("%s is left aside and logged without an address", async (_what, input) => {
    const { bench } = await sent();
    expect(await applySesEvent(bench.deps, input)).toBe(false);
    expect(bench.logs.at(-1)).toContain("SES_EVENT_UNKNOWN");
    expect(bench.logs.join("")).not.toContain("@");
  });
});
