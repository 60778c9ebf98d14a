import { describe, expect, test } from "vitest";
import { meetingSchema } from "../../shared/meetings/schema.ts";
import { pageAt, screenRows } from "./screen-rows.ts";

const slot = (id: string) => ({ id, start: "09:00", end: "09:20", session: "" });
const meeting = (id: string, at: string, table: number) =>
  meetingSchema.parse({
    id,
    rencontreId: "ren_1",
    version: 1,
    createdAt: "2027-01-01T09:00:00.000Z",
    updatedAt: "2027-01-01T09:00:00.000Z",
    buyer: { registrationId: "b", organisationId: "b", name: "Mairie" },
    supplier: { registrationId: "s", organisationId: "s", name: "Les Jardins" },
    place: { slot: at, start: "09:00", end: "09:20", table },
    score: 1,
    intents: [],
    status: "planned",
    round: 1,
  });

describe("the big screen", () => {
  test("shows each table that is used now or next, in their order", () => {
    const meetings = [
      meeting("m1", "a", 10),
      meeting("m2", "b", 2),
      meeting("m3", "b", 10),
      meeting("m4", "c", 1),
    ];
    const rows = screenRows(meetings, { current: slot("a"), next: slot("b") });
    expect(rows.map(({ table, now, next }) => [table, now?.id, next?.id])).toEqual([
      [2, undefined, "m2"],
      [10, "m1", "m3"],
    ]);
  });

  test("turns its pages one after the other, and begins again", () => {
    const at = (seconds: number) => pageAt([1, 2, 3, 4, 5], 2, seconds, 10);
    expect([at(0), at(10), at(20), at(30)].map(({ rows, page }) => [page, rows])).toEqual([
      [1, [1, 2]],
      [2, [3, 4]],
      [3, [5]],
      [1, [1, 2]],
    ]);
    expect(pageAt([], 2, 50, 10)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
