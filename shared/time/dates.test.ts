import { describe, expect, it } from "vitest";
import { dayText, hourText, momentText, ofMonthText, weekdayText } from "./dates.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a date in French", () => {
  it("is written with its month in full, the first of a month as « 1er »", () => {
    expect(plain(dayText("2026-11-12"))).toBe("12 novembre 2026");
    expect(plain(dayText("2026-08-01"))).toBe("1er août 2026");
    expect(plain(weekdayText("2026-11-12"))).toBe("jeudi 12 novembre 2026");
    expect(plain(weekdayText("2026-12-01"))).toBe("mardi 1er décembre 2026");
  });

  it("of a month is « de » or « d’ » it", () => {
    expect(["2026-11", "2026-10", "2026-04", "2026-08"].map((month) => plain(ofMonthText(month)))).toEqual([
      "de novembre 2026",
      "d’octobre 2026",
      "d’avril 2026",
      "d’août 2026",
    ]);
  });

  it("of an instant is the day in Paris", () => {
    expect(plain(dayText("2026-07-13T22:30:00Z"))).toBe("14 juillet 2026");
    expect(plain(momentText("2026-07-13T22:30:00Z"))).toBe("14 juillet 2026 à 0 h 30");
    expect(plain(momentText("2026-12-13T08:00:00Z"))).toBe("13 décembre 2026 à 9 h");
  });
});

describe("an hour in French", () => {
  it("has no leading zero, and no minutes where there are none", () => {
    expect(plain(hourText("09:30"))).toBe("9 h 30");
    expect(plain(hourText("14:00"))).toBe("14 h");
    expect(plain(hourText("00:05"))).toBe("0 h 05");
  });

  it("is not cut at the end of a line", () => {
    expect(hourText("09:30")).toBe("9\u00a0h\u00a030");
  });
});
