import { median, table } from "./markdown.ts";
import type { Shape } from "./planning-generated.ts";
import { type Measured, measure } from "./planning-measure.ts";

const SEEDS = 10;

/** The real case: a day of 40 × 40. */
export const realCase = { suppliers: 40, buyers: 40, slots: 12, tables: 20, candidates: 800 };

const ofBound = ({ score, scoreBound }: Measured): string =>
  score === scoreBound ? "1 (proved best)" : (score / scoreBound).toFixed(4);

const spread = (values: readonly number[]): string =>
  `${Math.min(...values)} / ${median(values)} / ${Math.max(...values)}`;

/** The real case with people away, on ten seeds each: objectives 1 to 3 are proved where the bounds are reached. */
export const choice = (): string => {
  const rows = [0, 0.1, 0.3].map((unavailability) => {
    const runs = Array.from({ length: SEEDS }, (_, k) =>
      measure({ ...realCase, unavailability, seed: k + 1 }),
    );
    const proved = runs.filter((r) => r.shortfall === r.shortfallBound && r.score === r.scoreBound);
    return [
      `${100 * unavailability} %`,
      `${proved.length} of ${SEEDS}`,
      spread(runs.map((r) => r.firstMs)),
      spread(runs.map((r) => r.milliseconds)),
      spread(runs.map((r) => r.processorMs)),
      spread(runs.map((r) => r.breaks)),
    ];
  });
  return [
    "### Choice of meetings: 40 × 40, 12 slots, 20 tables, 800 candidates",
    `${SEEDS} seeds, each in a fresh process; least / median / most.`,
    table(["away", "score proved best", "first plan, ms", "ms", "processor, ms", "breaks"], rows),
  ].join("\n\n");
};

const HEAD = [
  "problem",
  "placed",
  "score ÷ bound",
  "shortfall (bound)",
  "breaks",
  "idle slots",
  "most breaks",
  "Jain",
  "table changes",
  "tables ÷ least",
  "first plan, ms",
  "ms",
  "processor, ms",
  "MB",
];

const rowOf = (name: string, r: Measured): (string | number)[] => [
  name,
  r.placed,
  ofBound(r),
  `${r.shortfall} (${r.shortfallBound})`,
  r.breaks,
  r.idleSlots,
  r.mostBreaks,
  r.jain.toFixed(3),
  r.tableChanges,
  r.tableUse.toFixed(2),
  r.firstMs,
  r.milliseconds,
  r.processorMs,
  r.megabytes,
];

/** 50 × 40 with tables for exactly the meetings of the larger side's maximum, or a tenth more. */
const ordinary = (): [string, Shape][] =>
  [10, 14].flatMap((slots) =>
    [1, 1.1].flatMap((room) =>
      [0, 0.1, 0.3].map((unavailability): [string, Shape] => {
        const meetings = 40 * (slots - 2);
        const tables = Math.ceil(room * Math.ceil(meetings / slots));
        return [
          `50 × 40, ${slots} slots, ${tables} tables, ${100 * unavailability} % away`,
          {
            suppliers: 50,
            buyers: 40,
            slots,
            tables,
            candidates: 800,
            unavailability,
            minMeetings: 2,
            maxMeetings: slots - 2,
            seed: slots,
          },
        ];
      }),
    ),
  );

/** Everybody busy all day, and minimums beyond what the tables hold. */
const extreme: [string, Shape][] = [
  [
    "saturated: 40 × 40, 12 slots, 40 tables, everybody meets 12",
    {
      suppliers: 40,
      buyers: 40,
      slots: 12,
      tables: 40,
      candidates: 480,
      saturated: true,
      unavailability: 0,
      seed: 1,
    },
  ],
  [
    "saturated: 200 × 200, 12 slots, 200 tables",
    {
      suppliers: 200,
      buyers: 200,
      slots: 12,
      tables: 200,
      candidates: 2400,
      saturated: true,
      unavailability: 0,
      seed: 1,
    },
  ],
  [
    "minimum 4 for all, 150 places: 50 × 40, 10 slots, 15 tables",
    {
      suppliers: 50,
      buyers: 40,
      slots: 10,
      tables: 15,
      candidates: 800,
      unavailability: 0,
      minMeetings: 4,
      seed: 1,
    },
  ],
  [
    "minimum 6, 180 candidates, 30 % away: 50 × 40, 10 slots",
    {
      suppliers: 50,
      buyers: 40,
      slots: 10,
      tables: 30,
      candidates: 180,
      unavailability: 0.3,
      minMeetings: 6,
      seed: 1,
    },
  ],
];

export const shapes = (): string => {
  const measured = [...ordinary(), ...extreme].map(([name, shape]) => ({ name, result: measure(shape) }));
  const short = measured.filter(({ result }) => result.shortfall > 0);
  return [
    "### Generated days",
    table(
      HEAD,
      measured.map(({ name, result }) => rowOf(name, result)),
    ),
    ...short.map(
      ({ name, result }) =>
        `« ${name} »: ${result.told} participants told why they have too few meetings; ${
          result.shortfall === result.shortfallBound ? "proved" : "not proved"
        } that no plan lacks fewer.`,
    ),
  ].join("\n\n");
};

/** From a real rencontre to a hundred times as many pairs. */
export const scaling = (): string => {
  const rows = [0, 0.1].flatMap((unavailability) =>
    [40, 100, 200, 500, 1000, 2000].map((size) => {
      const slots = size > 500 ? 24 : 12;
      const shape = {
        suppliers: size,
        buyers: size,
        slots,
        tables: size / 2,
        candidates: Math.min(60_000, size * (size > 100 ? 30 : 20)),
        unavailability,
        seed: 4,
      };
      return rowOf(
        `${size} × ${size}, ${slots} slots, ${shape.candidates} candidates, ${100 * unavailability} % away`,
        measure(shape),
      );
    }),
  );
  return ["### Scaling", table(HEAD, rows)].join("\n\n");
};
