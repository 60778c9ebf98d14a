import { boundingCircle, type Circle } from "./circle.ts";
import { toVector, type Vector } from "./distance.ts";
import { type Place, type PlaceType, placeKey } from "./places.ts";

/** The compact form of `.build/gazetteer.json`; rows are arrays because there are 35 000 of them. */
export type GazetteerData = {
  readonly regions: readonly (readonly [code: string, name: string])[];
  readonly departements: readonly (readonly [code: string, name: string, region: string])[];
  readonly epcis: readonly (readonly [code: string, name: string])[];
  readonly communes: readonly CommuneRow[];
  /**
   * Codes that now mean another commune: arrondissements, communes déléguées or associées, codes before a
   * merger.
   */
  readonly aliases: readonly (readonly [code: string, name: string, commune: string])[];
};

export type CommuneRow = readonly [
  code: string,
  name: string,
  departement: string,
  epci: string,
  population: number,
  /** Separated by spaces. */
  postalCodes: string,
  lat: number | null,
  lon: number | null,
  /** 1 if the position is the commune's own, 0 where it was estimated from its neighbours. */
  exact: 0 | 1,
];

export type Commune = {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly region: string;
  /** Absent for the few communes outside any EPCI. */
  readonly epci: string | undefined;
  readonly population: number;
  readonly postalCodes: readonly string[];
  /** Degrees; absent for a handful of islands. */
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  /** Whether the position is its own, rather than estimated from its neighbours. */
  readonly exact: boolean;
  readonly vector: Vector | undefined;
};

/** A set of communes, with derived values. */
export type Ground = {
  readonly communes: readonly Commune[];
  readonly population: number;
  /** Population, with at least one per commune, so that a commune without inhabitants still counts. */
  readonly weight: number;
  /** Codes of the départements of its communes: an EPCI can span several. */
  readonly departements: ReadonlySet<string>;
  /** A circle around the centres of all its communes; absent if a position is not known. */
  readonly circle: Circle | undefined;
};

/** A place with its communes. */
export type Area = Ground & { readonly place: Place; readonly name: string };

export type Gazetteer = {
  /** The present commune of a code, arrondissements and the old codes that can mean nothing else included. */
  commune(code: string): Commune | undefined;
  /** The present commune of an old code that `commune` no longer takes; undefined for any other. */
  communeOfLapsedCode(code: string): Commune | undefined;
  /** A place with its communes; undefined for a code that does not exist. */
  area(place: Place): Area | undefined;
  readonly communes: readonly Commune[];
  /** All areas of a type, in order of code. */
  areas(type: Exclude<PlaceType, "commune">): readonly Area[];
  /** Former names of communes, with the present commune. */
  readonly formerNames: readonly { readonly name: string; readonly commune: Commune }[];
};

const readCommune = (row: CommuneRow, regionOf: ReadonlyMap<string, string>): Commune => {
  const [code, name, departement, epci, population, postalCodes, lat, lon, exact] = row;
  const known = lat !== null && lon !== null;
  return {
    code,
    name,
    departement,
    region: regionOf.get(departement) ?? departement,
    epci: epci === "" ? undefined : epci,
    population,
    postalCodes: postalCodes === "" ? [] : postalCodes.split(" "),
    lat: known ? lat : undefined,
    lon: known ? lon : undefined,
    exact: exact === 1,
    vector: known ? toVector({ lat, lon }) : undefined,
  };
};

/**
 * Whether an old code is not taken any more. It is now the postal code of other communes (75011 was Bonneuil-sur-Marne
 * until 1968 and is Paris today), unless it is an arrondissement’s, in force in the official code. Or it began with the
 * number of a département that its commune left, whose offices (CEDEX) have such codes: 78021 was Arpajon and is
 * Versailles. A former commune that kept its own name and code is still taken.
 */
const isLapsed = (
  [code, name]: GazetteerData["aliases"][number],
  commune: Commune,
  isServedElsewhere: boolean,
): boolean => {
  if (isServedElsewhere) return !name.endsWith(" Arrondissement");
  return name === commune.name && !code.startsWith(commune.departement);
};

