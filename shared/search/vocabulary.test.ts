import { describe, expect, it } from "vitest";
import { correctionOf, newVocabulary, relatedWord, similarWords, spelledWords } from "./vocabulary.ts";

const vocabulary = newVocabulary(
  spelledWords([
    "Nettoyage, jardinage et plomberie, plombier",
    "électricité, imprimerie, carrelage, climatisation",
    "restaurant, conditionnement, traiteur, paysagiste, blanchisserie, serrurerie",
    "collecte, courses, partages, fontaines, portage, palettes, emploi, régie, relève, crèche, plateau, invasives, linge, paysage",
  ]),
);

describe("a slip", () => {
  it.each([
    ["netoyage", "nettoyage"],
    ["jardinnage", "jardinage"],
    ["plonbier", "plombier"],
    ["tratieur", "traiteur"],
    ["restorant", "restaurant"],
    ["conditionment", "conditionnement"],
    ["paysajiste", "paysagiste"],
    ["blanchissrie", "blanchisserie"],
    ["seurrerie", "serrurerie"],
  ])("« %s » is %s", (slip, word) => {
    expect(correctionOf(vocabulary, slip)).toBe(word);
  });

  it.each(
    "college gourdes mariages containers boitage cagettes empalot region reserve proche gateau inclusives ligne passage".split(
      " ",
    ),
  )("is not any right word of French: « %s »", (word) => {
    expect(correctionOf(vocabulary, word)).toBeUndefined();
  });
});

describe("the words of trades", () => {
  it("are told with their accents", () => {
    expect(vocabulary.get("electricite")).toBe("électricité");
    expect(similarWords(vocabulary, "electrisite")).toContain("électricité");
  });

  it("are not offered for a short word of which half the letters are others", () => {
    const some = newVocabulary(["ville", "table", "halte", "salles"]);
    expect(similarWords(some, "salle")).toEqual(["salles"]);
  });

  it("have others of their family", () => {
    expect(relatedWord(vocabulary, "carreleur")).toBe("carrelage");
    expect(relatedWord(vocabulary, "imprimeurs")).toBe("imprimerie");
    expect(relatedWord(vocabulary, "climatiseur")).toBe("climatisation");
    expect(relatedWord(vocabulary, "mariages")).toBeUndefined();
  });
});
