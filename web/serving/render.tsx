import "../without-eval.ts";
import { dehydrate, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { setClock } from "../platform/clock.ts";
import { contactQuery } from "../platform/contact.ts";
import { ProblemError } from "../platform/problem.ts";
import { makeQueryClient } from "../platform/queryClient.ts";
import { assumeVisitor } from "../platform/session.ts";
import { askThrough } from "../platform/transport.ts";
import { makeRouter } from "../routes.tsx";
import { dataBlock, headHtml } from "./head.ts";
import { announcedModules, publicPages } from "./public-pages.ts";

type Doors = {
  /** Asks the application itself, without a network. */
  fetch: typeof fetch;
  /** The present instant. */
  now: () => string;
  baseUrl: string;
};

/** A page drawn, or why it is not: then the browser draws it, and is told which file to fetch where that is known. */
export type Drawn =
  | { status: 200; head: string; body: string; data: string; module: string }
  | { status: 200; module?: string }
  | { status: 404 };

export type Visitor = { signedIn: boolean };

/** Draws the public pages for visitors: the same components as in the browser, with the data that they show. */
export const createRenderer = ({ fetch, now, baseUrl }: Doors) => {
  askThrough(fetch);
  setClock(now);
  return async (address: string, { signedIn }: Visitor): Promise<Drawn> => {
    const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
    await router.load();
    const match = router.state.matches.at(-1);
    if (!match || match.routeId === "__root__") return { status: 404 };
    const known = publicPages[match.routeId];
    if (!known) {
      const module = announcedModules[match.routeId];
      return { status: 200, ...(module ? { module } : {}) };
    }
    if (known.forVisitors && signedIn) return { status: 200, module: known.module };
    const client = makeQueryClient();
    // Without a session nobody is signed in, which the page may say; with one, the browser asks who it is.
    if (!signedIn) assumeVisitor(client);
    try {
      await client.prefetchQuery(contactQuery);
      const head = await known.prepare({ client, baseUrl, params: match.params, search: match.search });
      const body = renderToString(
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>,
      );
      return {
        status: 200,
        head: headHtml(head, `${baseUrl}${match.pathname}`),
        body,
        data: dataBlock("application/json", dehydrate(client), "donnees"),
        module: known.module,
      };
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return { status: 404 };
      throw error;
    } finally {
      client.clear();
    }
  };
};

export { fixedAddresses } from "./public-pages.ts";
