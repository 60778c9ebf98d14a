import { describe, expect, it } from "vitest";
import { cutDay } from "./slots.ts";

describe("the slots of a day", () => {
  it("are cut out of each half day, with a pause to change tables", () => {
    const slots = cutDay(
      [
        { session: "AM", start: "09:30", count: 2 },
        { session: "PM", start: "14:00", count: 1 },
      ],
      15,
      5,
    );
    expect(slots).toEqual([
      { id: "s1", session: "AM", start: "09:30", end: "09:45" },
      { id: "s2", session: "AM", start: "09:50", end: "10:05" },
      { id: "s3", session: "PM", start: "14:00", end: "14:15" },
    ]);
  });

  it("are none where a half day has none", () => {
    expect(cutDay([{ session: "AM", start: "09:00", count: 0 }], 15, 5)).toEqual([]);
  });
});
