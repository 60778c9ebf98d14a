import { describe, expect, it } from "vitest";
import { aMatchSupplier, aProof } from "../../../tests/fixtures/matching-world.ts";
import type { Modality } from "../../intents/schema.ts";
import { shippedRules } from "../../law/rules.ts";
import { type SupplierKind, supplierKinds } from "../../suppliers/kinds.ts";
import type { MatchProof } from "../world/world.ts";
import { worthOf } from "./eligibility-worth.ts";
import { eligibilityRule } from "./is-eligible.ts";

const launch = "2027-03-01";
const judge = (modality: Modality, kinds: SupplierKind[], proofs: MatchProof[], day = launch) => {
  const answer = eligibilityRule(modality, day, shippedRules)(aMatchSupplier({ kinds, proofs }));
  return "code" in answer ? answer.code : (answer.proof?.kind ?? "open");
};

describe("a reserved modality", () => {
  it("takes each kind of its article with its proof, and no other", () => {
    const allowed = (modality: Modality) =>
      supplierKinds.filter((kind) => judge(modality, [kind], [aProof({ kind })]) === kind);
    expect(allowed("L2113-12")).toEqual(["EA", "EATT", "ESAT"]);
    expect(allowed("L2113-13")).toEqual(["EI", "AI", "ACI", "ETTI", "EITI"]);
    expect(allowed("L2113-14")).toEqual(["EI", "AI", "ACI", "ETTI", "EITI", "EA", "EATT", "ESAT"]);
    expect(allowed("L2113-13-1")).toEqual([]);
    expect(allowed("L2113-15")).toHaveLength(6);
  });

  it("refuses a kind that is not in the list, whatever its proof", () => {
    expect(judge("L2113-13", ["EA"], [aProof({ kind: "EA" })])).toBe("kindNotAllowed");
    expect(judge("L2113-13", [], [aProof()])).toBe("kindNotAllowed");
  });

  it("asks for a proof of the kind itself", () => {
    expect(judge("L2113-13", ["EI"], [])).toBe("proofMissing");
    expect(judge("L2113-13", ["EI", "EA"], [aProof({ kind: "EA" })])).toBe("proofMissing");
  });

  it("does not take a proof for a kind that the supplier does not declare", () => {
    expect(judge("L2113-13", ["EA"], [aProof({ kind: "EI" })])).toBe("kindNotAllowed");
  });

  it.each([
    ["2026-01-01", "2027-02-28", "proofExpired"],
    ["2026-01-01", "2027-03-01", "EI"],
    ["2026-01-01", "2027-03-02", "EI"],
    ["2027-02-28", "2028-01-01", "EI"],
    ["2027-03-01", "2028-01-01", "EI"],
    ["2027-03-02", "2028-01-01", "proofExpired"],
  ])(
    "with a proof from %s to %s, launched on 1 March 2027, answers %s",
    (validFrom, validUntil, expected) => {
      expect(judge("L2113-13", ["EI"], [aProof({ validFrom, validUntil })])).toBe(expected);
    },
  );

  it("takes one valid proof among several", () => {
    const old = aProof({ validUntil: "2026-12-31" });
    expect(judge("L2113-13", ["EI", "ACI"], [old, aProof({ kind: "ACI", checked: false })])).toBe("ACI");
  });

  it("takes a proof that staff have not checked yet", () => {
    expect(judge("L2113-13", ["EI"], [aProof({ checked: false })])).toBe("EI");
  });

  it("takes a GEIQ only where a checked proof documents it as equivalent", () => {
    const geiq = (changes: Partial<MatchProof>) =>
      judge("L2113-13", ["GEIQ"], [aProof({ kind: "GEIQ", ...changes })]);
    expect(geiq({})).toBe("kindNotAllowed");
    expect(geiq({ equivalentTo: ["L2113-12"] })).toBe("kindNotAllowed");
    expect(geiq({ equivalentTo: ["L2113-13"], checked: false })).toBe("kindNotAllowed");
    expect(geiq({ equivalentTo: ["L2113-13"] })).toBe("GEIQ");
    expect(geiq({ equivalentTo: ["L2113-13"], validUntil: "2027-02-28" })).toBe("proofExpired");
  });

  it("takes another kind that the article does not name only where a checked proof documents it as equivalent", () => {
    const documented = (modality: Modality, changes: Partial<MatchProof>) =>
      judge(modality, ["ASSOCIATION"], [aProof({ kind: "ASSOCIATION", ...changes })]);
    expect(documented("L2113-12", {})).toBe("kindNotAllowed");
    expect(documented("L2113-12", { equivalentTo: ["L2113-13"] })).toBe("kindNotAllowed");
    expect(documented("L2113-12", { equivalentTo: ["L2113-12"], checked: false })).toBe("kindNotAllowed");
    expect(documented("L2113-12", { equivalentTo: ["L2113-12"] })).toBe("ASSOCIATION");
    expect(documented("L2113-14", { equivalentTo: ["L2113-12"] })).toBe("ASSOCIATION");
    expect(documented("L2113-13-1", { equivalentTo: ["L2113-13-1"] })).toBe("ASSOCIATION");
    expect(documented("L2113-13", { equivalentTo: ["L2113-14"] })).toBe("kindNotAllowed");
  });

  it("says of an equivalent structure, and of an EATT, that it is to be verified", () => {
    const verdict = (kind: SupplierKind, changes: Partial<MatchProof>) => {
      const answer = eligibilityRule(
        "L2113-12",
        launch,
        shippedRules,
      )(aMatchSupplier({ kinds: [kind], proofs: [aProof({ kind, ...changes })] }));
      return "code" in answer ? undefined : answer.verdict;
    };
    expect(verdict("EA", {})?.toVerify).toBe(false);
    expect(verdict("EATT", {})?.toVerify).toBe(true);
    expect(verdict("ASSOCIATION", { equivalentTo: ["L2113-12"] })).toMatchObject({
      toVerify: true,
      text: expect.stringContaining("structure équivalente"),
    });
  });

  it("wants the agreement behind a régie de quartier, not the label", () => {
    expect(judge("L2113-13", ["RQ"], [aProof({ kind: "RQ" })])).toBe("kindNotAllowed");
    expect(judge("L2113-13", ["RQ", "ACI"], [aProof({ kind: "RQ" }), aProof({ kind: "ACI" })])).toBe("ACI");
  });

  it.each([
    ["2024-02-29", "ASSOCIATION"],
    ["2024-03-01", "ASSOCIATION"],
    ["2024-03-02", "kindNotAllowed"],
    ["2027-02-28", "kindNotAllowed"],
  ])(
    "to the social economy, last won on %s and launched on 1 March 2027, answers %s",
    (lastEssAward, expected) => {
      const holder = aMatchSupplier({
        kinds: ["ASSOCIATION"],
        proofs: [aProof({ kind: "ASSOCIATION" })],
        lastEssAward,
      });
      const answer = eligibilityRule("L2113-15", launch, shippedRules)(holder);
      expect("code" in answer ? answer.code : answer.proof?.kind).toBe(expected);
      expect(eligibilityRule("L2112-2", launch, shippedRules)(holder)).not.toHaveProperty("code");
    },
  );

  it("closes to EITI after the day that is set", () => {
    const over = { from: "2027-03-02", open: false, source: "Loi de finances pour 2027" };
    const eitiRows = [...shippedRules.eiti, over];
    const rule = (day: string) => eligibilityRule("L2113-13", day, { eiti: eitiRows });
    const eiti = aMatchSupplier({ kinds: ["EITI"], proofs: [aProof({ kind: "EITI" })] });
    expect("code" in rule("2027-03-01")(eiti)).toBe(false);
    expect(rule("2027-03-02")(eiti)).toMatchObject({ code: "kindNotAllowed" });
  });

  it("says why in French", () => {
    const reason = (kinds: SupplierKind[], proofs: MatchProof[]) => {
      const answer = eligibilityRule("L2113-13", launch, shippedRules)(aMatchSupplier({ kinds, proofs }));
      return "code" in answer ? answer.reason.replace(/\s/g, " ") : "";
    };
    expect(reason(["EA"], [])).toBe(
      "Marché réservé (art. L2113-13) : aucun type de structure du fournisseur (EA) n’y donne droit.",
    );
    expect(reason(["GEIQ"], [])).toContain("structure équivalente");
    expect(reason(["EI"], [])).toBe(
      "Le fournisseur n’a pas de justificatif pour le type de structure admis (EI).",
    );
    expect(reason(["EI"], [aProof({ validUntil: "2026-12-31" })])).toBe(
      "Le justificatif (EI) n’est pas valable à la date de lancement, le 1er mars 2027 : il a pris fin le 31 décembre 2026.",
    );
    expect(reason(["EI"], [aProof({ validFrom: "2027-04-02" })])).toContain(
      "il ne commence que le 2 avril 2027",
    );
  });
});

describe("a modality open to anyone", () => {
  it("asks for neither kind nor proof", () => {
    for (const modality of ["L2112-2", "L2152-7", "DIRECT", "LIBRE"] as const)
      expect(judge(modality, ["ASSOCIATION"], [])).toBe("open");
  });
});

describe("the worth of an eligibility", () => {
  const worth = (changes: Partial<MatchProof>) => worthOf({ proof: aProof(changes) }, launch);

  it("grows with a check and with what is left of the proof, and is at most 1", () => {
    expect(worth({})).toBe(1);
    expect(worth({ checked: false })).toBeLessThan(worth({ checked: true }));
    expect(worth({ validUntil: "2027-08-27" })).toBeLessThan(worth({ validUntil: "2027-08-28" }));
    expect(worth({ validUntil: "2027-08-28" })).toBe(worth({ validUntil: "2027-08-29" }));
    expect(worthOf({}, launch)).toBeLessThan(worth({ checked: false, validUntil: launch }));
  });
});
