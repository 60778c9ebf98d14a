import { type KeyboardEvent, useRef, useState } from "react";
import { hourText } from "../../shared/dates.ts";
import type { Slot } from "../../shared/rencontres.ts";
import { Icon } from "../components/Icon.tsx";
import type { MeetingView } from "./queries.ts";

export type ZoomLevel = "small" | "medium" | "large";

/** Width, height and lines of a cell. */
const sizes: Record<ZoomLevel, { cell: string; line: string }> = {
  small: { cell: "h-11 w-28", line: "line-clamp-1 break-all" },
  medium: { cell: "h-20 w-40", line: "line-clamp-2" },
  large: { cell: "h-24 w-60", line: "line-clamp-2" },
};

type PlanGridProps = {
  zoom: ZoomLevel;
  slots: readonly Slot[];
  tables: number;
  meetings: readonly MeetingView[];
  onChoose: (meeting: MeetingView) => void;
};

const moves: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Slots × tables; one stop for the Tab key, arrows within. */
export const PlanGrid = ({ zoom, slots, tables, meetings, onChoose }: PlanGridProps) => {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const used = Math.min(tables, Math.max(1, ...meetings.map(({ table }) => table)));
  const byPlace = new Map(meetings.map((meeting) => [`${meeting.slot} ${meeting.table}`, meeting]));
  const go = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const row = move
      ? at.row + move[0]
      : event.key === "Home" && event.ctrlKey
        ? 0
        : event.key === "End" && event.ctrlKey
          ? slots.length - 1
          : at.row;
    const column = move
      ? at.column + move[1]
      : event.key === "Home"
        ? 0
        : event.key === "End"
          ? used - 1
          : at.column;
    if (!move && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const cell = body.current?.rows[row]?.cells[column + 1]?.querySelector("button");
    if (!cell) return;
    setAt({ row, column });
    cell.focus();
  };
  return (
    <div className="relative max-h-[80vh] overflow-auto rounded border border-line">
      <table className="border-separate border-spacing-0 text-small">
        <caption className="sr-only">Plan : créneaux en lignes, tables en colonnes</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-r border-b border-line bg-sunken px-3 py-2 text-left"
            >
              Heure
            </th>
            {Array.from({ length: used }, (_, table) => table + 1).map((table) => (
              <th
                key={table}
                scope="col"
                className="sticky top-0 z-10 border-b border-line bg-sunken px-3 py-2 text-left whitespace-nowrap"
              >
                Table {table}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={go}>
          {slots.map((slot, row) => (
            <tr key={slot.id}>
              <th
                scope="row"
                className={`sticky left-0 z-10 border-r border-line bg-sunken px-3 py-2 text-left whitespace-nowrap tabular-nums ${
                  row > 0 && slots[row - 1]?.session !== slot.session ? "border-t-3 border-t-edge" : ""
                }`}
              >
                {hourText(slot.start)}
              </th>
              {Array.from({ length: used }, (_, column) => column).map((column) => (
                <Cell
                  key={column}
                  zoom={zoom}
                  meeting={byPlace.get(`${slot.id} ${column + 1}`)}
                  label={`${hourText(slot.start)}, table ${column + 1}`}
                  current={at.row === row && at.column === column}
                  onFocus={() => setAt({ row, column })}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type CellProps = {
  zoom: ZoomLevel;
  meeting: MeetingView | undefined;
  label: string;
  current: boolean;
  onFocus: () => void;
  onChoose: (meeting: MeetingView) => void;
};

const Cell = ({ zoom, meeting, label, current, onFocus, onChoose }: CellProps) => (
  <td className="p-1">
    <button
      type="button"
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={() => meeting && onChoose(meeting)}
      className={`block rounded px-2 py-1 text-left text-[0.875rem] leading-tight ${sizes[zoom].cell} ${
        !meeting
          ? "cursor-default border border-dashed border-line"
          : meeting.pinned
            ? "border border-l-3 border-violette bg-violette-wash"
            : "border border-l-3 border-line border-l-brique bg-surface hover:bg-brique-wash"
      }`}
    >
      <span className="sr-only">{label} : </span>
      {meeting ? (
        <>
          <span className="flex gap-1 font-semibold">
            <span className={sizes[zoom].line}>{meeting.buyerName}</span>
            {meeting.pinned && <Icon name="pin" className="size-4 text-violette" />}
          </span>
          <span className={`text-ink-soft ${sizes[zoom].line}`}>{meeting.supplierName}</span>
          {meeting.pinned && <span className="sr-only"> (voulu par l’équipe)</span>}
        </>
      ) : (
        <span className="sr-only">libre</span>
      )}
    </button>
  </td>
);
