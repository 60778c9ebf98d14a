import { everyDocument } from "../db/documents.ts";
import { mailbox } from "../db/keys.ts";
import { openSqliteTable } from "../db/sqlite-table.ts";
import type { ChangeFeed, Table } from "../db/table.ts";
import { type Deps, idPrefixes } from "../deps.ts";
import { noFiles } from "../files/no-files.ts";
import type { MailKind } from "./mail-contents.ts";
import { mailSamples } from "./mail-samples.ts";
import { localMailbox, type ReceivedMail, receivedMails } from "./mailbox.ts";
import { getMail, type Mail } from "./mails.ts";
import { type MailToQueue, queueMail } from "./queue-mail.ts";
import type { MailerDeps } from "./send-mail.ts";
import type { Transport } from "./transports/transport.ts";

/** Who sends, in the tests of mails. */
export const sender = { from: "Rencontres solidaires <rencontres@exemple.fr>" };

export type MailBench = {
  deps: Deps;
  table: Table;
  feed: ChangeFeed;
  logs: string[];
  advance(minutes: number): void;
  mailer(transport?: Transport, table?: Table): MailerDeps;
  /** Queues the sample of a kind; returns the mail's id. */
  queue(kind?: MailKind, more?: Partial<MailToQueue>): Promise<string>;
  mail(id: string): Promise<Mail>;
  received(): Promise<ReceivedMail[]>;
};

/** A table in memory with a clock that stands still, for the tests of mails. */
export const mailBench = (at = "2026-10-20T08:00:00.000Z"): MailBench => {
  let now = Date.parse(at);
  let count = 0;
  const { table, feed } = openSqliteTable(":memory:", { now: () => now });
  const logs: string[] = [];
  const log = (code: string, fields = {}) => {
    logs.push(`${code} ${JSON.stringify(fields)}`);
  };
  const deps: Deps = {
    table,
    now: () => new Date(now).toISOString(),
    newId: (kind) => `${idPrefixes[kind]}_${String(++count).padStart(8, "0")}`,
    newToken: () => `token-of-a-test-${String(++count).padStart(8, "0")}`,
    files: noFiles,
    gazetteer: () => {
      throw new Error("mails need no gazetteer");
    },
    log: { info: log, warn: log, error: log },
    config: {
      baseUrl: "https://rencontres.exemple.fr",
      secret: "a secret of tests, long enough to be one",
      adminEmails: [],
      localMailbox: true,
      trustProxy: false,
      version: "0.0.0-test",
    },
  };
  return {
    deps,
    table,
    feed,
    logs,
    advance: (minutes) => {
      now += minutes * 60_000;
    },
    mailer: (transport = localMailbox(sender.from), seen = table) => ({
      ...deps,
      table: seen,
      transport,
      sender,
    }),
    queue: async (kind = "supplier-published", more = {}) => {
      const write = queueMail(deps, {
        to: "contact@exemple.fr",
        content: mailSamples[kind],
        cause: { type: "supplier", id: "sup_1" },
        ...more,
      });
      await table.transact([write]);
      if (write.type !== "put") throw new Error("a mail is queued by a put");
      return write.item.pk.replace("MAIL#", "");
    },
    mail: (id) => getMail(table, id),
    received: () => everyDocument(table, receivedMails, { index: "gsi1", pk: mailbox }),
  };
};
