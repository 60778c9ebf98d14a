import type { ReactNode } from "react";
import { Icon } from "../basics/Icon.tsx";
import { More } from "./More.tsx";

/** By what the rows are sorted, and which way. */
export type Sort = { key: string; descending: boolean };

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "right";
  /** The cell that names its row. */
  names?: boolean;
  /** Whether rows may be sorted by it. */
  sorts?: boolean;
};

type TableProps<Row> = {
  /** Says what the table holds; read by screen readers, shown above where `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where one may sort, by the columns that say so. */
  sort?: { current: Sort; onSort: (sort: Sort) => void };
  /** Loads the rows that follow; absent when all are there. */
  onMore?: (() => void) | undefined;
  loadingMore?: boolean;
};

/**
 * A table whose head stays in sight; on a screen too narrow for it each row becomes a card, and each cell says its column.
 */
export const Table = <Row,>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  sort,
  onMore,
  loadingMore,
}: TableProps<Row>) => (
  <div>
    <table className="w-full border-collapse cards:block">
      <caption
        className={showCaption ? "mb-3 text-left font-title text-h3 font-semibold cards:block" : "sr-only"}
      >
        {caption}
      </caption>
      <thead className="cards:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={
                sort?.current.key === column.key
                  ? sort.current.descending
                    ? "descending"
                    : "ascending"
                  : undefined
              }
              className={`sticky top-0 z-10 border-b border-edge bg-paper px-3 py-2 text-small font-semibold text-ink-soft first:pl-0 last:pr-0 ${column.align === "right" ? "text-right" : "text-left"}`}
            >
              {sort && column.sorts ? <Heading column={column} {...sort} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="cards:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="border-b border-line align-top cards:mb-3 cards:block cards:rounded cards:border cards:bg-surface cards:p-4"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {onMore && <More onMore={onMore} busy={loadingMore ?? false} />}
  </div>
);

/** A heading that sorts; pressed again, the other way. */
const Heading = <Row,>({
  column: { key, header },
  current,
  onSort,
}: {
  column: Column<Row>;
  current: Sort;
  onSort: (sort: Sort) => void;
}) => {
  const on = current.key === key;
  return (
    <button
      type="button"
      onClick={() => onSort({ key, descending: on && !current.descending })}
      className="inline-flex items-center gap-1 font-semibold hover:text-ink hover:underline"
    >
      {header}
      {on && <Icon name="arrowDown" className={`size-4 ${current.descending ? "" : "rotate-180"}`} />}
    </button>
  );
};

const Cell = <Row,>({ column, children }: { column: Column<Row>; children: ReactNode }) => {
  const common = `px-3 py-3 font-normal first:pl-0 last:pr-0 cards:px-0 cards:py-1 ${
    column.align === "right" ? "text-right tabular-nums" : "text-left"
  }`;
  const label = (
    <span className="hidden shrink-0 text-small text-ink-soft cards:inline">{column.header}</span>
  );
  if (column.names)
    return (
      <th scope="row" className={`${common} cards:block cards:text-lead`}>
        {children}
      </th>
    );
  return (
    <td className={`${common} cards:flex cards:justify-between cards:gap-4 cards:has-[>div:empty]:hidden`}>
      {column.header !== "" && label}
      <div className="min-w-0 cards:text-right">{children}</div>
    </td>
  );
};
