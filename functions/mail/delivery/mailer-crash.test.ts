import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MailBench, mailBench, sender } from "../../../tests/mail-outbox.ts";
import type { Table } from "../../platform/db/table.ts";
import { localMailbox } from "../mailbox/mailbox.ts";
import { resendMail } from "../outbox/resend-mail.ts";
import { applySesEvent } from "./feedback.ts";
import { sendDueMails } from "./send-due-mails.ts";
import type { RemoteTransport, Transport } from "./transport.ts";

/** A mailer that dies at a step: before or after a read, a write or a sending. Dead, it does nothing more. */
const mortal = (table: Table, transport: Transport, diesAt: number) => {
  const life = { step: 0, dead: false };
  const step = () => {
    life.step += 1;
    if (life.step >= diesAt) life.dead = true;
    if (life.dead) throw new Error("killed");
  };
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    step();
    const result = await work();
    step();
    return result;
  };
  const mortalTable: Table = {
    get: (key) => through(() => table.get(key)),
    batchGet: (keys) => through(() => table.batchGet(keys)),
    query: (query) => through(() => table.query(query)),
    transact: (writes) => through(() => table.transact(writes)),
  };
  const mortalTransport: Transport =
    transport.name === "local"
      ? transport
      : { ...transport, send: (outgoing) => through(() => transport.send(outgoing)) };
  return { table: mortalTable, transport: mortalTransport, steps: () => life.step };
};

/** Runs a mailer until it has nothing to do or dies; returns how many steps it made. */
const run = async (
  bench: MailBench,
  transport: Transport,
  diesAt = Number.POSITIVE_INFINITY,
): Promise<number> => {
  const mailer = mortal(bench.table, transport, diesAt);
  try {
    await sendDueMails(bench.mailer(mailer.transport, mailer.table));
  } catch (error) {
    if (!(error instanceof Error && error.message === "killed")) throw error;
  }
  return mailer.steps();
};

/** A server elsewhere, which takes everything and remembers it. */
const server = (name: "smtp" | "ses") => {
  const taken: string[] = [];
  const transport: RemoteTransport = {
    name,
    reportsLater: name === "ses",
    send: async ({ mail }) => {
      taken.push(mail.id);
      return { outcome: "accepted", transportId: `id of ${taken.length}` };
    },
  };
  return { transport, taken };
};

const sesSends = (bench: MailBench, mailId: string) =>
  applySesEvent(bench.deps, {
    eventType: "Send",
    mail: { timestamp: bench.deps.now(), messageId: "ses-1", tags: { mailId: [mailId] } },
  });

/** Steps of a whole run: with one mail there are few enough to die at each of them. */
const stepsOf = async (transport: Transport): Promise<number> => {
  const bench = mailBench();
  await bench.queue();
  return run(bench, transport);
};

const everyStep = async (transport: Transport) =>
  Array.from({ length: (await stepsOf(transport)) + 1 }, (_, step) => step + 1);

describe("a mailer killed before, between or after its steps", () => {
  it("with the local mailbox, leaves each mail received exactly once and never in doubt", async () => {
    const steps = await everyStep(localMailbox(sender.from));
    expect(steps.length).toBeGreaterThan(10);
    for (const diesAt of steps) {
      const bench = mailBench();
      const id = await bench.queue();
      await run(bench, localMailbox(sender.from), diesAt);
      await run(bench, localMailbox(sender.from));
      expect([diesAt, (await bench.received()).map((mail) => mail.mailId)]).toEqual([diesAt, [id]]);
      expect([diesAt, (await bench.mail(id)).status]).toEqual([diesAt, "sent"]);
    }
  });

  it("with SMTP, leaves a mail sent once, or a doubt that staff see; never sent twice, never forgotten", async () => {
    const seen = new Set<string>();
    for (const diesAt of await everyStep(server("smtp").transport)) {
      const bench = mailBench();
      const { transport, taken } = server("smtp");
      const id = await bench.queue();
      await run(bench, transport, diesAt);
      for (let i = 0; i < 5; i++) {
        await run(bench, transport);
        bench.advance(8);
      }
      const { status } = await bench.mail(id);
      seen.add(`${status}, taken ${taken.length}`);
      expect([diesAt, taken.length]).toEqual([diesAt, Math.min(taken.length, 1)]);
      if (status !== "doubtful") expect([diesAt, status, taken.length]).toEqual([diesAt, "sent", 1]);
    }
    expect([...seen].sort()).toEqual(["doubtful, taken 0", "doubtful, taken 1", "sent, taken 1"]);
  });

  it("with SES, leaves no doubt about a mail that left: an event of SES settles it, early or late", async () => {
    for (const late of [false, true]) {
      for (const diesAt of await everyStep(server("ses").transport)) {
        const bench = mailBench();
        const { transport, taken } = server("ses");
        const id = await bench.queue();
        await run(bench, transport, diesAt);
        const tell = async () => {
          for (const mailId of taken) await sesSends(bench, mailId);
        };
        if (!late) await tell();
        for (let i = 0; i < 5; i++) {
          await run(bench, transport);
          bench.advance(8);
        }
        await tell();
        const { status } = await bench.mail(id);
        expect([diesAt, late, status, taken.length]).toEqual(
          taken.length === 1 ? [diesAt, late, "sent", 1] : [diesAt, late, "doubtful", 0],
        );
      }
    }
  });
});

