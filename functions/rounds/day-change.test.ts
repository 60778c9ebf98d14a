import { expect, test } from "vitest";
import { aRencontre } from "../../tests/builders.ts";
import { figuresOf } from "./day-change.ts";

test("idle slots and changes of table are counted between the meetings of each person", () => {
  const slots = aRencontre().slots.map((slot) => ({ session: "", ...slot }));
  const meetings = [
    { buyer: "b1", supplier: "s1", slot: "s1", table: 1 },
    { buyer: "b1", supplier: "s2", slot: "s4", table: 2 },
    { buyer: "b2", supplier: "s1", slot: "s2", table: 1 },
  ];
  expect(figuresOf({ slots }, meetings)).toEqual({ idleSlots: 2, tableChanges: 1, served: 4 });
});
