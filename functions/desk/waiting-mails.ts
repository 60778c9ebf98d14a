import { queryDocuments } from "../db/documents.ts";
import { mailsByStatus } from "../db/keys.ts";
import { mailSummary } from "../mail/mail-view.ts";
import { type MailStatus, mails } from "../mail/mails.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { mostCounted, type Source } from "./source.ts";

/** Mails in those states wait until staff have decided, however long that is. */
const undecided =
  (statuses: readonly MailStatus[]): Source =>
  async ({ table, now, config }) => {
    const { texts } = (await currentSettings({ table, now }, mailTextsConcern)).value;
    const pages = await Promise.all(
      statuses.map((status) =>
        queryDocuments(table, mails, {
          index: "gsi1",
          pk: mailsByStatus(status),
          limit: mostCounted,
        }),
      ),
    );
    const items = pages
      .flatMap((page) => page.items)
      .map((mail) => {
        const { id, subject, to, queuedAt } = mailSummary(mail, config, texts);
        return { id, title: subject, detail: to, since: queuedAt };
      });
    return { items, more: pages.some(({ cursor }) => cursor !== undefined) };
  };

export const doubtfulMails = undecided(["doubtful"]);
export const failedMails = undecided(["failed"]);
export const returnedMails = undecided(["bounced", "complained"]);
