import { describe, expect, test } from "vitest";
import * as z from "zod";
import { fieldErrors, judged } from "./field-errors.ts";

const schema = z.object({
  siret: z.string(),
  km: z.coerce.number(),
  durationMonths: z.int(),
  contact: z.object({ name: z.string().min(1) }),
});
const messages = (input: unknown, options?: { reportInput: boolean }) =>
  fieldErrors(schema.safeParse(input, options).error?.issues ?? []).map(({ message }) => message);

describe("a wrong field is named in French", () => {
  test("a text in place of a list is told once, whatever its length", () => {
    const schema = z.object({ places: z.array(z.string()).min(1).max(50) });
    for (const places of ["", "partout", "x".repeat(80)])
      expect(judged(schema, { places }).map(({ message }) => message)).toEqual([
        "Lieux d’exécution : une liste est attendue.",
      ]);
  });

  test.each([[undefined], [{ reportInput: true }]])(
    "whatever the validator tells of the input (%o)",
    (options) => {
      expect(messages({ km: "abc", durationMonths: 1.5, contact: { name: "" } }, options)).toEqual([
        "SIRET : à remplir.",
        "Rayon (en kilomètres) : un nombre est attendu.",
        "Durée (en mois) : un nombre entier est attendu.",
        "Nom du contact : à remplir.",
      ]);
    },
  );
});
