import { load } from "../../shared/search/search-index.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { keptSearch } from "./kept-search.ts";

/** The one cache: the empty document, what the pages of the annuaire are made of, and the annuaire itself. */
const open = () => caches.open("annuaire");

const SHELL = "/index.html";
const SUPPLIERS = "/hors-ligne/fournisseurs.json";
/** The very file that the service's search is made of. */
const INDEX = "/api/suppliers/index.json";
const lists = ["/api/categories", "/api/map", "/api/rules"] as const;

/** Pages of the list that are kept at most: 10 000 suppliers. */
const MOST_PAGES = 100;
/** The annuaire is asked for again after an hour. */
const FRESH = 3_600_000;

/** As anybody sees it: without the session's cookie. */
const ask = async (path: string): Promise<Response> => {
  const answer = await fetch(path, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
};

const readSuppliers = async (): Promise<Supplier[]> => {
  const all: Supplier[] = [];
  let cursor: string | undefined = "";
  for (let page = 0; page < MOST_PAGES && cursor !== undefined; page++) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const answer: { items: Supplier[]; cursor?: string } = await (
      await ask(`/api/suppliers?limit=100${after}`)
    ).json();
    all.push(...answer.items);
    cursor = answer.cursor;
  }
  return all;
};

/** Scripts and styles that a page names. */
const assetsOf = async (path: string): Promise<string[]> =>
  (await (await ask(path)).text()).match(/\/assets\/[\w.-]+\.(?:js|css)/g) ?? [];

let searching: Promise<ReturnType<typeof keptSearch>> | undefined;

const readKept = async () => {
  const cache = await open();
  const [index, suppliers] = await Promise.all([cache.match(INDEX), cache.match(SUPPLIERS)]);
  if (!index || !suppliers) throw new Error("Nothing of the annuaire is kept yet");
  return keptSearch(load(await index.text()), await suppliers.json());
};

/** Keeps the annuaire of now and the pages that show it, and lets go of what a former release needed. */
export const keep = async (): Promise<void> => {
  const cache = await open();
  const before = await cache.match(INDEX);
  if (before && Date.now() - Date.parse(before.headers.get("date") ?? "") < FRESH) return;
  const answer = await ask(INDEX);
  const etag = answer.headers.get("etag") ?? "";
  const index = await answer.text();
  const same = before?.headers.get("etag") === etag ? await cache.match(SUPPLIERS) : undefined;
  const suppliers: Supplier[] = await (same?.json() ?? readSuppliers());
  const [first] = suppliers;
  const pages = ["/annuaire", ...(first ? [`/fournisseurs/${first.id}`] : [])];
  const assets = new Set((await Promise.all(pages.map(assetsOf))).flat());
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll([SHELL, ...lists, ...[...assets].filter((path) => !kept.has(path))]);
  for (const path of kept) if (path.startsWith("/assets/") && !assets.has(path)) await cache.delete(path);
  await cache.put(SUPPLIERS, Response.json(suppliers));
  // Last, since it says that all of it is kept, and since when.
  await cache.put(INDEX, new Response(index, { headers: { etag, date: new Date().toUTCString() } }));
  searching = undefined;
};

/** Answers a request of the annuaire from what is kept. */
export const answerKept = async (url: URL): Promise<Response> => {
  searching ??= readKept();
  const found = await searching.catch(() => undefined);
  if (!found) {
    searching = undefined;
    return Response.error();
  }
  const { status, body } = found(url);
  return Response.json(body, { status });
};

/** A file as it is kept, or an error as without a worker. */
export const keptFile = async (path: string): Promise<Response> =>
  (await (await open()).match(path)) ?? Response.error();

/** What answers without the network. */
export const keptPage = () => keptFile(SHELL);

/** Whether the annuaire's search answers at that address. */
export const isAnnuaire = (path: string): boolean => /^\/api\/suppliers(\.geojson|\/sup_[\w-]+)?$/.test(path);

export const isList = (path: string): boolean => lists.some((one) => one === path);
