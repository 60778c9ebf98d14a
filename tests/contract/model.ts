import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Expectation,
  type Item,
  type Key,
  type Query,
  TransactionRefused,
  type Write,
} from "../../functions/platform/db/table.ts";
import { everyPage, newPartition, type Opened } from "./opened.ts";

const partitions = ["P", "Q"];
const sorts = ["A", "a", "a#1", "é", "\u{FFFF}", "\u{1F600}"];

const key = fc.record({ pk: fc.constantFrom(...partitions), sk: fc.constantFrom(...sorts) });
const expectation = fc.oneof(
  { weight: 3, arbitrary: fc.constant<"stored">("stored") },
  { weight: 1, arbitrary: fc.constantFrom<Expectation>("absent", 1, 2, 3) },
);
const name = fc
  .string({ minLength: 1, unit: "binary" })
  .filter((text) => !["__proto__", "constructor"].includes(text));
const { doc } = fc.letrec((tie) => ({
  doc: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary" }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((n) => (Math.abs(n) > 1e-100 ? n : 0)),
    fc.array(tie("doc"), { maxLength: 3 }),
    fc.dictionary(name, tie("doc"), { maxKeys: 3 }),
  ),
}));
const index = fc.constantFrom("gsi1", "gsi2");
const write = fc.record({
  type: fc.constantFrom("put", "put", "put", "delete", "check"),
  key,
  expect: expectation,
  doc,
  entries: fc.uniqueArray(fc.record({ index, sk: fc.constantFrom(...sorts) }), {
    selector: (entry) => entry.index,
    maxLength: 2,
  }),
  lives: fc.option(fc.integer({ min: 1, max: 5 })),
});
const range = fc.oneof(
  fc.constant(undefined),
  fc.record({ beginsWith: fc.constantFrom("", ...sorts) }),
  fc.record({ from: fc.constantFrom(...sorts), to: fc.constantFrom(...sorts) }, { requiredKeys: [] }),
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant<"transact">("transact"),
    writes: fc.array(write, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant<"query">("query"),
    index: fc.option(index, { nil: undefined }),
    pk: fc.constantFrom(...partitions),
    sk: range,
    order: fc.constantFrom("ascending", "descending"),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant<"wait">("wait"), seconds: fc.integer({ min: 1, max: 3 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Drawn = typeof write extends fc.Arbitrary<infer T> ? T : never;

const idOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);
const bytes = (text: string) => Buffer.from(text);

/** The port in a few lines of memory: what both adapters are compared with. */
class Model {
  readonly items = new Map<string, Item>();
  readonly seconds: () => number;
  constructor(seconds: () => number) {
    this.seconds = seconds;
  }

  get(at: Key): Item | undefined {
    const item = this.items.get(idOf(at));
    return item && (item.expiresAt ?? Number.POSITIVE_INFINITY) > this.seconds() ? item : undefined;
  }

  /** The positions refused, or none once written. */
  transact(writes: readonly Write[]): number[] {
    const target = (one: Write): Key => (one.type === "put" ? one.item : one.key);
    const failed = writes.flatMap((one, position) =>
      (this.get(target(one))?.version ?? "absent") === one.expect ? [] : [position],
    );
    if (failed.length > 0) return failed;
    for (const one of writes) {
      if (one.type === "delete") this.items.delete(idOf(one.key));
      if (one.type === "put") {
        const version = one.expect === "absent" ? 1 : one.expect + 1;
        this.items.set(idOf(one.item), { ...one.item, version });
      }
    }
    return [];
  }

  query({ index: name, pk, sk, order }: Query): Item[] {
    const sortOf = (item: Item) => (name ? item[`${name}sk`] : item.sk) ?? "";
    const within = (sort: string) => {
      if (sk && "beginsWith" in sk) return sort.startsWith(sk.beginsWith);
      const above = sk?.from === undefined || Buffer.compare(bytes(sort), bytes(sk.from)) >= 0;
      return above && (sk?.to === undefined || Buffer.compare(bytes(sort), bytes(sk.to)) <= 0);
    };
    const found = [...this.items.values()].filter(
      (item) => this.get(item) && (name ? item[`${name}pk`] : item.pk) === pk && within(sortOf(item)),
    );
    const sorted = found.sort((a, b) => Buffer.compare(bytes(sortOf(a)), bytes(sortOf(b))));
    return order === "descending" ? sorted.reverse() : sorted;
  }
}

/** The writes as drawn, on distinct keys, expecting what the model holds where `stored` was drawn. */
function writesOf(drawn: readonly Drawn[], model: Model, prefix: string): Write[] {
  const writes = new Map<string, Write>();
  for (const one of drawn) {
    const at = { pk: prefix + one.key.pk, sk: one.key.sk };
    const expectation = one.expect === "stored" ? (model.get(at)?.version ?? "absent") : one.expect;
    const put: Write = {
      type: "put",
      expect: expectation,
      item: {
        ...at,
        doc: one.doc,
        ...Object.fromEntries(
          one.entries.flatMap((entry) => [
            [`${entry.index}pk`, `${prefix}P`],
            [`${entry.index}sk`, entry.sk],
          ]),
        ),
        ...(one.lives === null ? {} : { expiresAt: model.seconds() + one.lives }),
      },
    };
    if (one.type === "check") writes.set(idOf(at), { type: "check", key: at, expect: expectation });
    else if (one.type === "delete" && expectation !== "absent") {
      writes.set(idOf(at), { type: "delete", key: at, expect: expectation });
    } else writes.set(idOf(at), put);
  }
  return [...writes.values()];
}

/** Items that an index holds under the same sort key come in any order. */
const named = (items: readonly Item[]) => new Map(items.map((item) => [idOf(item), item]));

async function run(opened: Opened, prefix: string, steps: readonly Step[]): Promise<void> {
  const { table, clock } = opened;
  const model = new Model(() => Math.floor(clock.now / 1000));
  for (const one of steps) {
    if (one.kind === "wait") clock.now += one.seconds * 1000;
    else if (one.kind === "transact") {
      const writes = writesOf(one.writes, model, prefix);
      const refused = await table.transact(writes).then(
        () => [],
        (error: unknown) => {
          if (error instanceof TransactionRefused) return error.failed;
          throw error;
        },
      );
      expect(refused).toEqual(model.transact(writes));
    } else {
      const { kind: _, limit, index: name, sk, ...rest } = one;
      const query: Query = {
        ...rest,
        pk: prefix + one.pk,
        ...(name ? { index: name } : {}),
        ...(sk ? { sk } : {}),
      };
      const expected = model.query(query);
      const pages = await everyPage(table, { ...query, limit });
      const found = pages.flatMap((page) => page.items);
      const sortOf = (item: Item) => (name ? item[`${name}sk`] : item.sk);
      expect(found.map(sortOf)).toEqual(expected.map(sortOf));
      expect(named(found)).toEqual(named(expected));
      expect(pages).toHaveLength(Math.max(1, Math.ceil(expected.length / limit)));
    }
  }
  const keys = partitions.flatMap((pk) => sorts.map((sk) => ({ pk: prefix + pk, sk })));
  const stored = keys.flatMap((at) => model.get(at) ?? []);
  expect(named(await table.batchGet(keys))).toEqual(named(stored));
}

/** Random operations, compared with the model. */
export function modelContract(opened: () => Opened, numRuns: number): void {
  describe("whatever is done", () => {
    test("answers as a small table in memory does", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) =>
          run(opened(), `${newPartition()}#`, steps),
        ),
        { numRuns },
      );
    });
  });
}
