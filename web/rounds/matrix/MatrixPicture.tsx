import { useMemo } from "react";
import type { CellAt } from "./matrix-cells.ts";

/** Side of the picture, in pixels, and of its smallest and largest cells. */
const most = 400;
const cell = { least: 2, most: 9 };

type MatrixPictureProps = {
  /** The headline: what the picture shows. */
  title: string;
  rows: readonly number[];
  columns: readonly number[];
  cellAt: CellAt;
};

/** From which score on a pair without a meeting is drawn darker. */
const strong = 0.7;

/** The whole matrix at a glance, a point for each pair: three outlines, however many points. */
export const MatrixPicture = ({ title, rows, columns, cellAt }: MatrixPictureProps) => {
  const fit = Math.floor(most / Math.max(rows.length, columns.length, 1));
  const side = Math.max(cell.least, Math.min(cell.most, fit));
  const [width, height] = [columns.length * side, rows.length * side];
  const drawn = useMemo(() => {
    const inner = side > 3 ? side - 1 : side;
    const points = { meeting: "", strong: "", weak: "" };
    rows.forEach((row, y) => {
      columns.forEach((column, x) => {
        const found = cellAt(row, column);
        if (!found) return;
        const kind = found.meeting ? "meeting" : found.score >= strong ? "strong" : "weak";
        points[kind] += `M${x * side} ${y * side}h${inner}v${inner}h-${inner}z`;
      });
    });
    return points;
  }, [rows, columns, cellAt, side]);
  return (
    <svg
      role="img"
      aria-label={`Vue d’ensemble : ${title}. Acheteurs en lignes, fournisseurs en colonnes ; le tableau qui suit dit chaque paire.`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="h-auto max-w-full rounded border border-edge bg-surface p-1"
    >
      <path d={drawn.weak} className="fill-edge opacity-50" />
      <path d={drawn.strong} className="fill-edge" />
      <path d={drawn.meeting} className="fill-violette" />
    </svg>
  );
};
