import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * The renderer of the public pages: built from `web/serving/` into `.build/render`, and known here only by
 * its types.
 */
export type Drawn =
  | { status: 200; head: string; body: string; data: string; module: string }
  | { status: 200; module?: string }
  | { status: 404 };
export type PageRenderer = {
  /** Some pages are rendered for visitors who are not signed in only. */
  draw: (address: string, visitor: { signedIn: boolean }) => Promise<Drawn>;
  /** Addresses of the public pages that do not depend on data. */
  fixedAddresses: readonly string[];
};

type Doors = { fetch: typeof fetch; now: () => string; baseUrl: string };
type Built = {
  createRenderer: (doors: Doors) => PageRenderer["draw"];
  fixedAddresses: () => readonly string[];
};

/**
 * Loads the built renderer; undefined if there is no build. `ask` sends a request to the API as a visitor
 * would.
 */
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
