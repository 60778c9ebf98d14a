import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What draws the public pages: built from `web/serving/` into `.build/render`, and known here by its shape alone. */
export type Drawn =
  | { status: 200; head: string; body: string; data: string; module: string }
  | { status: 200 | 404 };
export type PageRenderer = {
  draw: (address: string) => Promise<Drawn>;
  /** Addresses of the public pages that no data makes. */
  fixedAddresses: readonly string[];
};

type Doors = { fetch: typeof fetch; now: () => string; baseUrl: string };
type Built = {
  createRenderer: (doors: Doors) => PageRenderer["draw"];
  fixedAddresses: () => readonly string[];
};

/** Loads what the build made; undefined where it made none. `ask` answers a request of the API, as a visitor's. */
export const loadPageRenderer = async (
  file: string,
  ask: (request: Request) => Response | Promise<Response>,
  { now, baseUrl }: Omit<Doors, "fetch">,
): Promise<PageRenderer | undefined> => {
  if (!existsSync(file)) return undefined;
  const built: Built = await import(pathToFileURL(file).href);
  const draw = built.createRenderer({
    now,
    baseUrl,
    fetch: async (input, init) => ask(new Request(new URL(String(input), baseUrl), init)),
  });
  return { draw, fixedAddresses: built.fixedAddresses() };
};
