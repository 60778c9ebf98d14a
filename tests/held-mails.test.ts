import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exportCommand } from "../functions/commands/export.ts";
import { holdMailsCommand, releaseMailsCommand } from "../functions/commands/held-mails.ts";
import { importCommand } from "../functions/commands/import.ts";
import { sendDueMails, sendQueuedMails } from "../functions/mail/delivery/send-due-mails.ts";
import { resendMail } from "../functions/mail/outbox/resend-mail.ts";
import { settleMail } from "../functions/mail/outbox/settle-mail.ts";
import { journalOfSubject } from "../functions/platform/db/keys/journal.ts";
import { type MailBench, mailBench } from "./mail-outbox.ts";

const folder = mkdtempSync(join(tmpdir(), "rencontres-held-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const staff = { type: "system", name: "tests" } as const;

/** The text that a command prints on a bench. */
const said = async (bench: MailBench, command: typeof importCommand, ...args: string[]) => {
  const lines: string[] = [];
  await command.run(bench.deps, args, (line) => lines.push(line), {});
  return lines.join("\n");
};

/** A copy made while mails waited, and the table that it was taken into; what waited has left the old one since. */
const restored = async (waiting: number) => {
  const source = mailBench();
  const gone = await source.queue();
  await sendDueMails(source.mailer());
  const ids: string[] = [];
  for (let i = 0; i < waiting; i++) ids.push(await source.queue("convocation"));
  const file = join(folder, `${Math.random()}.ndjson`);
  writeFileSync(file, `${await said(source, exportCommand)}\n`);
  const target = mailBench();
  return { target, ids, gone, file, report: await said(target, importCommand, file) };
};

/** All that a mailer and the clock would send. */
const work = async (bench: MailBench) => {
  await bench.feed.drain("mailer", (changes) => sendQueuedMails(bench.mailer(), changes));
  await sendDueMails(bench.mailer());
  return (await bench.received()).map(({ id }) => id);
};

describe("mails that waited in a copy", () => {
  test("do not leave again once it is taken back, and staff are told how many", async () => {
    const { target, ids, gone, report } = await restored(2);
    expect(report).toContain("2 courriels attendaient et sont retenus");
    // What had left before is in the copy of the mailbox.
    expect(await work(target)).toEqual([gone]);
    for (const id of ids)
      expect(await target.mail(id)).toMatchObject({
        status: "doubtful",
        lastError: "Repris d’une copie : il est peut-être parti après elle.",
      });
  });

  test("leave one by one where staff say so, and those that had left are settled", async () => {
    const { target, ids } = await restored(2);
    const [again = "", left = ""] = ids;
    await resendMail(target.deps, staff, { mailId: again, releaseAddress: false });
    await settleMail(target.deps, staff, { mailId: left, outcome: "sent" });
    await work(target);
    expect([(await target.mail(again)).status, (await target.mail(left)).status]).toEqual(["sent", "sent"]);
    expect((await target.received()).map(({ id }) => id)).not.toContain(left);
  });

  test("all leave once they are released, once, which the journal tells", async () => {
    const { target, ids } = await restored(60);
    expect(await said(target, releaseMailsCommand)).toBe("60 courriels retenus vont partir.");
    expect(await said(target, releaseMailsCommand)).toBe("Aucun courriel n’était retenu.");
    expect(await work(target)).toEqual(expect.arrayContaining(ids));
    const { items } = await target.table.query(journalOfSubject("outbox"));
    expect(items.map(({ doc }) => doc)).toMatchObject([
      { code: "MAILS_RELEASED", details: { count: 50 } },
      { code: "MAILS_RELEASED", details: { count: 10 } },
    ]);
  });

  test("can be taken back twice: a copy is taken up where it was stopped", async () => {
    const { target, file } = await restored(1);
    expect(await said(target, importCommand, file)).toContain("0 élément repris");
  });
});

describe("a base that was put back as a file", () => {
  test("is held before the server starts; what is written after leaves as ever", async () => {
    const bench = mailBench();
    const waited = await bench.queue();
    expect(await said(bench, holdMailsCommand)).toContain("1 courriel attendait et est retenu");
    const fresh = await bench.queue("sign-in");
    expect(await work(bench)).toEqual([fresh]);
    expect((await bench.mail(waited)).status).toBe("doubtful");
    expect(await said(bench, holdMailsCommand)).toBe("Aucun courriel n’attendait.");
  });

  test("leaves alone what is in doubt for another reason when held mails are released", async () => {
    const bench = mailBench();
    const id = await bench.queue();
    const transport = {
      name: "smtp",
      reportsLater: false,
      send: async () => ({ outcome: "unknown", reason: "ETIMEDOUT" }) as const,
    } as const;
    await sendDueMails(bench.mailer(transport));
    await said(bench, releaseMailsCommand);
    expect((await bench.mail(id)).status).toBe("doubtful");
  });
});
