import { describe, expect, it } from "vitest";
import { mailBench } from "../../../tests/mail-outbox.ts";
import { paceOf } from "./pace.ts";
import { sendDueMails, sendQueuedMails } from "./send-due-mails.ts";
import type { RemoteTransport } from "./transport.ts";

/** A server with a rate, on a bench whose clock moves on as mailers wait. */
const world = (perSecond = 10) => {
  const bench = mailBench();
  const start = Date.parse(bench.deps.now());
  const handed: { kind: string; after: number }[] = [];
  const transport: RemoteTransport = {
    name: "ses",
    reportsLater: true,
    perSecond: async () => perSecond,
    send: async ({ mail }) => {
      handed.push({ kind: mail.content.kind, after: Date.parse(bench.deps.now()) - start });
      return { outcome: "accepted" };
    },
  };
  const wait = async (milliseconds: number) => bench.advance(milliseconds / 60_000);
  const mailer = (patience = 60_000, lasts = 480_000) => {
    const deps = bench.mailer(transport);
    return { ...deps, pace: paceOf(deps, { patience, lasts, wait }) };
  };
  const queue = async (count: number) => {
    for (let i = 0; i < count; i++) await bench.queue("convocation");
  };
  const waiting = async () => (await bench.table.query({ index: "gsi1", pk: "MAILS#queued" })).items.length;
  return { bench, handed, mailer, queue, waiting };
};

describe("the pace of mails", () => {
  it("is four fifths of the account's rate, all mailers together", async () => {
    const { handed, mailer, queue, waiting } = world(10);
    await queue(20);
    await Promise.all([1, 2].map(() => sendDueMails(mailer())));
    expect(await waiting()).toBe(0);
    expect(handed).toHaveLength(20);
    const last = Math.max(...handed.map(({ after }) => after));
    // 20 mails at 8 a second take 2.5 seconds.
    expect(last).toBeGreaterThanOrEqual(2_000);
    for (const { after } of handed)
      expect(
        handed.filter((other) => other.after >= after && other.after < after + 1_000).length,
      ).toBeLessThanOrEqual(12);
  });

  it("takes no turn more than there are mails: many mailers with one mail each do not keep each other waiting", async () => {
    const { bench, handed, mailer, waiting } = world(100);
    for (let i = 0; i < 10; i++) {
      await bench.queue("convocation");
      await bench.feed.drain("mailer", (changes) => sendQueuedMails(mailer(2_000), changes));
    }
    expect(await waiting()).toBe(0);
    expect(Math.max(...handed.map(({ after }) => after))).toBeLessThan(200);
  });

  it("lets a sign-in link leave before all others, without a turn", async () => {
    const { bench, handed, mailer, queue, waiting } = world(2);
    await queue(10);
    await sendDueMails(mailer(0));
    await bench.queue("sign-in");
    await queue(10);
    await bench.queue("sign-in");
    const before = handed.length;
    await bench.feed.drain("mailer", (changes) => sendQueuedMails(mailer(0), changes));
    // Four mails are under way at once: both links are among the first four, whatever waited longer.
    const first = handed.slice(before, before + 4).map(({ kind }) => kind);
    expect(first.filter((kind) => kind === "sign-in")).toHaveLength(2);
    expect(await waiting()).toBeGreaterThan(0);
  });

  it("leaves to the clock what the reader of the stream would wait for too long", async () => {
    const { bench, handed, mailer, queue, waiting } = world(1);
    await queue(10);
    await bench.feed.drain("mailer", (changes) => sendQueuedMails(mailer(2_000), changes));
    const sent = handed.length;
    expect(sent).toBeGreaterThan(0);
    expect(await waiting()).toBe(10 - sent);
    await sendDueMails(mailer());
    expect(await waiting()).toBe(0);
  });

  it("ends with its run, and leaves the rest queued as it was", async () => {
    const { handed, mailer, queue, waiting } = world(1);
    await queue(10);
    await sendDueMails(mailer(60_000, 3_000));
    expect(handed.length).toBeLessThan(10);
    expect(await waiting()).toBe(10 - handed.length);
  });

  it("is none where the server tells no rate", () => {
    const { bench } = world();
    expect(paceOf(bench.mailer(), { patience: 0, lasts: 0 })).toBeUndefined();
  });
});