export const weightOf = (communes: readonly Commune[]): number =>
  communes.reduce((total, commune) => total + Math.max(1, commune.population), 0);

/** A set of communes with derived values; the expensive ones are computed on first use. */
export const groundOf = (communes: readonly Commune[]): Ground => {
  let departements: ReadonlySet<string> | undefined;
  let circle: { value: Circle | undefined } | undefined;
  return {
    communes,
    population: communes.reduce((total, commune) => total + commune.population, 0),
    weight: weightOf(communes),
    get departements() {
      departements ??= new Set(communes.map((commune) => commune.departement));
      return departements;
    },
    get circle() {
      const vectors = circle ? [] : communes.flatMap(({ vector }) => (vector ? [vector] : []));
      circle ??= { value: vectors.length === communes.length ? boundingCircle(vectors) : undefined };
      return circle.value;
    },
  };
};

const makeArea = (place: Place, name: string, communes: readonly Commune[]): Area =>
  Object.assign(groundOf(communes), { place, name });

/** Indexes the data by code, with parents and populations. Takes some 50 ms for the whole of France. */
export const buildGazetteer = (data: GazetteerData): Gazetteer => {
  const regionOf = new Map(data.departements.map(([code, , region]) => [code, region]));
  const communes = data.communes.map((row) => readCommune(row, regionOf));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byPostalCode = new Map<string, Commune[]>();
  for (const commune of communes)
    for (const postalCode of commune.postalCodes)
      byPostalCode.set(postalCode, [...(byPostalCode.get(postalCode) ?? []), commune]);
  const lapsed = new Map<string, Commune>();
  const formerNames: { name: string; commune: Commune }[] = [];
  for (const alias of data.aliases) {
    const [code, name, present] = alias;
    const commune = byCode.get(present);
    if (commune === undefined) continue;
    const isServedElsewhere = byPostalCode.get(code)?.some((served) => served !== commune) ?? false;
    if (!byCode.has(code)) (isLapsed(alias, commune, isServedElsewhere) ? lapsed : byCode).set(code, commune);
    if (name !== commune.name) formerNames.push({ name, commune });
  }

  const inEpci = Map.groupBy(communes, (commune) => commune.epci);
  const inDepartement = Map.groupBy(communes, (commune) => commune.departement);
  const inRegion = Map.groupBy(communes, (commune) => commune.region);
  const groups = {
    epci: data.epcis.map(([code, name]) => makeArea({ type: "epci", code }, name, inEpci.get(code) ?? [])),
    departement: data.departements.map(([code, name]) =>
      makeArea({ type: "departement", code }, name, inDepartement.get(code) ?? []),
    ),
    region: data.regions.map(([code, name]) =>
      makeArea({ type: "region", code }, name, inRegion.get(code) ?? []),
    ),
    country: [makeArea({ type: "country" }, "France entière", communes)],
  };
  const areas = new Map(
    Object.values(groups).flatMap((group) => group.map((area) => [placeKey(area.place), area])),
  );

  const communeArea = (code: string): Area | undefined => {
    const commune = byCode.get(code);
    if (commune === undefined) return undefined;
    const key = `commune:${commune.code}`;
    const known = areas.get(key);
    if (known) return known;
    const area = makeArea({ type: "commune", code: commune.code }, commune.name, [commune]);
    areas.set(key, area);
    return area;
  };

  return {
    commune: (code) => byCode.get(code),
    communeOfLapsedCode: (code) => lapsed.get(code),
    area: (place) => (place.type === "commune" ? communeArea(place.code) : areas.get(placeKey(place))),
    communes,
    areas: (type) => groups[type],
    formerNames,
  };
};

/**
 * The label of a place: « Muret (31) », « Toulouse Métropole », « Haute-Garonne (31) », « Occitanie », «
 * France entière ».
 */
export const placeLabel = (gazetteer: Gazetteer, place: Place): string => {
  const area = gazetteer.area(place);
  if (place.type === "country") return "France entière";
  if (area === undefined) return place.code;
  if (place.type === "commune") return `${area.name} (${area.communes[0]?.departement ?? place.code})`;
  return place.type === "departement" ? `${area.name} (${place.code})` : area.name;
};
