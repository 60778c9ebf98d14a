import { describe, expect, it } from "vitest";
import {
  categoryListed,
  type EssServices,
  isEssService as isOn,
  prefixListed as listedOn,
  shippedEssServices,
} from "./ess-services.ts";

const day = "2026-11-21";
const isEssService = (cpv: string, on: string) => isOn(shippedEssServices, cpv, on);
const prefixListed = (prefix: string, on: string) => listedOn(shippedEssServices, prefix, on);

describe("the services that may be reserved to the social economy", () => {
  it("go from 85000000 to 85323000, ends included", () => {
    const codes = ["84999999", "85000000", "85000000-9", "85312110-3", "85323000-9", "85324000"];
    expect(codes.map((code) => isEssService(code, day))).toEqual([false, true, true, true, true, false]);
  });

  it("hold a code with those below it, not its neighbours", () => {
    const codes = ["80299999", "80300000", "80340000-9", "80399999", "80400000-8"];
    expect(codes.map((code) => isEssService(code, day))).toEqual([false, true, true, true, false]);
  });

  it("name each their text of law, and the notice by which to verify it", () => {
    for (const { source } of shippedEssServices)
      expect(source).toMatch(/Directive 2014\/24\/UE, article\s77.*Journal officiel du 31 mars 2019/);
  });

  it("hold neither gardening nor cleaning", () => {
    expect(["77310000-6", "90910000-9"].some((code) => isEssService(code, day))).toBe(false);
  });

  it("are not known before the code", () => {
    expect(isEssService("85000000", "2019-03-31")).toBe(false);
    expect(isEssService("85000000", "2019-04-01")).toBe(true);
  });

  it("hold all, some or none of the codes that begin with a prefix", () => {
    expect(
      ["85", "853", "8", "80", "925", "8511", "773", "854"].map((prefix) => prefixListed(prefix, day)),
    ).toEqual(["all", "all", "some", "some", "all", "all", "none", "none"]);
  });

  it("hold a category by all its prefixes, or in part", () => {
    const listed = (...cpv: string[]) => categoryListed(shippedEssServices, { cpv }, day);
    expect([listed("851", "925"), listed("853122", "6412"), listed("772", "9072"), listed()]).toEqual([
      "all",
      "some",
      "none",
      "none",
    ]);
  });
});

describe("a row that staff add", () => {
  const row = (changes: Partial<EssServices>): EssServices => ({
    first: "85312000",
    last: "85312999",
    label: "services d’action sociale",
    listed: false,
    from: "2027-01-01",
    source: "Avis du 1er janvier 2027",
    ...changes,
  });
  const list = [...shippedEssServices, row({})];

  it("takes codes off the list from its day on, and only those", () => {
    expect(isOn(list, "85312100", "2026-12-31")).toBe(true);
    expect(isOn(list, "85312100", "2027-01-01")).toBe(false);
    expect(isOn(list, "85311999", "2027-01-01")).toBe(true);
    expect(isOn(list, "85313000", "2027-01-01")).toBe(true);
    expect(listedOn(list, "85312", "2027-01-01")).toBe("none");
    expect(listedOn(list, "8531", "2027-01-01")).toBe("some");
  });

  it("puts codes on it, even those that an earlier row took off", () => {
    const back = [...list, row({ listed: true, from: "2028-01-01", first: "85312100", last: "85312100" })];
    expect(isOn(back, "85312100", "2027-06-01")).toBe(false);
    expect(isOn(back, "85312100", "2028-01-01")).toBe(true);
    expect(isOn(back, "85312101", "2028-01-01")).toBe(false);
  });
});
