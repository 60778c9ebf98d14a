import type { Company } from "../../shared/clause/schema.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import { linkDays } from "../clause/statement-due.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

type Asking = Pick<Deps, "now" | "newId" | "requestId">;

/** The facts that every mail about a statement holds. */
export const mailFacts = ({ id, companyName, month }: HoursStatement, until: string) => ({
  statementId: id,
  companyName,
  month,
  until,
});

/** A statement whose company is asked now: reminders count from today, and the link lasts from today. */
export const askedNow = (deps: Pick<Deps, "now">, statement: HoursStatement) => {
  const askedOn = parisDay(deps.now());
  return { ...statement, askedOn, linkUntil: addDays(askedOn, linkDays), reminders: 0 };
};

/** A statement whose company nobody can write to any more: no link nor reminder is to come, and staff see that they have to call. */
export const neverAsked = ({
  askedOn: _askedOn,
  linkUntil: _linkUntil,
  ...statement
}: HoursStatement): HoursStatement => ({ ...statement, reminders: 0 });

/**
 * The statement whose company is asked, and the mail that asks; without an address nobody is written to, and staff see it.
 * `mailId` where the same mail must never be queued twice.
 */
export const askCompany = (
  deps: Asking,
  statement: HoursStatement,
  company: Pick<Company, "contact">,
  mailId?: string,
): { asked: HoursStatement; mail: Write[] } => {
  const to = company.contact?.email;
  if (to === undefined) return { asked: statement, mail: [] };
  const asked = askedNow(deps, statement);
  return {
    asked,
    mail: [
      queueMail(deps, {
        ...(mailId === undefined ? {} : { id: mailId }),
        to,
        content: {
          kind: "statement-request",
          ...mailFacts(asked, asked.linkUntil),
          people: asked.lines.filter(({ decision }) => decision !== "accepted").length,
        },
        cause: { type: "statement", id: statement.id },
      }),
    ],
  };
};
