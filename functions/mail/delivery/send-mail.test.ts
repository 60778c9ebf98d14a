import { describe, expect, it } from "vitest";
import { mailBench } from "../../../tests/mail-outbox.ts";
import { addressHash } from "../../platform/addresses.ts";
import { put } from "../../platform/db/documents.ts";
import { mailIdOf } from "../outbox/mails.ts";
import { resendMail } from "../outbox/resend-mail.ts";
import { settleMail } from "../outbox/settle-mail.ts";
import { suppressionDocuments, unsubscriptionDocuments } from "../preferences/address-preferences.ts";
import { handleDueMail, sendDueMails, sendQueuedMails } from "./send-due-mails.ts";
import { sendMail } from "./send-mail.ts";
import type { Delivery, RemoteTransport } from "./transport.ts";

const staff = { type: "system", name: "tests" } as const;

/** A server that gives the outcomes it was set up with, and counts the mails that it was handed. */
const server = (answer: (call: number) => Delivery, reportsLater = false) => {
  const handed: string[] = [];
  const transport: RemoteTransport = {
    name: "smtp",
    reportsLater,
    send: async ({ mail }) => {
      handed.push(mail.id);
      return answer(handed.length);
    },
  };
  return { transport, handed };
};
const accepts = (): Delivery => ({ outcome: "accepted", transportId: "250 queued" });
const refusesForNow = (): Delivery => ({ outcome: "refused", permanent: false, reason: "421 busy" });
const saysNothing = (): Delivery => ({ outcome: "unknown", reason: "ETIMEDOUT" });

describe("a queued mail", () => {
  it("is sent by whoever reads the change feed, once", async () => {
    const bench = mailBench();
    const { transport, handed } = server(accepts);
    const id = await bench.queue();
    const drain = () =>
      bench.feed.drain("mailer", (changes) => sendQueuedMails(bench.mailer(transport), changes));
    await drain();
    await drain();
    await sendDueMails(bench.mailer(transport));
    expect(handed).toEqual([id]);
    expect(await bench.mail(id)).toMatchObject({ status: "sent", attempts: 1, transportId: "250 queued" });
  });

  it("is found by the clock where nobody read the feed", async () => {
    const bench = mailBench();
    const ids = [await bench.queue(), await bench.queue("sign-in"), await bench.queue("convocation")];
    expect(await sendDueMails(bench.mailer())).toBe(3);
    expect((await bench.received()).map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(await sendDueMails(bench.mailer())).toBe(0);
  });

  it("of a batch job that is resumed is not queued twice", async () => {
    const bench = mailBench();
    const id = mailIdOf("ren_1", "round 1", "reg_1");
    await bench.queue("convocation", { id });
    await expect(bench.queue("convocation", { id })).rejects.toThrow("Transaction refused");
    expect(mailIdOf("ren_1", "round 1", "reg_2")).not.toBe(id);
    expect(mailIdOf("ren_1", "round 1reg_1")).not.toBe(id);
  });

  it("does not stop the others where it cannot be made", async () => {
    const bench = mailBench();
    const bad = await bench.queue();
    const good = await bench.queue();
    const mailer = bench.mailer();
    const { transport } = mailer;
    if (transport.name !== "local") throw new Error("the bench keeps mails");
    await sendDueMails({
      ...mailer,
      transport: {
        name: "local",
        keep: (outgoing) => {
          if (outgoing.mail.id === bad) throw new Error("a defect");
          return transport.keep(outgoing);
        },
      },
    });
    expect((await bench.mail(good)).status).toBe("sent");
    expect((await bench.mail(bad)).status).toBe("queued");
    expect(bench.logs.join("\n")).toContain("MAILER_FAILED");
  });

  it("without a valid sender has failed, and says why", async () => {
    const bench = mailBench();
    const id = await bench.queue("convocation");
    await sendMail({ ...bench.mailer(), sender: { from: "nobody" } }, id);
    expect(await bench.mail(id)).toMatchObject({
      status: "failed",
      lastError: expect.stringMatching(/^render: /),
    });
  });

  it("that is of no use any more is not sent", async () => {
    const bench = mailBench();
    const id = await bench.queue("sign-in", { usefulUntil: "2026-10-20T08:15:00.000Z" });
    bench.advance(15);
    await sendMail(bench.mailer(), id);
    expect(await bench.mail(id)).toMatchObject({ status: "abandoned", lastError: "expired" });
    expect(await bench.received()).toEqual([]);
  });
});

describe("a mail that the server refuses for now", () => {
  it("is tried again later and later, then fails", async () => {
    const bench = mailBench();
    const { transport, handed } = server(refusesForNow);
    const id = await bench.queue();
    const waits: number[] = [];
    for (;;) {
      const before = bench.deps.now();
      await sendDueMails(bench.mailer(transport));
      const { status, nextAttemptAt, lastError } = await bench.mail(id);
      expect(lastError).toBe("421 busy");
      if (!nextAttemptAt) {
        expect(status).toBe("failed");
        break;
      }
      waits.push((Date.parse(nextAttemptAt) - Date.parse(before)) / 60_000);
      await sendDueMails(bench.mailer(transport));
      expect(handed).toHaveLength(waits.length);
      bench.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1_440]);
    expect(handed).toHaveLength(9);
  });

  it("is sent at the next attempt where the server takes it then", async () => {
    const bench = mailBench();
    const { transport, handed } = server((call) => (call === 1 ? refusesForNow() : accepts()));
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    bench.advance(1);
    await sendDueMails(bench.mailer(transport));
    expect(handed).toHaveLength(2);
    const mail = await bench.mail(id);
    expect(mail).toMatchObject({ status: "sent", attempts: 2 });
    expect(mail).not.toHaveProperty("lastError");
  });
});

