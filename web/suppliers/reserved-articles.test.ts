import { describe, expect, it } from "vitest";
import { shippedEiti } from "../../shared/law/kinds.ts";
import type { Proof } from "../../shared/suppliers/schema.ts";
import { reservedArticles } from "./reserved-articles.ts";

const day = "2026-11-22";
const rules = { eiti: shippedEiti };
const proof = (kind: Proof["kind"], changes: Partial<Proof> = {}): Proof => ({
  kind,
  reference: "convention",
  authority: "",
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  checked: true,
  ...changes,
});
const statuses = (supplier: Parameters<typeof reservedArticles>[0]) =>
  Object.fromEntries(
    reservedArticles(supplier, day, rules).map(({ modality, status }) => [modality, status]),
  );

describe("the reserved contracts that a supplier can win today", () => {
  it("are those of insertion, and of handicap with insertion, for an insertion firm whose convention is checked", () => {
    expect(statuses({ kinds: ["EI"], proofs: [proof("EI")] })).toEqual({
      "L2113-13": "open",
      "L2113-14": "open",
    });
  });

  it("are to be checked where the proof is missing, over, or not checked yet", () => {
    for (const proofs of [[], [proof("EA", { validUntil: "2026-11-21" })], [proof("EA", { checked: false })]])
      expect(statuses({ kinds: ["EA"], proofs })).toEqual({ "L2113-12": "toCheck", "L2113-14": "toCheck" });
  });

  it("are to be checked for a GEIQ, which may only answer as an equivalent structure, and says so", () => {
    const [first] = reservedArticles({ kinds: ["GEIQ"], proofs: [proof("GEIQ")] }, day, rules);
    expect(first).toMatchObject({ modality: "L2113-13", status: "toCheck" });
    expect(first?.note).toContain("équivalente");
  });

  it("are none for a label alone, and the surest kind speaks for those that hold several", () => {
    expect(reservedArticles({ kinds: ["RQ"], proofs: [proof("RQ")] }, day, rules)).toEqual([]);
    const both = reservedArticles({ kinds: ["GEIQ", "ACI"], proofs: [proof("ACI")] }, day, rules);
    expect(both[0]).toMatchObject({ modality: "L2113-13", status: "open", kind: "ACI" });
  });
});
