import fc from "fast-check";
import { expect, test } from "vitest";
import { createMeetingPools } from "./meeting-pools.ts";

test("each meeting is in the list where it belongs, once, whatever went to and fro before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(7), { maxLength: 30 }),
      (slotOf, moves) => {
        const pools = createMeetingPools(slotOf, () => true);
        const isPlaced = slotOf.map((t) => t >= 0);
        for (const move of moves) {
          const m = move % slotOf.length;
          if (isPlaced[m]) pools.toWaiting(m);
          else pools.toPlaced(m);
          isPlaced[m] = !isPlaced[m];
        }
        const where = (placed: boolean) => [...slotOf.keys()].filter((m) => isPlaced[m] === placed);
        expect([...pools.placed].sort()).toEqual(where(true));
        expect([...pools.waiting].sort()).toEqual(where(false));
      },
    ),
  );
});

test("meetings that are worth nothing do not wait for a slot", () => {
  const { placed, waiting } = createMeetingPools([0, -1, -1], (m) => m !== 1);
  expect([placed, waiting]).toEqual([[0], [2]]);
});
