import { describe, expect, it } from "vitest";
import { abbreviations } from "./abbreviations.ts";
import { everydayMeaning } from "./everyday-words.ts";
import { synonymsOf } from "./synonyms.ts";
import { fold, stem, terms, words } from "./words.ts";

describe("words", () => {
  it("lose accents, ligatures and capitals", () => {
    expect(fold("Œuvre d’Été À L’ÉCOLE")).toBe("oeuvre d'ete a l'ecole");
  });

  it("lose elided and empty words", () => {
    expect(words("L’entretien des espaces verts et d’un jardin")).toEqual([
      "entretien",
      "espaces",
      "verts",
      "jardin",
    ]);
  });

  it("have abbreviations written out, dotted or not", () => {
    expect(words("Entretien EV")).toEqual(["entretien", "espaces", "verts"]);
    expect(words("Gros T.P.")).toEqual(["gros", "travaux", "publics"]);
    expect(terms("BTP")).toEqual(terms("bâtiment et travaux publics"));
    expect(terms("benne DIB")).toEqual(terms("bennes de déchets industriels banals"));
  });

  it("share a stem in the singular and the plural", () => {
    for (const [one, many] of [
      ["déchet", "déchets"],
      ["cheval", "chevaux"],
      ["espace vert", "espaces verts"],
      ["nettoyage", "nettoyages"],
    ] as const) {
      expect(terms(one)).toEqual(terms(many));
    }
  });

  it("keep abbreviations apart from the words they are written out as", () => {
    for (const abbreviation of Object.keys(abbreviations))
      expect(words(abbreviation)).not.toContain(abbreviation);
  });
});

describe("synonyms", () => {
  it("go both ways", () => {
    expect(synonymsOf(stem("menage"))).toContain(stem("nettoyage"));
    expect(synonymsOf(stem("nettoyage"))).toContain(stem("menage"));
  });

  it("do not hold the word itself, and are none for an unknown word", () => {
    expect(synonymsOf(stem("menage"))).not.toContain(stem("menage"));
    expect(synonymsOf("xyz").size).toBe(0);
  });
});

describe("everyday words", () => {
  it("have the words of a trade for meaning, in the plural too", () => {
    expect(everydayMeaning("gourdes")).toBe("objets publicitaires");
    expect(everydayMeaning("cles")).toBe("serrurerie");
    expect(everydayMeaning("pneu")).toBe("garage");
    expect(everydayMeaning("nettoyage")).toBeUndefined();
  });
});
