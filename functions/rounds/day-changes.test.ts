import { expect, test } from "vitest";
import { dayChanges } from "./day-changes.ts";

const meeting = (id: string, slot: string, table: number) => ({
  id,
  buyer: "b1",
  supplier: `of ${id}`,
  slot,
  table,
  score: 1,
  intentIds: [],
  pinned: false,
  buyerName: "Mairie",
  supplierName: `Fournisseur ${id}`,
});

test("what a plan changes is told by pair and place: moved, cancelled, added, and nothing of what stays; those concerned are counted", () => {
  const before = [meeting("stays", "s1", 1), meeting("moves", "s2", 1), meeting("goes", "s3", 1)];
  const after = [meeting("stays", "s1", 1), meeting("moves", "s2", 4), meeting("comes", "s3", 1)];
  const names = (id: string) => ({ id, buyerName: "Mairie", supplierName: `Fournisseur ${id}` });
  expect(dayChanges(before, after)).toEqual({
    moved: [{ ...names("moves"), from: { slot: "s2", table: 1 }, to: { slot: "s2", table: 4 } }],
    cancelled: [{ ...names("goes"), from: { slot: "s3", table: 1 } }],
    added: [{ ...names("comes"), to: { slot: "s3", table: 1 } }],
    // The buyer, and one supplier per meeting.
    people: 4,
  });
});
