import { expect, test } from "vitest";
import { foldText } from "./fold.ts";

test("case and accents are left out, composed or not", () => {
  expect(foldText("Élan d’Été")).toBe("elan d’ete");
  expect(foldText("E\u0301lan")).toBe("elan");
  expect(foldText("ŁUKASZEWICZ Ñandú ÇA")).toBe("łukaszewicz nandu ca");
});

test("ligatures, digits and marks of punctuation stay", () => {
  expect(foldText("Œuvre n° 3 — l’œil")).toBe("œuvre n° 3 — l’œil");
});
