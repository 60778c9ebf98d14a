import { AppError } from "../../shared/errors.ts";
import { type DocumentPage, everyDocument, fromItem, queryDocuments } from "../db/documents.ts";
import { mailsByStatus, mailsTo } from "../db/keys.ts";
import type { Item, Table } from "../db/table.ts";
import { addressHash } from "./address-preferences.ts";
import { type Mail, type MailStatus, mailStatuses, mails } from "./mails.ts";

type Page = { limit: number; cursor?: string | undefined };

/** The place of the last mail of a page is the cursor of all statuses together: it opens nothing that staff may not read. */
const placeIn = (cursor: string): string => {
  const place = Buffer.from(cursor, "base64url").toString();
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z#mai_\w+$/.test(place)) throw new AppError("cursor.invalid");
  return place;
};

const placeOf = (item: Item): string => item.gsi1sk ?? "";

const isBefore = (before: string | undefined, place: string): boolean =>
  before === undefined || place < before;

/** Newest mails of every status, merged from the list of each. */
const listAll = async (table: Table, { limit, cursor }: Page): Promise<DocumentPage<Mail>> => {
  const before = cursor === undefined ? undefined : placeIn(cursor);
  const pages = await Promise.all(
    mailStatuses.map((status) =>
      table.query({
        index: "gsi1",
        pk: mailsByStatus(status),
        order: "descending",
        // The bound is inclusive: one more, for the mail that the page before ended with.
        limit: limit + 1,
        ...(before === undefined ? {} : { sk: { to: before } }),
      }),
    ),
  );
  // Past the end of a page that was cut short, nothing is known of its status.
  const known = pages.map(({ items, cursor: more }) => (more ? items.slice(-1).map(placeOf).join() : ""));
  const from = known.sort().at(-1) ?? "";
  const items = pages
    .flatMap((page) => page.items)
    .filter((item) => isBefore(before, placeOf(item)) && placeOf(item) >= from)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const shown = items.slice(0, limit);
  const [last] = shown.slice(-1).map(placeOf);
  const more = items.length > limit || from !== "";
  return {
    items: shown.map((item) => fromItem(mails, item)),
    ...(more && last ? { cursor: Buffer.from(last).toString("base64url") } : {}),
  };
};

/** What is about to leave for an address: the few that wait are read, whoever they are for. */
const waitingFor = async (table: Table, to: string): Promise<Mail[]> => {
  const waiting = (["queued", "sending"] as const).map((status) =>
    everyDocument(table, mails, { index: "gsi1", pk: mailsByStatus(status), order: "descending" }),
  );
  return (await Promise.all(waiting)).flat().filter((mail) => mail.to === to);
};

/** Mails to one address: first those that wait, then the others, newest first. */
const listTo = async (table: Table, to: string, page: Page): Promise<DocumentPage<Mail>> => {
  const settled = await queryDocuments(table, mails, {
    index: "gsi2",
    pk: mailsTo(addressHash(to)),
    order: "descending",
    ...page,
  });
  const waiting = page.cursor === undefined ? await waitingFor(table, to) : [];
  return { ...settled, items: [...waiting, ...settled.items] };
};

type Asked = Page & { status?: MailStatus | undefined; to?: string | undefined };

/** Mails, newest first: to one address, of one status, or all. Errors: cursor.invalid. */
export const listMails = async (table: Table, { status, to, ...page }: Asked): Promise<DocumentPage<Mail>> =>
  to !== undefined
    ? listTo(table, to.trim().toLowerCase(), page)
    : status === undefined
      ? listAll(table, page)
      : queryDocuments(table, mails, {
          index: "gsi1",
          pk: mailsByStatus(status),
          order: "descending",
          limit: page.limit,
          ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
        });