describe("a mail that the server refuses for good", () => {
  it("has failed at once", async () => {
    const bench = mailBench();
    const { transport } = server(() => ({ outcome: "refused", permanent: true, reason: "550 no such user" }));
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    expect(await bench.mail(id)).toMatchObject({ status: "failed", lastError: "550 no such user" });
    bench.advance(10_000);
    expect(await sendDueMails(bench.mailer(transport))).toBe(0);
  });
});

describe("a mail of which nothing says whether it left", () => {
  it("is shown to staff at once by SMTP, and never sent again by itself", async () => {
    const bench = mailBench();
    const { transport, handed } = server(saysNothing);
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    expect(await bench.mail(id)).toMatchObject({ status: "doubtful", lastError: "ETIMEDOUT" });
    bench.advance(100_000);
    await sendDueMails(bench.mailer(transport));
    expect(handed).toHaveLength(1);
  });

  it("waits 15 minutes for an event of SES before it is shown to staff", async () => {
    const bench = mailBench();
    const { transport } = server(saysNothing, true);
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    bench.advance(14);
    await handleDueMail(bench.mailer(transport), id);
    expect((await bench.mail(id)).status).toBe("sending");
    bench.advance(1);
    await sendDueMails(bench.mailer(transport));
    expect((await bench.mail(id)).status).toBe("doubtful");
  });

  it("is sent again where staff decide so, which the journal keeps", async () => {
    const bench = mailBench();
    const { transport, handed } = server((call) => (call === 1 ? saysNothing() : accepts()));
    const id = await bench.queue();
    await sendDueMails(bench.mailer(transport));
    const again = await resendMail(bench.deps, staff, { mailId: id, releaseAddress: false });
    expect(again).toMatchObject({ status: "queued", resendings: 1 });
    await sendDueMails(bench.mailer(transport));
    expect(handed).toHaveLength(2);
    expect((await bench.mail(id)).status).toBe("sent");
    const journal = await bench.table.query({ pk: `AUDIT#${id}` });
    expect(journal.items.map(({ doc }) => doc)).toEqual([
      expect.objectContaining({ code: "MAIL_RESENT", details: { before: "doubtful" } }),
    ]);
  });

  it("is settled by staff who know what became of it", async () => {
    const bench = mailBench();
    const { transport } = server(saysNothing);
    const [first, second] = [await bench.queue(), await bench.queue()];
    await sendDueMails(bench.mailer(transport));
    await settleMail(bench.deps, staff, { mailId: first, outcome: "sent" });
    await settleMail(bench.deps, staff, { mailId: second, outcome: "failed" });
    expect((await bench.mail(first)).status).toBe("sent");
    expect((await bench.mail(second)).status).toBe("abandoned");
    await expect(settleMail(bench.deps, staff, { mailId: first, outcome: "failed" })).rejects.toThrow(
      "mail.wrongStatus",
    );
  });
});

