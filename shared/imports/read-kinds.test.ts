import { describe, expect, it, test } from "vitest";
import { supplierKinds } from "../suppliers/kinds.ts";
import { kindChoices, readKinds, readKindsCell, unknownKind } from "./read-kinds.ts";

describe("the kinds that a cell names", () => {
  it.each([
    ["EI/ACI", ["EI", "ACI"]],
    ["EI, ACI", ["EI", "ACI"]],
    ["EI + ACI", ["EI", "ACI"]],
    ["ei et aci", ["EI", "ACI"]],
    ["EI COOPERATIVE", ["EI", "COOPERATIVE"]],
    ["Entreprise d'insertion", ["EI"]],
    ["ENTREPRISES D’INSERTION", ["EI"]],
    ["E.I.", ["EI"]],
    ["Association intermédiaire", ["AI"]],
    ["chantier d’insertion", ["ACI"]],
    ["Ateliers et chantiers d'insertion (ACI)", ["ACI"]],
    ["Entreprise de travail temporaire d’insertion", ["ETTI"]],
    ["Groupement d'employeurs pour l'insertion et la qualification", ["GEIQ"]],
    ["Régies de quartier", ["RQ"]],
    ["Entreprise adaptée (EA)", ["EA"]],
    ["Entreprise adaptée de travail temporaire", ["EATT"]],
    ["E.S.A.T.", ["ESAT"]],
    ["CAT", ["ESAT"]],
    ["Établissement et service d’aide par le travail", ["ESAT"]],
    ["Asso", ["ASSOCIATION"]],
    ["SCOP SARL", ["COOPERATIVE"]],
    ["SCIC", ["COOPERATIVE"]],
    ["SIAE - ACI", ["ACI"]],
    ["ESAT hors les murs", ["ESAT"]],
    ["Association loi 1908", ["ASSOCIATION"]],
    ["Association agréée ESUS", ["ASSOCIATION", "ESUS"]],
    ["Asso loi 1901", ["ASSOCIATION"]],
    ["Assoc. loi 1901", ["ASSOCIATION"]],
    ["Ass. loi 1901", ["ASSOCIATION"]],
    ["Entreprise adaptée CDD tremplin", ["EA"]],
    ["Association (1901)", ["ASSOCIATION"]],
    ["Association loi de 1901", ["ASSOCIATION"]],
    ["Association Loi 1er juillet 1901", ["ASSOCIATION"]],
    ["association loi du 1er juillet 1901", ["ASSOCIATION"]],
    ["ACI_DC", ["ACI"]],
    ["AI_DC", ["AI"]],
    ["EI_DC", ["EI"]],
    ["EITI_DC", ["EITI"]],
    ["ETTI_DC", ["ETTI"]],
    ["ACI_MP", ["ACI"]],
    ["EI_MP", ["EI"]],
    ["EA tremplin", ["EA"]],
    ["Entreprise agréée ESUS", ["ESUS"]],
    ["Ent. d'insertion", ["EI"]],
    ["Ass. intermédiaire", ["AI"]],
    ["Association interm.", ["AI"]],
    ["Asso. Interm", ["AI"]],
    ["Association intermédaire", ["AI"]],
    ["Associations intermediares", ["AI"]],
    ["Entr. adapt.", ["EA"]],
    ["Entreprise d’insersion", ["EI"]],
    ["Etab. et service d’aide par le travail", ["ESAT"]],
    ["Entreprise commerciale de l’ESS", ["SOCIETE_ESS"]],
    ["Entreprise de l’économie sociale et solidaire", ["SOCIETE_ESS"]],
  ])("« %s »", (written, kinds) => {
    expect(readKinds(written)).toEqual({ kinds, unknown: [] });
  });

  it.each(["SIAE", "XX", "GEIQ BTP 31", "ESAT Les Tilleuls", "12"])("are not those of « %s »", (written) => {
    expect(readKinds(written).unknown).not.toEqual([]);
  });
});

describe("words beside a kind", () => {
  it.each([
    ["EI (conventionnée 2026)", ["EI"]],
    ["GEIQ BTP", ["GEIQ"]],
    ["Association d'insertion", ["ASSOCIATION"]],
    ["ESAT Les Tilleuls", ["ESAT"]],
    ["EA - 31", ["EA"]],
  ])("are left out of « %s », which is told", (text, value) => {
    expect(readKindsCell(text)).toEqual({ value, note: expect.stringContaining(`« ${text} »`) });
  });

  it.each([
    "ex-EI",
    "ancienne EA",
    "hors ESAT",
    "EI en cours d’agrément",
    "pas une association",
    "non ESUS",
    "SIAE",
  ])("put it in doubt in « %s », which is refused", (text) => {
    expect(readKindsCell(text)).toEqual({ wrong: expect.stringContaining(`« ${text} »`) });
  });

  it("are not told where there are none, and what is told holds no code of ours", () => {
    expect(readKindsCell("EI/ACI")).toEqual({ value: ["EI", "ACI"] });
    expect(unknownKind("XX")).not.toContain("_");
    expect(unknownKind("ESS")).not.toContain("_");
  });
});

test("each kind is read from its code, its name and its choice", () => {
  for (const { value, label } of kindChoices) {
    expect([label, readKinds(value).kinds]).toEqual([label, [value]]);
    expect([label, readKinds(label.replace(/ \(.*\)/, "")).kinds]).toEqual([label, [value]]);
  }
  expect(kindChoices.length).toBe(supplierKinds.length);
});
