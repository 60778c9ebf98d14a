import { expect, test } from "vitest";
import type { MeetingView } from "../common/queries.ts";
import { draggedMatch, draggedMeeting } from "./dragged-pair.ts";
import { exchangeChange, moveChange } from "./drop-changes.ts";
import { dropText, placeText } from "./drop-text.ts";

const meeting = (id: string, slot: string, table: number): MeetingView => ({
  ...{ id, slot, table, score: 1, intentIds: [], pinned: false },
  ...{ buyer: `buyer of ${id}`, supplier: `supplier of ${id}` },
  ...{ buyerName: "Mairie", supplierName: "Jardins" },
});
const first = meeting("m1", "a", 1);
const second = meeting("m2", "b", 2);
const there = { slot: "b", table: 2 };

test("a meeting is moved, and shown at its new place at once", () => {
  expect(moveChange(draggedMeeting(first, "mouse"), there)).toMatchObject({
    adjustments: [{ type: "move", meetingId: "m1", ...there }],
    places: { m1: there },
  });
});

test("a match without a place is added, and shown once the plan is computed", () => {
  const { slot: _slot, table: _table, pinned: _pinned, ...pair } = first;
  const change = moveChange(draggedMatch({ ...pair, reason: "noCommonSlot" }, "keyboard"), there);
  expect(change.adjustments).toEqual([
    { type: "add", buyer: first.buyer, supplier: first.supplier, reason: "", ...there },
  ]);
  expect(change.places).toBeUndefined();
});

test("two meetings exchange their places in one change", () => {
  const change = exchangeChange(draggedMeeting(first, "mouse"), second, there);
  expect(change.adjustments).toEqual([
    { type: "move", meetingId: "m1", ...there },
    { type: "move", meetingId: "m2", slot: "a", table: 1 },
  ]);
  expect(change.places).toEqual({ m1: there, m2: { slot: "a", table: 1 } });
});

test("each place says what a drop there would do", () => {
  const slots = [{ id: "b", start: "09:30", end: "09:50", session: "" }];
  const plain = (text: string) => text.replace(/\s/g, " ");
  expect(plain(placeText(slots, there))).toBe("9 h 30, table 2");
  expect(plain(dropText(slots, there, { kind: "here" }))).toBe("9 h 30, table 2 : sa place actuelle.");
  expect(plain(dropText(slots, there, { kind: "free", says: "Libre." }))).toBe("9 h 30, table 2. Libre.");
  expect(plain(dropText(slots, there, { kind: "moves", says: "Pierre bouge." }))).toBe(
    "9 h 30, table 2. Possible. Pierre bouge.",
  );
  expect(plain(dropText(slots, there, { kind: "refused", says: "Veto." }))).toBe(
    "9 h 30, table 2. Impossible. Veto.",
  );
});
