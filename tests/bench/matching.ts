import { performance } from "node:perf_hooks";
import { demoWorld } from "../../functions/demo/demo-world.ts";
import { loadGazetteer } from "../../functions/geo/load-gazetteer.ts";
import { match, matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { defaultWeights } from "../../shared/matching/weights.ts";
import type { World } from "../../shared/matching/world.ts";
import { shippedRules } from "../../shared/rules.ts";
import { marketplaceRule } from "./matching-baseline.ts";
import { gini, playRound } from "./matching-equity.ts";
import { generateWorld, type WorldSize } from "./matching-world.ts";

const gazetteer = loadGazetteer();
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });
const row = (...cells: (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === "number" ? number.format(cell) : cell)).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows].join("\n");

const sizes: (WorldSize & { excluded: "all" | "none" })[] = [
  { suppliers: 38, intents: 90, seed: 1, territory: "31", excluded: "all" },
  { suppliers: 400, intents: 300, seed: 1, territory: "76", excluded: "all" },
  { suppliers: 400, intents: 300, seed: 1, territory: "31", trades: 8, excluded: "all" },
  { suppliers: 4_000, intents: 1_000, seed: 1, territory: "France", excluded: "none" },
  { suppliers: 20_000, intents: 2_000, seed: 1, territory: "France", excluded: "none" },
  { suppliers: 20_000, intents: 2_000, seed: 1, territory: "76", excluded: "none" },
  { suppliers: 20_000, intents: 2_000, seed: 1, territory: "76", trades: 12, excluded: "none" },
];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const speed = (size: (typeof sizes)[number]): string => {
  const { world } = generateWorld(gazetteer, size);
  const runs = size.suppliers > 1_000 ? 1 : 7;
  let matches = 0;
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    matches = match(world, gazetteer, shippedRules, { excluded: size.excluded }).matches.length;
    return performance.now() - start;
  });
  return row(
    size.suppliers,
    size.intents,
    size.trades ?? "all",
    size.territory,
    size.excluded,
    matches,
    Math.round(times[0] ?? 0),
    Math.round(median(times)),
    Math.round(process.memoryUsage().rss / 1e6),
  );
};

type Quality = { recall: number; ndcg: number };

const quality = (ranked: readonly string[], good: ReadonlySet<string>): Quality => {
  const top = ranked.slice(0, 10);
  const found = top.filter((id) => good.has(id)).length;
  const gain = top.reduce((total, id, i) => total + (good.has(id) ? 1 / Math.log2(i + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, good.size) }, (_, i) => 1 / Math.log2(i + 2)).reduce(
    (a, b) => a + b,
    0,
  );
  return { recall: found / good.size, ndcg: gain / ideal };
};

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

const compare = (size: WorldSize): string[] => {
  const { world, good, popularity } = generateWorld(gazetteer, size);
  const pool = preparePool(world.suppliers, gazetteer, shippedRules);
  const asked = world.intents.filter(({ id }) => (good.get(id)?.size ?? 0) > 0);
  const results = asked.map((intent) => {
    const right = good.get(intent.id) ?? new Set<string>();
    const ours = matchIntent(pool, intent, { date: world.date, excluded: "none" }).matches.map(
      ({ supplierId }) => supplierId,
    );
    return {
      ours: quality(ours, right),
      theirs: quality(marketplaceRule(world.suppliers, intent, popularity, gazetteer), right),
    };
  });
  const line = (name: string, all: readonly Quality[]) =>
    row(
      size.suppliers,
      asked.length,
      size.territory,
      name,
      mean(all.map(({ recall }) => recall)),
      mean(all.map(({ ndcg }) => ndcg)),
    );
  return [
    line(
      "exact sector, most popular first",
      results.map(({ theirs }) => theirs),
    ),
    line(
      "ours",
      results.map(({ ours }) => ours),
    ),
  ];
};

const equity = (name: string, world: World): string[] =>
  [0, defaultWeights.equity, 20].map((weight) => {
    const { meetings, score } = playRound(world, gazetteer, {
      weights: { ...defaultWeights, equity: weight },
      perBuyer: 6,
      perSupplier: 12,
    });
    const count = meetings.reduce((a, b) => a + b, 0);
    return row(
      name,
      weight,
      meetings.length,
      count,
      gini(meetings),
      meetings[0] ?? 0,
      meetings.at(-1) ?? 0,
      score / Math.max(1, count),
    );
  });

const demonstration = (): World => {
  const { suppliers, intents } = demoWorld("2026-11-21");
  return { date: "2026-11-21", suppliers, intents };
};

/** Tables of the matching engine: speed, ranking against the State marketplace's rule, and equity over a round. */
export const matchingTables = async (): Promise<string> => {
  const worlds: WorldSize[] = [
    { suppliers: 1_000, intents: 60, seed: 7, territory: "76" },
    { suppliers: 5_000, intents: 300, seed: 8, territory: "76" },
    { suppliers: 20_000, intents: 300, seed: 9, territory: "76" },
  ];
  const dense = { suppliers: 150, intents: 120, seed: 3, territory: "31", trades: 12 } as const;
  return [
    "### Matching: speed",
    table(
      [
        "suppliers",
        "intents",
        "trades",
        "territory",
        "left out",
        "matches",
        "first run, ms",
        "median, ms",
        "memory, MB",
      ],
      sizes.map(speed),
    ),
    "### Matching: three good suppliers hidden for each intent among eight decoys",
    table(
      ["suppliers", "intents", "territory", "rule", "recall at 10", "nDCG at 10"],
      worlds.flatMap(compare),
    ),
    "### Matching: equity over a round",
    table(
      [
        "edition",
        "equity weight",
        "suppliers",
        "meetings",
        "Gini",
        "least",
        "most",
        "mean score without equity",
      ],
      [
        ...equity("demonstration", demonstration()),
        ...equity("generated, 150 × 120", generateWorld(gazetteer, dense).world),
      ],
    ),
  ].join("\n\n");
};

if (import.meta.main) console.log(await matchingTables());
