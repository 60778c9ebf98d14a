import { performance } from "node:perf_hooks";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { loadGazetteer } from "../../functions/geo/load-gazetteer.ts";
import { shippedCategories } from "../../shared/categories/categories.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import { coveredCommune } from "../../shared/search/covers.ts";
import type { SearchQuery } from "../../shared/search/entry.ts";
import { placeFinder } from "../../shared/search/place-in-text.ts";
import { search } from "../../shared/search/search.ts";
import { load, type SearchIndex, serialise } from "../../shared/search/search-index.ts";
import { generateSuppliers } from "./search-suppliers.ts";

const gazetteer = loadGazetteer();
const findPlace = placeFinder(gazetteer);

/** What people type, one key after another; the first texts warm the engine up, the others are measured, none twice. */
const asTyped = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
const warmUp = asTyped([
  "peinture et sols",
  "gardiennage muret",
  "livraison vélo",
  "recyclerie textile",
  "couture",
]);
const keystrokes = asTyped([
  "nettoyage de bureaux",
  "entretien espaces verts toulouse",
  "ESAT mise sous pli",
  "netoyage",
  "traiteur",
]);

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

const centile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

const commune = gazetteer.commune("31555");
const filters: SearchQuery =
  commune?.lat !== undefined && commune.lon !== undefined
    ? {
        near: { lat: commune.lat, lon: commune.lon },
        km: 100,
        covers: coveredCommune(commune),
        category: ["nettoyage"],
      }
    : {};

const keys = (index: SearchIndex, typed: readonly string[], rest: SearchQuery): number[] =>
  typed.map((q) => timed(() => search(index, { q, ...rest }, findPlace))[1]);

const ms = (value: number): string => value.toFixed(1);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);

const measure = (many: number): string => {
  const suppliers = generateSuppliers(gazetteer, many, 1);
  const [built, building] = timed(() => buildIndex(suppliers, shippedCategories, gazetteer));
  const json = serialise(built);
  const gzip = gzipSync(json, { level: 9 }).length;
  const brotli = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  const [index, loading] = timed(() => load(json));
  const [, first] = timed(() => search(index, { q: "nettoyage" }));
  const cold = keys(index, warmUp, {});
  const warm = keys(index, keystrokes, {});
  index.wordScores.clear();
  const filtered = keys(index, keystrokes, filters);
  const cells = [
    many,
    ms(building),
    mb(json.length),
    mb(gzip),
    mb(brotli),
    ms(loading),
    ms(first),
    ms(centile(cold, 1)),
    ms(centile(warm, 0.5)),
    ms(centile(warm, 0.95)),
    ms(centile(warm, 1)),
    ms(centile(filtered, 0.95)),
  ];
  return `| ${cells.join(" | ")} |`;
};

/** Table of the annuaire's index: size, loading, first result, and keystrokes. */
export const searchTable = async (): Promise<string> => {
  const head = [
    "suppliers",
    "build, ms",
    "JSON, MB",
    "gzip, MB",
    "brotli, MB",
    "load, ms",
    "first result, ms",
    "slowest key cold, ms",
    "key, median ms",
    "key, 95 %, ms",
    "slowest key, ms",
    "key with filters, 95 %, ms",
  ];
  return [
    "### Annuaire search",
    "",
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...[100, 1_000, 10_000].map(measure),
  ].join("\n");
};

if (import.meta.main) console.log(await searchTable());
