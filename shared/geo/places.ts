import * as z from "zod";

const coded = <Type extends string>(type: Type, pattern: RegExp, code: string, example: string) =>
  z.object({
    type: z.literal(type),
    code: z
      .string(`${code} attendu, par exemple ${example}`)
      .refine((value) => pattern.test(value), `${code} attendu, par exemple ${example}`)
      .meta({ pattern: pattern.source, examples: [example] }),
  });

/**
 * A place of the official geographic code (INSEE): where work is done, or part of a zone. A commune may be
 * given by an old code (commune déléguée or associée, arrondissement of Paris, Lyon or Marseille); the
 * gazetteer knows whether the code exists.
 */
export const placeSchema = z.discriminatedUnion("type", [
  coded("commune", /^(?:\d{2}|2[AB])\d{3}$/, "code INSEE de la commune", "31555"),
  coded("epci", /^\d{9}$/, "SIREN de l’intercommunalité", "243100518"),
  coded("departement", /^(?:\d{2,3}|2[AB])$/, "code du département", "31"),
  coded("region", /^\d{2,3}$/, "code de la région", "76"),
  z.object({ type: z.literal("country") }),
]);
export type Place = z.infer<typeof placeSchema>;
export type PlaceType = Place["type"];

/** A key that is the same for equal places: `commune:31555`, `country`. */
export const placeKey = (place: Place): string =>
  place.type === "country" ? "country" : `${place.type}:${place.code}`;
