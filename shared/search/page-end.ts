/** The last supplier shown, and how many were shown so far, in case that supplier disappears. */
export type PageEnd = { readonly id: string; readonly shown: number };

/** The cursor for the end of a page: `20.sup_01J…`; undefined if nothing follows. */
export const cursorAfter = (
  { items, left }: { items: readonly { entry: { id: string } }[]; left: number },
  before: PageEnd | undefined,
): { cursor?: string } => {
  const last = items.at(-1);
  return last && left > 0 ? { cursor: `${(before?.shown ?? 0) + items.length}.${last.entry.id}` } : {};
};

/** The content of a cursor; undefined if it is invalid. */
export const readCursor = (cursor: string): PageEnd | undefined => {
  const [, shown, id] = /^(\d{1,9})\.(\w+)$/.exec(cursor) ?? [];
  return shown === undefined || id === undefined ? undefined : { id, shown: Number(shown) };
};
