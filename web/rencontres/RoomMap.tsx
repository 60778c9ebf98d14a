import type { Plan } from "../../shared/meetings/schema.ts";
import { list } from "../platform/format.ts";

const side = 34;
const gap = 6;
/** Tables of a row: numbers follow each other from the entrance, as the signs on the tables do. */
const ofRow = 8;

/** The tables of the room in the order of their numbers, with mine marked; the text above says the same. */
export const RoomMap = ({ tables, meetings }: { tables: number; meetings: Plan["meetings"] }) => {
  const mine = [...new Set(meetings.flatMap(({ place }) => (place ? [place.table] : [])))].toSorted(
    (a, b) => a - b,
  );
  if (mine.length === 0) return null;
  const rows = Math.ceil(tables / ofRow);
  return (
    <figure className="mt-6">
      <figcaption className="font-semibold">
        {mine.length === 1
          ? `Tous vos rendez-vous sont à la table ${mine[0]}`
          : `Vos tables : ${list(mine.map(String))}`}
        , sur {tables}
      </figcaption>
      <svg
        viewBox={`0 0 ${ofRow * (side + gap)} ${rows * (side + gap)}`}
        className="mt-2 w-full max-w-sm"
        aria-hidden="true"
      >
        {Array.from({ length: tables }, (_, i) => i + 1).map((table) => {
          const x = ((table - 1) % ofRow) * (side + gap);
          const y = Math.floor((table - 1) / ofRow) * (side + gap);
          const here = mine.includes(table);
          return (
            <g key={table}>
              <rect
                {...{ x, y }}
                width={side}
                height={side}
                rx={4}
                className={here ? "fill-violette" : "fill-sunken stroke-line"}
              />
              <text
                x={x + side / 2}
                y={y + side / 2 + 5}
                textAnchor="middle"
                className={`text-[14px] ${here ? "fill-on-violette font-bold" : "fill-ink-soft"}`}
              >
                {table}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
