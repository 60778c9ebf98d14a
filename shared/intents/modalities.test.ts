import { expect, test } from "vitest";
import { anIntent } from "../../tests/builders.ts";
import { judged } from "../errors/field-errors.ts";
import { intentModalityLabel } from "../law/modalities.ts";
import { chosenModality, intentModalities, matchedModality, modalities, undecided } from "./modalities.ts";
import { intentInputSchema } from "./schema.ts";

test("a buyer who does not know asks for advice, first in the list, and anyone may answer", () => {
  expect(intentModalities[0]).toBe(undecided);
  expect(judged(intentInputSchema, anIntent({ modality: undecided }))).toEqual([]);
  expect(chosenModality(undecided)).toBeUndefined();
  expect(matchedModality(undecided)).toBe(matchedModality(undefined));
  expect(intentModalityLabel(undecided)).toBe("À choisir avec l’équipe");
});

test.each(modalities)("%s that is chosen is the one that suppliers are matched by", (modality) => {
  expect([chosenModality(modality), matchedModality(modality)]).toEqual([modality, modality]);
});
