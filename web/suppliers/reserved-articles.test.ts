import { describe, expect, it } from "vitest";
import { shippedEiti } from "../../shared/law/kinds.ts";
import type { Proof } from "../../shared/suppliers/schema.ts";
import { reservedArticles } from "./reserved-articles.ts";

const day = "2026-11-22";
const rules = {
  eiti: shippedEiti,
  essCategories: { "action-sociale/insertion": "some", "action-sociale/petite-enfance": "all" } as const,
};
const proof = (kind: Proof["kind"], changes: Partial<Proof> = {}): Proof => ({
  kind,
  reference: "convention",
  authority: "",
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  checked: true,
  ...changes,
});
type Asked = Omit<Parameters<typeof reservedArticles>[0], "activities"> & { categories?: readonly string[] };
const articles = ({ categories = [], ...supplier }: Asked) =>
  reservedArticles(
    {
      ...supplier,
      activities: categories.map((category) => ({
        category,
        services: ["PRESTATION"],
        zone: { type: "country" },
        description: "",
      })),
    },
    day,
    rules,
  );
const statuses = (supplier: Asked) =>
  Object.fromEntries(articles(supplier).map(({ modality, status }) => [modality, status]));

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
    const [first] = articles({ kinds: ["GEIQ"], proofs: [proof("GEIQ")] });
    expect(first).toMatchObject({ modality: "L2113-13", status: "toCheck" });
    expect(first?.note).toContain("équivalente");
  });

  it("are none for a label alone, and the surest kind speaks for those that hold several", () => {
    expect(articles({ kinds: ["RQ"], proofs: [proof("RQ")] })).toEqual([]);
    const both = articles({ kinds: ["GEIQ", "ACI"], proofs: [proof("ACI")] });
    expect(both[0]).toMatchObject({ modality: "L2113-13", status: "open", kind: "ACI" });
  });

  it("leave out L2113-15 for an association that does works only, a GEIQ above all", () => {
    const geiq = { kinds: ["GEIQ", "ASSOCIATION"] as const, proofs: [proof("ASSOCIATION")] };
    expect(statuses({ ...geiq, kinds: [...geiq.kinds], categories: ["batiment/gros-oeuvre"] })).toEqual({
      "L2113-13": "toCheck",
      "L2113-14": "toCheck",
    });
  });

  it("hold L2113-15 by an activity whose codes are all on the list, to be checked where some are", () => {
    const of = (...categories: string[]) =>
      statuses({ kinds: ["ASSOCIATION"], proofs: [proof("ASSOCIATION")], categories })["L2113-15"];
    expect(of("action-sociale/petite-enfance", "batiment")).toBe("open");
    expect(of("action-sociale/insertion", "batiment")).toBe("toCheck");
    expect(of("batiment")).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
