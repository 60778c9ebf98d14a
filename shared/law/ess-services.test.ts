import { describe, expect, it } from "vitest";
import { isEssService, mayBeEssService } from "./ess-services.ts";

const day = "2026-11-21";

describe("the services that may be reserved to the social economy", () => {
  it("go from 85000000 to 85323000, ends included", () => {
    const codes = ["84999999", "85000000", "85000000-9", "85312110-3", "85323000-9", "85324000"];
    expect(codes.map((code) => isEssService(code, day))).toEqual([false, true, true, true, true, false]);
  });

  it("hold a code with those below it, not its neighbours", () => {
    const codes = ["80299999", "80300000", "80340000-9", "80399999", "80400000-8"];
    expect(codes.map((code) => isEssService(code, day))).toEqual([false, true, true, true, false]);
  });

  it("hold neither gardening nor cleaning", () => {
    expect(["77310000-6", "90910000-9"].some((code) => isEssService(code, day))).toBe(false);
  });

  it("are not known before the code", () => {
    expect(isEssService("85000000", "2019-03-31")).toBe(false);
    expect(isEssService("85000000", "2019-04-01")).toBe(true);
  });

  it("may concern a category when some code of its prefix is on the list", () => {
    expect(
      ["85", "853", "8", "80", "925", "773", "854"].map((prefix) => mayBeEssService(prefix, day)),
    ).toEqual([true, true, true, true, true, false, false]);
  });
});
