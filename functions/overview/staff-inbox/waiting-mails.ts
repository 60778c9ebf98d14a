import { type MailStatus, mailDocuments } from "../../mail/outbox/mails.ts";
import { mailSummary } from "../../mail/rendering/mail-view.ts";
import { queryDocuments } from "../../platform/db/documents.ts";
import { mailsWithStatus } from "../../platform/db/keys/mails.ts";
import { currentSettings } from "../../settings/read-settings.ts";
import { mailTextsConcern } from "../../settings/settings-documents.ts";
import { mostCounted, type Source } from "./source.ts";

/** Mails in these states wait, without limit, for staff to decide. */
const undecided =
  (statuses: readonly MailStatus[]): Source =>
  async ({ table, now, config }) => {
    const { texts } = (await currentSettings({ table, now }, mailTextsConcern)).value;
    const pages = await Promise.all(
      statuses.map((status) =>
        queryDocuments(table, mailDocuments, {
          ...mailsWithStatus(status),
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