describe("two mailers at once", () => {
  it.each(["smtp", "ses"] as const)("hand each mail to %s once", async (name) => {
    const bench = mailBench();
    const { transport, taken } = server(name);
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push(await bench.queue());
    await Promise.all([run(bench, transport), run(bench, transport), run(bench, transport)]);
    expect([...taken].sort()).toEqual(ids.sort());
    for (const id of ids) expect(await bench.mail(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("keep each mail once in the local mailbox", async () => {
    const bench = mailBench();
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push(await bench.queue());
    const transport = localMailbox(sender.from);
    await Promise.all([run(bench, transport), run(bench, transport)]);
    expect((await bench.received()).map(({ mailId }) => mailId).sort()).toEqual(ids.sort());
  });
});

/** What may happen, in any order. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("run" as const), diesAt: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("two" as const),
      diesAt: fc.integer({ min: 1, max: 60 }),
      other: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("tell" as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("resend" as const), which: fc.nat(2) }) },
);

/** What the server does with each mail it is handed: takes it, takes it and its answer is lost, refuses it for now. */
const behaviour = fc.constantFrom("takes" as const, "takesInSilence" as const, "refuses" as const);

const moody = (name: "smtp" | "ses", moods: readonly ("takes" | "takesInSilence" | "refuses")[]) => {
  const taken: string[] = [];
  let calls = 0;
  const transport: RemoteTransport = {
    name,
    reportsLater: name === "ses",
    send: async ({ mail }) => {
      const mood = moods[calls++ % moods.length] ?? "takes";
      if (mood === "refuses") return { outcome: "refused", permanent: false, reason: "421 busy" };
      taken.push(mail.id);
      return mood === "takes" ? { outcome: "accepted" } : { outcome: "unknown", reason: "ETIMEDOUT" };
    },
  };
  return { transport, taken };
};

describe("whatever happens to mailers, servers and clocks", () => {
  it.each(["smtp", "ses"] as const)(
    "with %s no mail is lost, and none is sent more often than once plus each time that staff asked",
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(happening, { maxLength: 12 }),
          fc.array(behaviour, { minLength: 1, maxLength: 6 }),
          async (happenings, moods) => {
            const bench = mailBench();
            const { transport, taken } = moody(name, moods);
            const ids = [await bench.queue(), await bench.queue(), await bench.queue()];
            const tell = async () => {
              if (name === "ses") for (const mailId of taken) await sesSends(bench, mailId);
            };
            for (const event of happenings) {
              if (event.type === "run") await run(bench, transport, event.diesAt);
              if (event.type === "two")
                await Promise.all([run(bench, transport, event.diesAt), run(bench, transport, event.other)]);
              if (event.type === "wait") bench.advance(event.minutes);
              if (event.type === "tell") await tell();
              const mailId = ids[event.type === "resend" ? event.which : 0] ?? "";
              if (event.type === "resend" && (await bench.mail(mailId)).status === "doubtful")
                await resendMail(
                  bench.deps,
                  { type: "system", name: "tests" },
                  { mailId, releaseAddress: false },
                );
            }
            for (let i = 0; i < 12; i++) {
              await run(bench, transport);
              bench.advance(1_440);
            }
            await tell();
            for (const id of ids) {
              const mail = await bench.mail(id);
              const times = taken.filter((mailId) => mailId === id).length;
              const resendings = (await bench.table.query({ pk: `AUDIT#${id}` })).items.length;
              expect(mail.resendings).toBe(resendings);
              expect(times).toBeLessThanOrEqual(1 + resendings);
              expect(["sent", "doubtful", "failed"]).toContain(mail.status);
              if (mail.status === "sent") expect(times).toBeGreaterThan(0);
              if (mail.status === "failed") expect(mail.lastError).toBe("421 busy");
              if (name === "ses" && times > 0) expect(mail.status).toBe("sent");
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
