import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modalities } from "../intents/modalities.ts";
import type { Modality } from "../intents/schema.ts";
import { type SupplierKind, supplierKinds } from "../suppliers/kinds.ts";
import {
  type EitiRule,
  isReserved,
  kindAllowed as mayWin,
  shippedEiti,
  kindVerdict as verdictOn,
} from "./kinds.ts";

const day = "2026-11-21";
const rules = { eiti: shippedEiti };
const kindAllowed = (modality: Modality, kind: SupplierKind, on: string) => mayWin(modality, kind, on, rules);
const kindVerdict = (modality: Modality, kind: SupplierKind, on: string) =>
  verdictOn(modality, kind, on, rules);
const winners = (modality: Modality): SupplierKind[] =>
  supplierKinds.filter((kind) => kindAllowed(modality, kind, day));

describe("the kinds that may win", () => {
  it("are those that each article names", () => {
    expect(winners("L2113-12")).toEqual(["EA", "EATT", "ESAT"]);
    expect(winners("L2113-13")).toEqual(["EI", "AI", "ACI", "ETTI", "EITI"]);
    expect(winners("L2113-15")).toEqual([
      "ASSOCIATION",
      "COOPERATIVE",
      "MUTUELLE",
      "FONDATION",
      "ESUS",
      "SOCIETE_ESS",
    ]);
    expect(winners("L2113-13-1")).toEqual([]);
  });

  it("are everybody where nothing is reserved", () => {
    for (const modality of ["L2112-2", "L2152-7", "DIRECT", "LIBRE"] as const) {
      expect(isReserved(modality)).toBe(false);
      expect(winners(modality)).toEqual([...supplierKinds]);
    }
  });

  it("of L2113-14 are the union of L2113-12 and L2113-13", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...supplierKinds),
        fc.constantFrom("2026-01-01", day, "2028-01-01"),
        (kind, on) => {
          expect(kindAllowed("L2113-14", kind, on)).toBe(
            kindAllowed("L2113-12", kind, on) || kindAllowed("L2113-13", kind, on),
          );
        },
      ),
    );
  });

  it("leave a GEIQ out, except as a documented equivalent structure of L2113-13", () => {
    expect(kindVerdict("L2113-13", "GEIQ", day).status).toBe("equivalentOnly");
    expect(kindVerdict("L2113-14", "GEIQ", day).status).toBe("equivalentOnly");
    expect(kindVerdict("L2113-12", "GEIQ", day).status).toBe("refused");
    expect(kindAllowed("L2113-13", "GEIQ", day)).toBe(false);
  });

  it("leave out the label of régie de quartier, which is no agreement", () => {
    expect(modalities.filter(isReserved).filter((modality) => kindAllowed(modality, "RQ", day))).toEqual([]);
    expect(kindVerdict("L2113-13", "RQ", day).text).toContain("label");
  });

  it("take an EATT as an EA, to be verified", () => {
    expect(kindVerdict("L2113-12", "EATT", day)).toMatchObject({ status: "allowed", toVerify: true });
  });

  it("hold EITI to its experiment: sure until its announced end, to be verified after, then as staff set", () => {
    const at = (on: string, more: readonly EitiRule[] = []) => {
      const eiti = [...shippedEiti, ...more];
      const { status, toVerify } = verdictOn("L2113-13", "EITI", on, { eiti });
      return `${status}${toVerify ? ", to verify" : ""}`;
    };
    const source = "Loi de finances pour 2027";
    const prolonged = { from: "2026-12-23", open: true, announcedEnd: "2028-12-31", source };
    const over = { from: "2027-04-01", open: false, source };
    expect(at("2026-12-22")).toBe("allowed");
    expect(at("2026-12-23")).toBe("allowed, to verify");
    expect(at("2026-12-23", [prolonged])).toBe("allowed");
    expect(at("2029-01-01", [prolonged])).toBe("allowed, to verify");
    expect(at("2027-03-31", [over])).toBe("allowed, to verify");
    expect(at("2027-04-01", [over])).toBe("refused");
    expect(verdictOn("L2113-13", "EITI", "2027-04-01", { eiti: [...shippedEiti, over] }).source).toBe(source);
  });

  it("are nobody before the code was in force", () => {
    expect(kindAllowed("L2113-13", "EI", "2019-03-31")).toBe(false);
    expect(kindAllowed("L2113-13", "EI", "2019-04-01")).toBe(true);
  });

  it("come with a sentence, an article and a source in every case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...modalities), fc.constantFrom(...supplierKinds), (modality, kind) => {
        const { text, article, source } = kindVerdict(modality, kind, day);
        expect(text).toMatch(/[.]$/);
        expect(article).not.toBe("");
        expect(source).not.toBe("");
      }),
    );
  });
});
