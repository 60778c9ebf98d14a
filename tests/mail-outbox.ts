import type { MailerDeps } from "../functions/mail/delivery/send-mail.ts";
import type { Transport } from "../functions/mail/delivery/transport.ts";
import { type MailKind, mailKinds } from "../functions/mail/kinds/kinds.ts";
import { localMailbox, type ReceivedMail, receivedMailDocuments } from "../functions/mail/mailbox/mailbox.ts";
import { getMail, type Mail } from "../functions/mail/outbox/mails.ts";
import { type MailToQueue, queueMail } from "../functions/mail/outbox/queue-mail.ts";
import { everyDocument } from "../functions/platform/db/documents.ts";
import { mailbox } from "../functions/platform/db/keys/mails.ts";
import { openSqliteTable } from "../functions/platform/db/sqlite-table.ts";
import type { ChangeFeed, Table } from "../functions/platform/db/table.ts";
import { type Deps, idPrefixes } from "../functions/platform/deps.ts";
import { noFiles } from "../functions/platform/files/no-files.ts";

/** The sender in tests of mails. */
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

/** A table in memory with a stopped clock, for the tests of mails. */
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
        content: mailKinds[kind].sample,
        cause: { type: "supplier", id: "sup_1" },
        ...more,
      });
      await table.transact([write]);
      if (write.type !== "put") throw new Error("a mail is queued by a put");
      return write.item.pk.replace("MAIL#", "");
    },
    mail: (id) => getMail(table, id),
    received: () => everyDocument(table, receivedMailDocuments, mailbox),
  };
};
