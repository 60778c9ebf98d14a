import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terms } from "../search/words.ts";
import { createCorpus, sharedWords, wordFit } from "./text-fit.ts";

const vocabulary = ["tonte", "taille", "haies", "massifs", "désherbage", "clôture", "arrosage", "parcs"];

const fits = (need: string, texts: readonly string[]): number[] => {
  const corpus = createCorpus();
  const docs = texts.map((text) => corpus.add([terms(text)]));
  const wanted = corpus.want(need, "");
  return docs.map((doc) => (doc ? wordFit(wanted, doc) : -1));
};

describe("the words of a text fit a need", () => {
  it("whatever accents, plurals and abbreviations", () => {
    const [same, other] = fits("entretien des EV", ["ENTRETIEN D'UN ESPACE VERT", "blanchisserie"]);
    expect(same).toBe(1);
    expect(other).toBe(0);
  });

  it("in part by a synonym of the trade", () => {
    const [word = 0, synonym = 0, none = 0] = fits("ménage", ["ménage", "nettoyage", "peinture"]);
    expect(word).toBeGreaterThan(synonym);
    expect(synonym).toBeGreaterThan(none);
  });

  it("by rare words more than by common ones", () => {
    const [rare = 0, common = 0] = fits("désherbage entreprise", [
      "désherbage",
      "entreprise",
      "entreprise de peinture",
      "entreprise de transport",
    ]);
    expect(rare).toBeGreaterThan(common);
  });

  it("never less for saying more", () => {
    const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (need, said, more) => {
        const [less = 0, most = 0] = fits(need.join(" "), [said.join(" "), [...said, ...more].join(" ")]);
        expect(most).toBeGreaterThanOrEqual(less);
        expect(most).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("not at all where the need has no word of the corpus", () => {
    expect(fits("xylophone", ["tonte"])).toEqual([0]);
  });
});

it("a text without words is no text", () => {
  expect(createCorpus().add([[], []])).toBeUndefined();
});

it("shared words are shown once, as the buyer wrote them, the rarest first", () => {
  const corpus = createCorpus();
  const doc = corpus.add([terms("entretien espaces verts désherbage")]);
  for (let i = 0; i < 3; i += 1) corpus.add([terms("entretien espaces verts")]);
  const wanted = corpus.want("Désherbage, entretien EV", "");
  expect(doc && sharedWords(wanted, doc, 4)).toEqual(["désherbage", "entretien", "EV"]);
});

describe("the words quoted", () => {
  const quoted = (need: string, text: string) => {
    const corpus = createCorpus();
    const doc = corpus.add([terms(text)]);
    corpus.add([terms("blanchisserie")]);
    return doc ? sharedWords(corpus.want(need, ""), doc, 4) : [];
  };

  it.each([
    ["Tonte de deux parcs en mars 2027", "Deux équipes pour la tonte de vos parcs, de mars à juin 2027"],
    ["Lot 3 : tonte des parcs, trois fois par an", "Tonte de parcs, trois lots, une fois par mois"],
  ])("of « %s » are neither numbers nor months nor words of any contract", (need, text) => {
    expect(quoted(need, text).toSorted()).toEqual(["parcs", "tonte"]);
  });

  it("are never those that mean something only beside another", () => {
    expect(quoted("Mise sous pli de courriers", "mise à disposition de personnel")).toEqual([]);
    expect(quoted("Mise sous pli de courriers", "façonnage, mise sous pli")).toEqual(["mise sous pli"]);
    expect(quoted("Mise en rayon", "mise en rayon, réassort")).toEqual(["mise en rayon"]);
    expect(quoted("Pose de clôtures", "clôtures et portails")).toEqual(["clôtures"]);
    expect(quoted("Pose de clôtures", "pose de clôtures")).toEqual(["pose de clôtures"]);
  });

  it("are whole words of the need, each once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...vocabulary, "mise", "pli", "deux"), { maxLength: 9 }),
        (said) => {
          const need = said.join(" ");
          const words = quoted(need, [...vocabulary, "mise pli deux"].join(" "));
          for (const word of words) expect(need).toContain(word);
          expect(new Set(words).size).toBe(words.length);
          expect(words.some((word) => /^(deux|mise|pli)$/.test(word))).toBe(false);
        },
      ),
    );
  });
});

it("abbreviations of the trade stay in capitals among the words shown, whatever the case of the title", () => {
  const corpus = createCorpus();
  const doc = corpus.add([terms("travaux publics et tri des déchets industriels banals")]);
  const shown = (title: string) => (doc ? sharedWords(corpus.want(title, ""), doc, 4) : []);
  expect(shown("TRI DES DIB")).toEqual(expect.arrayContaining(["tri", "DIB"]));
  expect(shown("tri et tp")).toEqual(expect.arrayContaining(["tri", "TP"]));
});
