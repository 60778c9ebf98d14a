import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Meeting } from "../../shared/meetings/schema.ts";
import { planChanges } from "./plan-diff.ts";

const now = "2027-03-01T09:00:00.000Z";
const meeting = (n: number, round: number, changes: Partial<Meeting> = {}): Meeting => ({
  id: `mtg_${n}`,
  rencontreId: "ren_1",
  version: 0,
  createdAt: now,
  updatedAt: now,
  buyer: { registrationId: "reg_b", organisationId: "buy_1", name: "Mairie" },
  supplier: { registrationId: `reg_${n}`, organisationId: `sup_${n}`, name: `Fournisseur ${n}` },
  place: { slot: `s${n}`, start: "09:00", end: "09:20", table: 1 },
  score: 0.5,
  intents: [],
  status: "planned",
  absent: [],
  round,
  ...changes,
});
const elsewhere = { slot: "s9", start: "11:00", end: "11:20", table: 4 };

/** The stored meetings after the changes are written. */
const written = (known: readonly Meeting[], changes: readonly Meeting[]): Meeting[] => [
  ...new Map(
    [...known, ...changes.map((change) => ({ ...change, version: change.version + 1 }))].map((m) => [
      m.id,
      m,
    ]),
  ).values(),
];

describe("a plan published after another", () => {
  const known = [1, 2, 3].map((n) => meeting(n, 1, { version: 1 }));

  test("leaves alone the meetings that stay", () => {
    expect(
      planChanges(
        known,
        [1, 2, 3].map((n) => meeting(n, 2)),
        2,
      ),
    ).toEqual([]);
  });

  test("moves, drops and adds the others, and keeps how they stood", () => {
    const wanted = [meeting(1, 2), meeting(2, 2, { place: elsewhere }), meeting(4, 2)];
    expect(planChanges(known, wanted, 2)).toEqual([
      { ...wanted[1], version: 1, before: { planned: true, place: known[1]?.place } },
      wanted[2],
      { ...known[2], status: "cancelled", round: 2, before: { planned: true, place: known[2]?.place } },
    ]);
  });

  test("takes up again a meeting that was cancelled", () => {
    const cancelled = [meeting(1, 1, { version: 3, status: "cancelled" })];
    expect(planChanges(cancelled, [meeting(1, 2)], 2)).toMatchObject([
      { status: "planned", version: 3, before: { planned: false } },
    ]);
  });

  test("touches no meeting that took place or was missed", () => {
    expect(planChanges([meeting(1, 1, { version: 2, status: "held" })], [], 2)).toEqual([]);
  });
});

test("whatever the plans, publishing leaves exactly the meetings wanted, and has nothing left to do when taken up again", () => {
  const plan = (round: number) =>
    fc
      .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 8 }), moved: fc.boolean() }), {
        selector: ({ n }) => n,
      })
      .map((list) => list.map(({ n, moved }) => meeting(n, round, moved ? { place: elsewhere } : {})));
  fc.assert(
    fc.property(plan(1), plan(2), (first, second) => {
      const stored = written(first, []).map((m) => ({ ...m, version: 1 }));
      const after = written(stored, planChanges(stored, second, 2));
      const planned = after.filter(({ status }) => status === "planned");
      const placesOf = (list: readonly Meeting[]) =>
        list.map(({ id, place }) => `${id} ${place?.slot}`).sort();
      expect(placesOf(planned)).toEqual(placesOf(second));
      expect(planChanges(after, second, 2)).toEqual([]);
    }),
  );
});
