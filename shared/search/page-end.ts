/** The last supplier shown, and how many were shown by then, for when it is no longer found. */
export type PageEnd = { readonly id: string; readonly shown: number };

/** Where a page ends as a cursor: `20.sup_01J…`; none where nothing comes after it. */
export const cursorAfter = (
  { items, left }: { items: readonly { entry: { id: string } }[]; left: number },
  before: PageEnd | undefined,
): { cursor?: string } => {
  const last = items.at(-1);
  return last && left > 0 ? { cursor: `${(before?.shown ?? 0) + items.length}.${last.entry.id}` } : {};
};

/** What a cursor says; undefined for what is not one. */
export const readCursor = (cursor: string): PageEnd | undefined => {
  const [, shown, id] = /^(\d{1,9})\.(\w+)$/.exec(cursor) ?? [];
  return shown === undefined || id === undefined ? undefined : { id, shown: Number(shown) };
};
