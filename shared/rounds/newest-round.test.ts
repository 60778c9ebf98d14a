import { describe, expect, test } from "vitest";
import { newestRound } from "./newest-round.ts";

describe("the newest round", () => {
  test("is the last one asked for", () => {
    expect(
      newestRound([
        { number: 1, status: "proposed" },
        { number: 2, status: "computing" },
      ]),
    ).toBe(2);
  });

  test("is the one before where the last came to nothing", () => {
    expect(
      newestRound([
        { number: 1, status: "proposed" },
        { number: 2, status: "validated" },
        { number: 3, status: "failed" },
      ]),
    ).toBe(2);
    expect(newestRound([{ number: 1, status: "failed" }])).toBeUndefined();
  });
});
