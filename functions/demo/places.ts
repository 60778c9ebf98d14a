import type { Place } from "../../shared/geo/places.ts";
import type { Zone } from "../../shared/geo/zones.ts";

/** Towns of the rows: name | INSEE code | postal code | latitude | longitude. */
const townRows = `
Toulouse | 31555 | 31000 | 43.60426 | 1.44367
Blagnac | 31069 | 31700 | 43.63675 | 1.38971
Colomiers | 31149 | 31770 | 43.61058 | 1.33467
Tournefeuille | 31557 | 31170 | 43.58872 | 1.31922
Muret | 31395 | 31600 | 43.45998 | 1.32541
Plaisance-du-Touch | 31424 | 31830 | 43.56554 | 1.29645
Cugnaux | 31157 | 31270 | 43.53635 | 1.34428
Balma | 31044 | 31130 | 43.61111 | 1.49944
L'Union | 31561 | 31240 | 43.66042 | 1.48264
Ramonville-Saint-Agne | 31446 | 31520 | 43.54618 | 1.47491
Saint-Orens-de-Gameville | 31506 | 31650 | 43.55182 | 1.53413
Castanet-Tolosan | 31113 | 31320 | 43.5159 | 1.4986
Saint-Gaudens | 31483 | 31800 | 43.10813 | 0.72318
Revel | 31451 | 31250 | 43.4589 | 2.00437
Villefranche-de-Lauragais | 31582 | 31290 | 43.4004 | 1.71697
Castelginest | 31116 | 31780 | 43.69382 | 1.4344
Saint-Jean | 31488 | 31240 | 43.66519 | 1.50459
Portet-sur-Garonne | 31433 | 31120 | 43.52317 | 1.40511
Grenade | 31232 | 31330 | 43.77128 | 1.29282
Fronton | 31202 | 31620 | 43.84033 | 1.38852
Auterive | 31033 | 31190 | 43.35079 | 1.47464
Cazères | 31135 | 31220 | 43.20718 | 1.08578
Carbonne | 31107 | 31390 | 43.29723 | 1.2191
Seysses | 31547 | 31600 | 43.49801 | 1.31081
Labège | 31254 | 31670 | 43.52935 | 1.52999
Pibrac | 31417 | 31820 | 43.62042 | 1.2854
Fenouillet | 31182 | 31150 | 43.68041 | 1.392
Nailloux | 31396 | 31560 | 43.35611 | 1.62292
Caraman | 31106 | 31460 | 43.52994 | 1.75765
Bagnères-de-Luchon | 31042 | 31110 | 42.79079 | 0.59341
Montréjeau | 31390 | 31210 | 43.08579 | 0.56839
Albi | 81004 | 81000 | 43.9298 | 2.148
Castres | 81065 | 81100 | 43.60527 | 2.24088
Lavaur | 81140 | 81500 | 43.69886 | 1.81211
Gaillac | 81099 | 81600 | 43.9016 | 1.89686
Montauban | 82121 | 82000 | 44.01759 | 1.3542
Auch | 32013 | 32000 | 43.64561 | 0.58856
Foix | 09122 | 09000 | 42.96535 | 1.60705
Pamiers | 09225 | 09100 | 43.1165 | 1.61079
Carcassonne | 11069 | 11000 | 43.21649 | 2.34863
Tarbes | 65440 | 65000 | 43.23407 | 0.07139
`;

export type Town = { name: string; code: string; postalCode: string; lat: number; lon: number };

/** The lines of a table of rows, cut at its bars. */
export const readRows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" | "));

const towns = new Map(
  readRows(townRows).map(([name = "", code = "", postalCode = "", lat, lon]): [string, Town] => [
    name,
    { name, code, postalCode, lat: Number(lat), lon: Number(lon) },
  ]),
);

/** A town of the rows; a name that is not there is a mistake in them. */
export const townOf = (name: string): Town => {
  const town = towns.get(name);
  if (!town) throw new Error(`no such town in the demonstration data: ${name}`);
  return town;
};

const epcis: Readonly<Record<string, string>> = {
  metro: "243100518",
  muretain: "200068641",
  sicoval: "243100633",
  ccsg: "200072643",
};

const placeOf = (token: string): Place => {
  const epci = epcis[token];
  if (epci !== undefined) return { type: "epci", code: epci };
  if (token === "occ") return { type: "region", code: "76" };
  if (/^d\d\d$/.test(token)) return { type: "departement", code: token.slice(1) };
  return { type: "commune", code: townOf(token).code };
};

/** `Muret+metro+d31` → a commune, an EPCI and a département. */
export const placesOf = (tokens: string): Place[] => tokens.split("+").map(placeOf);

/** `fr`, `r40` (40 km around), or places. */
export const zoneOf = (tokens: string): Zone => {
  if (tokens === "fr") return { type: "country" };
  const km = /^r(\d+)$/.exec(tokens)?.[1];
  if (km !== undefined) return { type: "radius", km: Number(km) };
  return { type: "areas", areas: placesOf(tokens) };
};
