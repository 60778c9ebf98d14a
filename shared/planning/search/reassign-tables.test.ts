import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { ownTables, seatedPeople, tiedTables } from "./own-tables.ts";
import { countChanges, neighboursOf, reassignTables } from "./reassign-tables.ts";

describe("tables of one slot", () => {
  test("are those of the meetings before and after, as far as they are free", () => {
    // Meetings 2 and 3 come after 0 and 1, of the same people; 4 is somebody else's.
    const neighbours = neighboursOf([
      [0, 2],
      [1, 3],
    ]);
    const tableOf = Int32Array.of(5, 0, -1, -1, -1);
    reassignTables([2, 3, 4], { tableOf, tied: new Uint8Array(5), neighbours });
    expect([...tableOf]).toEqual([5, 0, 5, 0, 1]);
  });

  test("go to whom more neighbours are at them, and never to two meetings", () => {
    const neighbours = neighboursOf([
      [0, 2],
      [1, 3],
      [0, 3],
    ]);
    const tableOf = Int32Array.of(4, 4, -1, -1);
    reassignTables([2, 3], { tableOf, tied: new Uint8Array(4), neighbours });
    expect([...tableOf.subarray(2)]).toEqual([0, 4]);
  });

  test("stay where they are tied, and are not given to others", () => {
    const tableOf = Int32Array.of(3, -1, 3);
    const tied = Uint8Array.of(0, 0, 1);
    reassignTables([1, 2], { tableOf, tied, neighbours: new Map([[1, [0]]]) });
    expect([...tableOf]).toEqual([3, 0, 3]);
  });
});

test("changes of table are counted between one meeting and the next of the same person", () => {
  expect(countChanges([[0, 1, 2], [1], [2, 0]], [4, 4, 5])).toBe(2);
});

/** Suppliers f0 and f1 meet buyers a, b and c; a meeting of f1 is pinned to table 1. */
const instance = (tables: number, seated?: string[]) =>
  compile(
    parseProblem({
      slots: [{ id: "0" }, { id: "1" }, { id: "2" }],
      tables,
      participants: ["f0", "f1", "a", "b", "c"].map((id) => ({ id })),
      meetings: [
        { id: "m0", participants: ["f0", "a"] },
        { id: "m1", participants: ["f1", "b"], table: 1 },
        { id: "m2", participants: ["f0", "c"] },
        { id: "m3", participants: ["f1", "c"] },
      ],
      ...(seated ? { seated } : {}),
    }),
  );
const days = [[0, 2], [1, 3], [0], [1], [3, 2]];

describe("people who keep one table", () => {
  test("are the smaller side, or those whom the problem names", () => {
    expect(seatedPeople(instance(2), days)).toEqual([0, 1]);
    expect(seatedPeople(instance(2, ["c", "f0"]), days)).toEqual([0, 4]);
  });

  test("have the table to which they are pinned, else the first left; none where they are too many", () => {
    expect([...ownTables(instance(2), [0, 1])].sort()).toEqual([
      [0, [1]],
      [1, [0]],
    ]);
    expect(ownTables(instance(1), [0, 1]).size).toBe(0);
  });

  test("have it in all their meetings, but where a pin takes it", () => {
    const own = new Map([
      [0, [0]],
      [1, [1]],
    ]);
    // In the first slot f0 would be at the table that is pinned to the meeting of f1.
    expect([...tiedTables(instance(2), [[0, 1], [3], [2]], own)]).toEqual([-1, 0, 0, 1]);
  });
});
