import { describe, expect, it } from "vitest";
import { placeLabel } from "../../shared/geo/gazetteer.ts";
import type { Place } from "../../shared/geo/places.ts";
import { placeCode } from "../../shared/imports/place-codes.ts";
import { readPlaces } from "../../shared/imports/read-places.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const gazetteer = loadGazetteer();
const read = (text: string, holdsCodes = false) => readPlaces(gazetteer, { holdsCodes })(text);
const codes = (text: string) => {
  const found = read(text);
  return "value" in found ? found.value.map(placeCode).join(" ") : found.wrong;
};

describe("the places of a cell", () => {
  it.each([
    ["31555 31069", "31555 31069"],
    ["31555/31069", "31555 31069"],
    ["31000 Toulouse", "31555"],
    ["L’Union (31240)", "31561"],
    ["31 - Haute-Garonne", "D31"],
    ["Département de la Haute-Garonne", "D31"],
    ["Région Bretagne", "R53"],
    ["Saint-Denis 93", "93066"],
    ["Tournefeuille (Haute-Garonne)", "31557"],
    ["Toulouse Cedex 9", "31555"],
    ["Paris", "75056"],
    ["Sicoval", "243100633"],
    ["CC de Vitry, Champagne et Der", "200034718"],
    ["Toulouse et Muret", "31555 31395"],
    ["Toulouse / Muret", "31555 31395"],
    ["France entière", "FR"],
    ["31555,0", "31555"],
    ["31 069", "31069"],
    ["31\u00a0555", "31555"],
    ["31 555 Toulouse", "31555"],
    ["31 000 Toulouse", "31555"],
    ["31 069, 31 555", "31069 31555"],
    ["1 004", "01004"],
    ["2A 004", "2A004"],
    ["243 100 518", "243100518"],
    ["31 81", "D31 D81"],
    ["31 974", "D31 D974"],
    ["Toulouse, Haute-Garonne", "31555"],
    ["Toulouse - Haute-Garonne", "31555"],
    ["Toulouse, France", "31555"],
    ["Toulouse, Haute-Garonne, Occitanie, France", "31555"],
    ["Saint-Denis, La Réunion", "97411"],
    ["Saint-Denis, 93", "93066"],
    ["Saint-Denis (Île-de-France)", "93066"],
    ["Haute-Garonne, Occitanie", "D31"],
    ["Toulouse, 31000", "31555"],
    ["31000, Toulouse", "31555"],
    ["Toulouse, 31069", "31555 31069"],
    ["Toulouse, Muret", "31555 31395"],
    ["Toulouse, Tarn", "31555 D81"],
    ["Toulouse ; Haute-Garonne", "31555 D31"],
    ["31555, D31", "31555 D31"],
    ["St Orens (31)", "31506"],
    ["Saint-Orens 31", "31506"],
    ["Évry (91)", "91228"],
    ["Évry (89)", "89162"],
    ["Segré", "49331"],
    ["Olonne-sur-Mer", "85194"],
    ["Le Sicoval", "243100633"],
    ["Muretain Agglo", "200068641"],
    ["Agglo du Sicoval", "243100633"],
    ["PACA", "R93"],
    ["Région AURA", "R84"],
    ["IDF", "R11"],
  ])("are read from « %s »", (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  it.each([
    ["LA REUNION", "La Réunion (47222), La Réunion (D974)"],
    ["Landes", "Landes (17202), Landes (D40)"],
    ["Bretagne", "Bretagne (R53)"],
    ["Saint-Denis", "Saint-Denis (97411), Saint-Denis (93066)"],
    ["31000", "Toulouse (31555)"],
    ["31 000", "Toulouse (31555)"],
    ["75011", "Paris (75056)"],
    ["Évry", "Évry-Courcouronnes (91228)"],
    ["St Orens", "Saint-Orens-de-Gameville (31506)"],
    ["Villefranche", "Villefranche-de-Lauragais (31582)"],
    ["Castanet", "Castanet-Tolosan (31113)"],
    ["Haute-Garone", "Haute-Garonne (D31)"],
    ["Muretin Agglo", "Le Muretain Agglo (200068641)"],
  ])("are not chosen where « %s » may be several", (text, proposals) => {
    expect(read(text)).toEqual({ wrong: expect.stringContaining(proposals) });
  });

  it.each([
    ["1004", "« 1004 » est lu comme Ambérieu-en-Bugey (01004)"],
    ["D1", "« D1 » est lu comme Ain (01)"],
    ["76", "« 76 » est lu comme Seine-Maritime (76) ; la région Occitanie s’écrit R76"],
    [
      "31240",
      "« 31240 » est lu comme le code INSEE de la commune Issus ; c’est aussi le code postal de L'Union (31561), Saint-Jean (31488)",
    ],
    ["Segré", "« Segré » est lu comme Segré-en-Anjou Bleu (49)"],
    ["St Orens (31)", "« St Orens (31) » est lu comme Saint-Orens-de-Gameville (31)"],
    [
      "Toulouse, Haute-Garonne",
      "« Haute-Garonne » est lu comme ce qui situe « Toulouse », et non comme un lieu de plus",
    ],
    ["31 069", undefined],
    ["Toulouse Cedex 9", undefined],
    ["Région Bretagne", undefined],
  ])("say how « %s » was read", (text, note) => {
    expect(read(text)).toMatchObject({ note });
  });

  it.each(["Toulouse et ", "a, ", "- ", "31555 ; "])(
    "are not looked for in a text without end of « %s »",
    (part) => {
      expect(read(part.repeat(400))).toEqual({ wrong: expect.stringContaining("trop de lieux sont cités") });
    },
  );

  it("say nothing of codes in a column that holds them", () => {
    expect(read("31240", true)).toEqual({ value: [{ type: "commune", code: "31240" }], note: undefined });
  });

  it("are read back from their labels", () => {
    const places: Place[] = [
      { type: "country" },
      { type: "commune", code: "93066" },
      { type: "commune", code: "31395" },
      { type: "departement", code: "40" },
      { type: "departement", code: "974" },
      { type: "epci", code: "243100518" },
      { type: "region", code: "76" },
    ];
    for (const place of places) expect(read(placeLabel(gazetteer, place))).toMatchObject({ value: [place] });
  });
});
