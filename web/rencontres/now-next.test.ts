import { describe, expect, test } from "vitest";
import type { MeetingStatus } from "../../shared/meetings/lifecycle.ts";
import { dayPosition } from "./now-next.ts";

const at = (id: string, start: string, end: string, status: MeetingStatus = "planned") => ({
  id,
  status,
  place: { start, end },
});
const day = [at("b", "10:00", "10:20"), at("a", "09:00", "09:20"), at("c", "11:00", "11:20", "noShow")];
const where = (instant: string, meetings: Parameters<typeof dayPosition<(typeof day)[number]>>[0] = day) =>
  dayPosition(meetings, "2027-03-18", instant);

describe("where a participant stands in its day", () => {
  test("before the first meeting, the first is next", () => {
    expect(where("2027-03-18T07:00:00.000Z")).toMatchObject({ now: [], next: [{ id: "a" }], over: false });
  });

  test("during a meeting, it is now and the following is next; hours are those of Paris", () => {
    expect(where("2027-03-18T08:00:00.000Z")).toMatchObject({
      now: [{ id: "a" }],
      next: [{ id: "b" }],
    });
    expect(where("2027-03-18T08:19:59.000Z")?.now).toMatchObject([{ id: "a" }]);
    expect(where("2027-03-18T08:20:00.000Z")).toEqual({ now: [], next: [day[0]], over: false });
  });

  test("several at once are all told, of an organisation that comes with several people", () => {
    const double = [...day, at("d", "10:00", "10:20")];
    expect(where("2027-03-18T08:30:00.000Z", double)?.next).toMatchObject([{ id: "b" }, { id: "d" }]);
    expect(where("2027-03-18T09:10:00.000Z", double)?.now).toMatchObject([{ id: "b" }, { id: "d" }]);
  });

  test("after the last one that takes place, the day is over", () => {
    expect(where("2027-03-18T09:20:00.000Z")).toEqual({ now: [], next: [], over: true });
  });

  test("on another day, or without hours, there is nothing to say", () => {
    expect(where("2027-03-17T08:00:00.000Z")).toBeUndefined();
    expect(where("2027-03-18T08:00:00.000Z", [])).toBeUndefined();
  });
});
