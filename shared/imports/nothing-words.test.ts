import { describe, expect, it } from "vitest";
import { nothingIn } from "./nothing-words.ts";

const sorts = {
  sign: `| |-|–|--|/|?|…|.|_|*|#N/A|#REF!|#VALEUR!|#NOM?|#DIV/0!|#####|#|NULL|null|(null)|<NULL>|nan|NaN|None|undefined|N/A
    |n.a.|NA|NC|N.C.|nr|ND|(vide)|[vide]|S.O.|S/O|RAS`,
  word: `néant|Néant.|NEANT|néant !|sans objet|Sans objet.|aucun|Aucune|rien|non communiqué|Non renseignée|non connu
    |pas de mail|Pas d’adresse mail|sans site internet|inconnu|à compléter`,
  undefined: `0|x|non|oui|Y|EI|Sans Souci|Néants et Cie|Nanterre|NAC|NC Nettoyage|Vide-grenier|Aucun déchet|Null Bock
    |Nonette|N° 5|Sospel|Rien à jeter|#1 Traiteur|A.C.I.|Sans Toit`,
};

describe("a cell that says nothing is told from one that does", () => {
  it.each(
    Object.entries(sorts).flatMap(([sort, texts]) =>
      texts.split(/\n?\s*\|/).map((text) => ({ text, sort: sort === "undefined" ? undefined : sort })),
    ),
  )("« $text »: $sort", ({ text, sort }) => {
    expect(nothingIn(text)).toBe(sort);
  });
});
