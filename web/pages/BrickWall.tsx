/** Rows of bricks laid in running bond: each row a table, each brick a slot; the filled ones are meetings. */
const rows = [
  "..b.v..p.b",
  ".p.b..v.b.",
  "b..v.p..b.",
  ".vb..b.p..",
  "p..b.v..bv",
  ".b.p..b.v.",
  "..v.b.p..b",
  "b.p..v.b..",
  ".b..b..p.v",
];

/** Long and flat, as the bricks of Toulouse are. */
const width = 84;
const height = 30;
const joint = 4;

const colours: Record<string, string> = { b: "fill-brique", v: "fill-violette", p: "fill-pastel" };

const bricks = rows.flatMap((row, line) =>
  Array.from(row, (brick, place) => ({
    x: place * (width + joint) + (line % 2 === 0 ? 0 : width / 2),
    y: line * (height + joint),
    brick,
  })),
);

/** The plan of a day drawn as a Toulouse brick wall; decoration only. */
export const BrickWall = ({ className = "" }: { className?: string }) => (
  <svg viewBox="0 0 840 302" className={className} aria-hidden="true" preserveAspectRatio="xMinYMid slice">
    {bricks.map(({ x, y, brick }) => (
      <rect
        key={`${x} ${y}`}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        className={colours[brick] ?? "fill-transparent stroke-line"}
        strokeWidth={1.5}
      />
    ))}
  </svg>
);
