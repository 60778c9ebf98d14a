import { useRef } from "react";
import type { Slot } from "../../../shared/rencontres/schema.ts";
import { hourText } from "../../../shared/time/dates.ts";
import { useGridKeys } from "../../components/data/useGridKeys.ts";
import type { MeetingView } from "../common/queries.ts";
import { isSamePlace } from "./drag-state.ts";
import { draggedMeeting } from "./dragged-pair.ts";
import { placeText } from "./drop-text.ts";
import { PlanCell, type ZoomLevel } from "./PlanCell.tsx";
import type { Drag } from "./useDrag.ts";

type PlanGridProps = {
  zoom: ZoomLevel;
  slots: readonly Slot[];
  tables: number;
  meetings: readonly MeetingView[];
  drag: Drag;
  onChoose: (meeting: MeetingView) => void;
};

/**
 * Slots × tables; one stop for the Tab key, arrows within. Enter picks a meeting up and drops it where the arrows have
 * led; the space bar, like a click, shows it.
 */
export const PlanGrid = ({ zoom, slots, tables, meetings, drag, onChoose }: PlanGridProps) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const placeOf = (row: number, column: number) => ({ slot: slots[row]?.id ?? "", table: column + 1 });
  const { at, setAt, onKeyDown } = useGridKeys({ rows: slots.length, columns: tables }, ({ row, column }) => {
    body.current?.rows[row]?.cells[column + 1]?.querySelector("button")?.focus();
    if (drag.dragged) drag.moveOver(placeOf(row, column));
  });
  const byPlace = new Map(meetings.map((meeting) => [`${meeting.slot} ${meeting.table}`, meeting]));
  return (
    <div ref={drag.frame} className="relative max-h-[80vh] overflow-auto rounded border border-line">
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
            {Array.from({ length: tables }, (_, table) => table + 1).map((table) => (
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
        <tbody ref={body} onKeyDown={onKeyDown}>
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
              {Array.from({ length: tables }, (_, column) => {
                const place = placeOf(row, column);
                const meeting = byPlace.get(`${place.slot} ${place.table}`);
                return (
                  <td key={place.table} className="p-1" data-slot={place.slot} data-table={place.table}>
                    <button
                      type="button"
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      onFocus={() => setAt({ row, column })}
                      onKeyDown={(event) => {
                        if (event.key !== "Enter") return;
                        event.preventDefault();
                        if (drag.dragged) drag.release(place);
                        else if (meeting) drag.pickUp(draggedMeeting(meeting, "keyboard"));
                      }}
                      onClick={() => {
                        if (drag.justDragged()) return;
                        if (drag.dragged) drag.release(place);
                        else if (meeting) onChoose(meeting);
                      }}
                      {...(meeting ? drag.source(draggedMeeting(meeting, "mouse")) : {})}
                      className={`block rounded ${meeting ? "cursor-grab" : "cursor-default"}`}
                    >
                      <PlanCell
                        zoom={zoom}
                        meeting={meeting}
                        label={placeText(slots, place)}
                        check={drag.checkAt(place)}
                        over={isSamePlace(drag.over, place)}
                        dragged={meeting !== undefined && drag.dragged?.id === meeting.id}
                      />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
