import { Icon } from "../../components/basics/Icon.tsx";
import { percent } from "../../platform/format.ts";
import { levelOf, levels, type MatrixCell } from "./matrix-cells.ts";

const sides = ["size-1.5", "size-2.5", "size-3.5", "size-4.5", "size-5.5"];

const colour = (cell: Pick<MatrixCell, "meeting">) =>
  cell.meeting ? "bg-violette" : "border-2 border-edge bg-transparent";

/** A pair as a square: the larger, the better they go together; full where they meet, hollow where they do not. */
export const MatrixMark = ({ cell, large }: { cell: MatrixCell; large: boolean }) => {
  if (cell.vetoed) return <Icon name="close" className="size-4 text-red" />;
  if (large)
    return (
      <span
        className={`grid size-full place-items-center rounded-sm border text-small tabular-nums ${
          cell.meeting
            ? "border-violette bg-violette-wash font-semibold text-violette"
            : "border-transparent text-ink-soft"
        }`}
      >
        {Math.round(cell.score * 100)}
      </span>
    );
  return <span className={`rounded-xs ${sides[levelOf(cell.score)]} ${colour(cell)}`} />;
};

export const MatrixLegend = () => (
  <ul className="flex flex-wrap items-center gap-x-6 gap-y-2 text-small text-ink-soft">
    <li className="flex items-center gap-3">
      <span className="flex items-end gap-1.5">
        {levels.map((least, level) => (
          <span key={least} className={`rounded-xs border-2 border-edge ${sides[level]}`} />
        ))}
      </span>
      intérêt, de moins de {percent(levels[1])} à {percent(levels[4])} et plus
    </li>
    <li className="flex items-center gap-2">
      <span className={`rounded-xs bg-violette ${sides[3]}`} /> rendez-vous dans le plan
    </li>
    <li className="flex items-center gap-2">
      <span className={`rounded-xs border-2 border-edge ${sides[3]}`} /> possible, sans rendez-vous
    </li>
    <li className="flex items-center gap-2">
      <Icon name="close" className="size-4 text-red" /> écarté par l’équipe
    </li>
  </ul>
);
