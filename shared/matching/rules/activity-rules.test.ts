import { describe, expect, it } from "vitest";
import { shippedCategories } from "../../categories/categories.ts";
import { categoryFailure, categoryFit } from "./covers-category.ts";
import { coversPlace } from "./covers-place.ts";
import { coversService, serviceBits, serviceFailure } from "./covers-service.ts";

describe("an activity covers a category", () => {
  it("when it is the family, or the whole sector above it", () => {
    expect(categoryFit("espaces-verts/entretien", "espaces-verts/entretien")).toBe("exact");
    expect(categoryFit("espaces-verts", "espaces-verts")).toBe("exact");
    expect(categoryFit("espaces-verts", "espaces-verts/entretien")).toBe("sector");
  });

  it("when the buyer named the sector only and it is one of its families", () => {
    expect(categoryFit("espaces-verts/elagage", "espaces-verts")).toBe("family");
  });

  it("and not when it is a sister family, another sector, or one whose id begins alike", () => {
    expect(categoryFit("espaces-verts/elagage", "espaces-verts/entretien")).toBeUndefined();
    expect(categoryFit("nettoyage", "espaces-verts/entretien")).toBeUndefined();
    expect(categoryFit("eau", "eau-assainissement/eau-potable")).toBeUndefined();
  });

  it("or the sentence says which was wanted", () => {
    expect(categoryFailure(shippedCategories, "espaces-verts/entretien").reason.replace(/\s/g, " ")).toBe(
      "Aucune activité du fournisseur ne couvre « Entretien d’espaces verts », ni le secteur « Espaces verts » en entier.",
    );
  });
});

describe("an activity covers the services", () => {
  it("when it offers one of those that will do", () => {
    const covers = (activity: Parameters<typeof serviceBits>[0], intent: Parameters<typeof serviceBits>[0]) =>
      coversService(serviceBits(activity), serviceBits(intent));
    expect(covers(["PRESTATION"], ["PRESTATION", "PRODUCTION"])).toBe(true);
    expect(covers(["MISE_A_DISPOSITION", "PRODUCTION"], ["PRODUCTION"])).toBe(true);
    expect(covers(["MISE_A_DISPOSITION"], ["PRESTATION", "PRODUCTION"])).toBe(false);
  });

  it("or the sentence says which form was wanted", () => {
    expect(serviceFailure(["MISE_A_DISPOSITION"]).reason).toContain("mise à disposition de personnel");
  });
});

it("an activity covers the places when its zone holds some of them, however few", () => {
  expect([0, Number.MIN_VALUE, 0.5, 1].map(coversPlace)).toEqual([false, true, true, true]);
});
