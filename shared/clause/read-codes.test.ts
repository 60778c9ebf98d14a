import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryStatusLabels, levelLabels, prescriberLabels, prescribers } from "./codes.ts";
import { readCode, readList, readYesNo, wordsOfLabels } from "./read-codes.ts";

const readPrescriber = readCode(wordsOfLabels(prescriberLabels));
const readLevel = readCode(wordsOfLabels(levelLabels));

describe("a code of a closed list", () => {
  it.each([
    ["POLE_EMPLOI", "POLE_EMPLOI"],
    ["Pôle emploi", "POLE_EMPLOI"],
    ["france travail", "POLE_EMPLOI"],
    ["Mission locale de Toulouse", "MISSION_LOCALE_TOULOUSE"],
  ])("is read from « %s »", (text, code) => {
    expect(readPrescriber(text)).toEqual({ value: code });
  });

  it("that is mistyped is told with the nearest", () => {
    expect(readPrescriber("CAP_EMPLOY")).toEqual({
      wrong: "« CAP_EMPLOY » n’est pas une valeur connue : est-ce CAP_EMPLOI ?",
    });
    expect(readPrescriber("mission locale")).toEqual({
      wrong:
        "« mission locale » n’est pas une valeur connue : est-ce MISSION_LOCALE_TOULOUSE, MISSION_LOCALE_31 ou MISSION_LOCALE_HORS_31 ?",
    });
  });

  it("that is like none is told with all of them", () => {
    const read = readLevel("inconnu");
    expect(read).toEqual({
      wrong: expect.stringContaining("; les valeurs sont SAVOIRS_DE_BASE, DNB, CAP_BEP, BAC"),
    });
  });

  it("is found with one letter wrong, whatever the letter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prescribers), fc.nat(), (code, at) => {
        const place = at % code.length;
        fc.pre(code.length > 5 && code[place] !== "Q");
        const read = readPrescriber(`${code.slice(0, place)}Q${code.slice(place + 1)}`);
        expect("wrong" in read && read.wrong).toContain(code);
      }),
    );
  });
});

describe("a list of codes", () => {
  const read = readList(readCode(wordsOfLabels(entryStatusLabels)));

  it("keeps their order, each once", () => {
    expect(read("RSA|DELD | RSA")).toEqual({ value: ["RSA", "DELD"] });
  });

  it("with one that is unknown is not read", () => {
    expect(read("RSA|DELT")).toEqual({ wrong: "« DELT » n’est pas une valeur connue : est-ce DELD ?" });
  });

  it("of separators alone says nothing", () => {
    expect(read("|")).toEqual({ wrong: "« | » ne dit rien" });
  });
});

describe("yes and no", () => {
  it.each(["oui", "OUI", "O", "vrai", "1", "x"])("« %s » is yes", (text) => {
    expect(readYesNo(text)).toEqual({ value: true });
  });

  it.each(["non", "Non", "n", "FAUX", "0"])("« %s » is no", (text) => {
    expect(readYesNo(text)).toEqual({ value: false });
  });

  it.each(["-", "peut-être", "?"])("« %s » is neither", (text) => {
    expect(readYesNo(text)).toHaveProperty("wrong");
  });
});
