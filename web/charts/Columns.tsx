/** One place of the picture: its name, its value and what it is compared with; null where nobody knows it. */
export type ColumnPoint = {
  key: string;
  /** Below the columns, as short as can be. */
  short: string;
  /** The same on a phone. */
  shortest?: string;
  value: number | null;
  before?: number | null | undefined;
  /** Whether the value is of another kind, drawn as an outline: published without lines. */
  hollow?: boolean;
};

const height = 160;

/** Columns side by side, each with what it is compared with as a dashed outline: the same figures stand beside, as text. */
export const Columns = ({ points }: { points: readonly ColumnPoint[] }) => {
  const compared = points.some(({ before }) => before !== undefined && before !== null && before > 0);
  const step = compared ? 52 : 44;
  const most = Math.max(1, ...points.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const tall = (value: number | null | undefined) => (height * (value ?? 0)) / most;
  const outline = {
    className: "fill-transparent stroke-violette",
    strokeWidth: "1.5",
    strokeDasharray: "3 2",
  };
  return (
    <svg
      viewBox={`0 0 ${points.length * step} ${height + 26}`}
      className="mt-4 w-full"
      style={{ maxWidth: `${points.length * 4.6}rem` }}
      aria-hidden="true"
    >
      <path d={`M0 ${height}H${points.length * step}`} className="stroke-edge" />
      {points.map(({ key, short, shortest, value, before, hollow }, i) => (
        <g key={key}>
          {compared && (
            <rect x={i * step + 5} y={height - tall(before)} width={18} height={tall(before)} {...outline} />
          )}
          <rect
            x={i * step + (compared ? 27 : 10)}
            y={height - tall(value)}
            width={compared ? 18 : 24}
            height={tall(value)}
            {...(hollow ? outline : { className: "fill-violette" })}
          />
          <text
            x={i * step + step / 2 - 1}
            y={height + 20}
            textAnchor="middle"
            className="fill-ink text-[13px] max-sm:hidden"
          >
            {short}
          </text>
          <text
            x={i * step + step / 2 - 1}
            y={height + 22}
            textAnchor="middle"
            className="fill-ink text-[22px] sm:hidden"
          >
            {shortest ?? short}
          </text>
        </g>
      ))}
    </svg>
  );
};

/** What the full and the dashed columns are. */
export const ColumnsLegend = ({ full, dashed }: { full: string; dashed?: string | undefined }) => (
  <p className="mt-2 flex flex-wrap gap-x-6 text-small">
    <span className="flex items-center gap-2">
      <span className="inline-block size-3 bg-violette" aria-hidden="true" />
      {full} (plein)
    </span>
    {dashed !== undefined && (
      <span className="flex items-center gap-2">
        <span className="inline-block size-3 border border-dashed border-violette" aria-hidden="true" />
        {dashed} (contour)
      </span>
    )}
  </p>
);
