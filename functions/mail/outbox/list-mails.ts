import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { normalizeEmail } from "../../../shared/fields/email.ts";
import { addressHash } from "../../platform/addresses.ts";
import {
  type DocumentPage,
  everyDocument,
  fromItem,
  queryDocuments,
  queryErrors,
} from "../../platform/db/documents.ts";
import { mailPositionOf, mailsToAddress, mailsWithStatus } from "../../platform/db/keys/mails.ts";
import type { Table } from "../../platform/db/table.ts";
import { type Mail, type MailStatus, mailDocuments, mailStatuses } from "./mails.ts";

type Page = { limit: number; cursor?: string | undefined };

/** The sort key of the last mail of a page is the cursor of all statuses together; it holds nothing to hide from staff. */
const positionIn = (cursor: string): string => {
  const position = Buffer.from(cursor, "base64url").toString();
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z#mai_\w+$/.test(position)) throw new AppError("cursor.invalid");
  return position;
};

const isBefore = (before: string | undefined, position: string): boolean =>
  before === undefined || position < before;

/** Newest mails of every status, merged from the list of each. */
const listAll = async (table: Table, { limit, cursor }: Page): Promise<DocumentPage<Mail>> => {
  const before = cursor === undefined ? undefined : positionIn(cursor);
  const pages = await Promise.all(
    mailStatuses.map((status) =>
      table.query({
        ...mailsWithStatus(status, before),
        order: "descending",
        // The bound is inclusive: one more is read, for the mail that the page before ended with.
        limit: limit + 1,
      }),
    ),
  );
  // Of a status whose page was cut short, nothing is known beyond the last mail of that page.
  const known = pages.map(({ items, cursor: more }) =>
    more ? items.slice(-1).map(mailPositionOf).join() : "",
  );
  const from = known.sort().at(-1) ?? "";
  const items = pages
    .flatMap((page) => page.items)
    .filter((item) => isBefore(before, mailPositionOf(item)) && mailPositionOf(item) >= from)
    .sort((a, b) => (mailPositionOf(a) < mailPositionOf(b) ? 1 : -1));
  const shown = items.slice(0, limit);
  const [last] = shown.slice(-1).map(mailPositionOf);
  const more = items.length > limit || from !== "";
  return {
    items: shown.map((item) => fromItem(mailDocuments, item)),
    ...(more && last ? { cursor: Buffer.from(last).toString("base64url") } : {}),
  };
};

/** Mails about to leave for an address: they have no index by address, so all the few that wait are read. */
const waitingFor = async (table: Table, to: string): Promise<Mail[]> => {
  const waiting = (["queued", "sending"] as const).map((status) =>
    everyDocument(table, mailDocuments, { ...mailsWithStatus(status), order: "descending" }),
  );
  return (await Promise.all(waiting)).flat().filter((mail) => mail.to === to);
};

/** Mails to one address: those that wait first, then the others, newest first. */
const listTo = async (table: Table, to: string, page: Page): Promise<DocumentPage<Mail>> => {
  const settled = await queryDocuments(table, mailDocuments, {
    ...mailsToAddress(addressHash(to)),
    order: "descending",
    ...page,
  });
  const waiting = page.cursor === undefined ? await waitingFor(table, to) : [];
  return { ...settled, items: [...waiting, ...settled.items] };
};

type MailsQuery = Page & { status?: MailStatus | undefined; to?: string | undefined };

export const listMailsErrors = errorsOf(queryErrors);

/** Mails, newest first: to one address, of one status, or all. */
export const listMails = async (
  table: Table,
  { status, to, ...page }: MailsQuery,
): Promise<DocumentPage<Mail>> =>
  to !== undefined
    ? listTo(table, normalizeEmail(to), page)
    : status === undefined
      ? listAll(table, page)
      : queryDocuments(table, mailDocuments, {
          ...mailsWithStatus(status),
          order: "descending",
          limit: page.limit,
          ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
        });