describe("staff alone", () => {
  it("may send again or settle", async () => {
    const bench = mailBench();
    const mailId = await bench.queue();
    const member = {
      type: "account",
      accountId: "acc_1",
      email: "a@exemple.fr",
      staff: false,
      organisations: [],
    } as const;
    await expect(resendMail(bench.deps, member, { mailId, releaseAddress: true })).rejects.toThrow(
      "request.forbidden",
    );
    await expect(settleMail(bench.deps, member, { mailId, outcome: "sent" })).rejects.toThrow(
      "request.forbidden",
    );
  });

  it("are refused a mail that is under way or of no use any more", async () => {
    const bench = mailBench();
    const waiting = await bench.queue();
    const link = await bench.queue("sign-in", { usefulUntil: "2026-10-20T08:15:00.000Z" });
    const resend = (mailId: string) => resendMail(bench.deps, staff, { mailId, releaseAddress: false });
    await expect(resend(waiting)).rejects.toThrow("mail.wrongStatus");
    await sendDueMails(bench.mailer());
    bench.advance(15);
    await expect(resend(link)).rejects.toThrow("mail.expired");
    await expect(resend("mai_none")).rejects.toThrow("mail.notFound");
  });
});

describe("an address", () => {
  const to = "contact@exemple.fr";
  const at = "2026-10-01T08:00:00.000Z";
  const suppression = {
    version: 0,
    addressHash: addressHash(to),
    reason: "bounce",
    mailId: "mai_0",
    at,
  } as const;

  it("that bounced receives nothing more, not even a sign-in link, and staff see it", async () => {
    const bench = mailBench();
    await bench.table.transact([put(suppressionDocuments, suppression)]);
    const ids = [
      await bench.queue("sign-in"),
      await bench.queue("reminder"),
      await bench.queue("sign-in", { to: "CONTACT@exemple.fr" }),
    ];
    await sendDueMails(bench.mailer());
    expect(await bench.received()).toEqual([]);
    for (const id of ids)
      expect(await bench.mail(id)).toMatchObject({ status: "suppressed", lastError: "bounce" });
  });

  it("is written to again once staff have released it", async () => {
    const bench = mailBench();
    await bench.table.transact([put(suppressionDocuments, suppression)]);
    const id = await bench.queue();
    await sendDueMails(bench.mailer());
    await resendMail(bench.deps, staff, { mailId: id, releaseAddress: true });
    await sendDueMails(bench.mailer());
    expect((await bench.mail(id)).status).toBe("sent");
  });

  it("that stopped a family still receives the others and what is essential", async () => {
    const bench = mailBench();
    await bench.table.transact([
      put(unsubscriptionDocuments, { version: 0, addressHash: addressHash(to), family: "reminders", at }),
    ]);
    const [reminder, followUp, convocation] = [
      await bench.queue("reminder"),
      await bench.queue("follow-up"),
      await bench.queue("convocation"),
    ];
    await sendDueMails(bench.mailer());
    expect(await bench.mail(reminder)).toMatchObject({ status: "suppressed", lastError: "unsubscribed" });
    expect((await bench.mail(followUp)).status).toBe("sent");
    expect((await bench.mail(convocation)).status).toBe("sent");
  });
});

describe("the log", () => {
  it("holds ids and codes, never an address, a name or a link", async () => {
    const bench = mailBench();
    const { transport } = server(
      (call) => [accepts(), refusesForNow(), saysNothing()][call - 1] ?? accepts(),
    );
    for (let i = 0; i < 3; i++) await bench.queue("convocation");
    await sendDueMails(bench.mailer(transport));
    expect(bench.logs.join(" ")).toMatch(/MAIL_SENT.*MAIL_REFUSED.*MAIL_DOUBTFUL/);
    expect(bench.logs.join("\n")).not.toMatch(/@|Mirail|http/);
  });
});
