import { addDays, parisDay } from "../../shared/paris-days.ts";
import { queryDocuments } from "../db/documents.ts";
import { mailsByStatus } from "../db/keys.ts";
import { mailSummary } from "../mail/mail-view.ts";
import { type Mail, type MailStatus, mails } from "../mail/mails.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { mostCounted, type Source } from "./source.ts";

/** What was left undecided for that long waits for nobody any more: it stays in the outbox. */
const recentDays = 30;

/** A mail that came too late is of no use to anybody: nothing is to be decided. */
const decidable = ({ lastError }: Mail): boolean => lastError !== "expired";

const recent =
  (statuses: readonly MailStatus[]): Source =>
  async ({ table, now, config }) => {
    const { texts } = (await currentSettings({ table, now }, mailTextsConcern)).value;
    const from = addDays(parisDay(now()), -recentDays);
    const pages = await Promise.all(
      statuses.map((status) =>
        queryDocuments(table, mails, {
          index: "gsi1",
          pk: mailsByStatus(status),
          sk: { from, to: "~" },
          limit: mostCounted,
        }),
      ),
    );
    const items = pages
      .flatMap((page) => page.items)
      .filter(decidable)
      .map((mail) => {
        const { id, subject, to, queuedAt } = mailSummary(mail, config, texts);
        return { id, title: subject, detail: to, since: queuedAt };
      });
    return { items, more: pages.some(({ cursor }) => cursor !== undefined) };
  };

export const doubtfulMails = recent(["doubtful"]);
export const failedMails = recent(["failed"]);
export const returnedMails = recent(["bounced", "complained"]);
