/** Rows of bricks laid in running bond: each row a table, each brick a slot; the filled ones are meetings. */
const rows = ["b.vb.pb", ".pb.vb..", "vb.bp.v", "b.v.bpb.", "p.b.vb."];

const colours: Record<string, string> = { b: "fill-brique", v: "fill-violette", p: "fill-pastel" };

const bricks = rows.flatMap((row, line) =>
  Array.from(row, (brick, place) => ({ x: place * 52 + (line % 2 === 0 ? 28 : 2), y: line * 40 + 2, brick })),
);

/** The plan of a day drawn as a Toulouse brick wall; decoration only. */
export const BrickWall = ({ className = "" }: { className?: string }) => (
  <svg viewBox="0 0 396 200" className={className} aria-hidden="true" preserveAspectRatio="xMaxYMid slice">
    {bricks.map(({ x, y, brick }) => (
      <rect
        key={`${x} ${y}`}
        x={x}
        y={y}
        width={48}
        height={36}
        rx={2}
        className={colours[brick] ?? "fill-transparent stroke-line"}
        strokeWidth={1.5}
      />
    ))}
  </svg>
);
