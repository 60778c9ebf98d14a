import { plan } from "../../shared/planning/plan.ts";
import type { Problem } from "../../shared/planning/problem/problem.ts";
import { createRandom, shuffle } from "../../shared/planning/problem/random.ts";
import type { Change } from "../../shared/planning/replan/day-changes.ts";
import { type PublishedMeeting, replan } from "../../shared/planning/replan/replan.ts";
import { median, table } from "./markdown.ts";
import { generated } from "./planning-generated.ts";
import { realCase } from "./planning-shapes.ts";

type Trouble = { name: string; share: number; nextSlot: string; change: (participant: string) => Change };

const away = (share: number, from: string, name: string): Trouble => ({
  name: `${100 * share} % absent ${name}`,
  share,
  nextSlot: from,
  change: (participant) => ({ kind: "absent", participant, from }),
});

const troubles: Trouble[] = [
  ...[0.05, 0.1, 0.2].map((share) => away(share, "s1", "from the start")),
  ...[0.05, 0.1, 0.2].map((share) => away(share, "s5", "after a third of the day")),
  ...[0.05, 0.1, 0.2].map(
    (share): Trouble => ({
      name: `${100 * share} % late by a third of the day`,
      share,
      nextSlot: "s1",
      change: (participant) => ({ kind: "late", participant, until: "s5" }),
    }),
  ),
  {
    name: "a tenth of the tables lost after a third of the day",
    share: 0,
    nextSlot: "s5",
    change: () => ({ kind: "tableLost", table: 1, from: "s5" }),
  },
];

const REQUIRED = 0.1;

/** A day of 40 × 40 published with a tenth of its meetings required, to which things happen one by one. */
const play = ({ name, share, nextSlot, change }: Trouble): (string | number)[] => {
  const drawn = generated({ ...realCase, unavailability: 0.05, seed: 6 });
  const free = plan(drawn);
  const sure = new Set(free.meetings.filter((_, k) => k % (1 / REQUIRED) === 0).map(({ id }) => id));
  let problem: Problem = {
    ...drawn,
    meetings: drawn.meetings.map((meeting) => ({ ...meeting, required: sure.has(meeting.id) })),
  };
  const start = plan(problem);
  const random = createRandom(9);
  const people = shuffle([...problem.participants], random).slice(0, Math.round(80 * share));
  const changes: Change[] =
    share === 0
      ? [1, 2].map((number) => ({ kind: "tableLost", table: number, from: nextSlot }))
      : people.map(({ id }) => change(id));
  let meetings: readonly PublishedMeeting[] = start.meetings;
  const lostTables: { table: number; from: string }[] = [];
  const times: number[] = [];
  const sum = { moved: 0, cancelled: 0, added: 0 };
  let score = start.score;
  for (const one of changes) {
    const before = process.cpuUsage();
    const result = replan(problem, meetings, { nextSlot, change: one, lostTables: [...lostTables] });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (one.kind === "tableLost") lostTables.push(one);
    problem = result.problem;
    meetings = result.meetings;
    sum.moved += result.moved.length;
    sum.cancelled += result.cancelled.length;
    sum.added += result.added.length;
    score = result.score;
  }
  return [
    name,
    changes.length,
    start.meetings.length,
    meetings.length,
    sum.moved,
    sum.cancelled,
    sum.added,
    (score / start.score).toFixed(3),
    median(times),
    Math.max(...times),
  ];
};

export const replanning = (): string =>
  [
    "### Replanning a published day of 40 × 40, change by change",
    "240 meetings, a tenth of them required. Moved: meetings that keep taking place, elsewhere or at another table.",
    table(
      [
        "what happens",
        "changes",
        "meetings before",
        "after",
        "moved",
        "cancelled",
        "added",
        "score kept",
        "processor, median ms",
        "longest ms",
      ],
      troubles.map(play),
    ),
  ].join("\n\n");
