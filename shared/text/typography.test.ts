import { describe, expect, it } from "vitest";
import { french } from "./typography.ts";

/** The no-break spaces of a text, made visible. */
const seen = (text: string) => french(text).replaceAll("\u00a0", "_");

describe("French typography", () => {
  it("lets no line begin with a sign, nor end with an opening guillemet", () => {
    expect(seen("Vous dites « oui » : pourquoi ? Tout à fait ; merci !")).toBe(
      "Vous dites «_oui_»_: pourquoi_? Tout à fait_; merci_!",
    );
  });

  it("keeps a number whole, and beside what it counts", () => {
    expect(seen("De 60 000 € HT à 1 234 567 € en 36 mois, à 5 km")).toBe(
      "De 60_000_€_HT à 1_234_567_€ en 36_mois, à 5_km",
    );
    expect(seen("50 % au plus, 15 minutes (art. L2113-13)")).toBe("50_% au plus, 15_minutes (art._L2113-13)");
  });

  it("keeps the groups of digits of a number visibly apart", () => {
    expect(seen("150\u202f000\u00a0€")).toBe("150_000_€");
  });

  it("leaves words, dates and codes alone", () => {
    for (const text of ["le 12 novembre 2026", "77310000, 77320000", "5 marchés", "a:b", "9:30"])
      expect(french(text)).toBe(text);
  });

  it("reads the parts of a sentence as the whole", () => {
    expect(["« ", "Tonte", " » : oui"].map(seen).join("")).toBe("«_Tonte_»_: oui");
  });
});
