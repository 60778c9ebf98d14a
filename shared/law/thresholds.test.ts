import { describe, expect, it } from "vitest";
import { thresholdOn as rowOn, shippedThresholds, type Threshold } from "./thresholds.ts";

type On = Parameters<typeof rowOn>;
const thresholdOn = (rule: On[1], day: On[2], nature: On[3], status: On[4]) =>
  rowOn(shippedThresholds, rule, day, nature, status);

describe("the threshold of a direct purchase", () => {
  it("is 40 000 € for goods and services until 31 March 2026, then 60 000 €", () => {
    for (const nature of ["SUPPLIES", "SERVICES"] as const) {
      expect(thresholdOn("direct", "2026-03-31", nature, "AUTHORITY")?.amount).toBe(40_000);
      expect(thresholdOn("direct", "2026-04-01", nature, "AUTHORITY")?.amount).toBe(60_000);
      expect(thresholdOn("direct", "2027-12-31", nature, "STATE")?.amount).toBe(60_000);
    }
  });

  it("is 100 000 € for works from 1 January 2026, and unknown here before", () => {
    expect(thresholdOn("direct", "2026-01-01", "WORKS", "ENTITY")?.amount).toBe(100_000);
    expect(thresholdOn("direct", "2025-12-31", "WORKS", "ENTITY")).toBeUndefined();
  });

  it("does not exist for a private buyer", () => {
    expect(thresholdOn("direct", "2026-11-21", "WORKS", "PRIVATE")).toBeUndefined();
  });
});

describe("the threshold of formal procedures", () => {
  it("depends on who buys goods and services, and not for works", () => {
    const amounts = (nature: "SERVICES" | "WORKS") =>
      (["STATE", "AUTHORITY", "ENTITY"] as const).map(
        (status) => thresholdOn("formal", "2026-11-21", nature, status)?.amount,
      );
    expect(amounts("SERVICES")).toEqual([140_000, 216_000, 432_000]);
    expect(amounts("WORKS")).toEqual([5_404_000, 5_404_000, 5_404_000]);
  });

  it("is known for 2026 and 2027 only", () => {
    const known = (day: string) => thresholdOn("formal", day, "SUPPLIES", "STATE") !== undefined;
    expect(["2025-12-31", "2026-01-01", "2027-12-31", "2028-01-01"].map(known)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a row that staff add", () => {
  const row = (changes: Partial<Threshold>): Threshold => ({
    rule: "direct",
    natures: ["SUPPLIES", "SERVICES"],
    amount: 90_000,
    from: "2027-07-01",
    article: "R2122-8",
    source: "Décret n° 2027-1",
    ...changes,
  });
  const amountOn = (rows: readonly Threshold[], day: string) =>
    rowOn([...shippedThresholds, ...rows], "direct", day, "SERVICES", "AUTHORITY")?.amount;

  it("takes the place of the one before from its day on, and of none where it has ended", () => {
    const added = [row({ until: "2027-12-31" })];
    expect(amountOn(added, "2027-06-30")).toBe(60_000);
    expect(amountOn(added, "2027-07-01")).toBe(90_000);
    expect(amountOn(added, "2028-01-01")).toBe(60_000);
    expect(rowOn([...shippedThresholds, ...added], "direct", "2027-07-01", "WORKS", "STATE")?.amount).toBe(
      100_000,
    );
  });

  it("wins over a shipped one that begins the same day", () => {
    expect(amountOn([row({ from: "2026-04-01", amount: 70_000 })], "2026-04-01")).toBe(70_000);
  });
});
