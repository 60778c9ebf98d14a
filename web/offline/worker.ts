import { answerKept, isAnnuaire, isList, keep, keptFile, keptPage } from "./keep.ts";

/**
 * The service worker: the network first. Without one the pages still open, and the annuaire is searched in what is kept.
 * Nothing of a session is kept, and nothing that changes anything passes through here.
 */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

declare const clients: { claim: () => Promise<void> };

const isLasting = (event: Event): event is Lasting => "waitUntil" in event;
const isFetching = (event: Event): event is Fetching => "respondWith" in event && "request" in event;

const answerOf = (request: Request): Promise<Response> | undefined => {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return undefined;
  const { pathname } = url;
  if (request.mode === "navigate" && !pathname.startsWith("/api/")) return fetch(request).catch(keptPage);
  if (pathname.startsWith("/assets/")) return fetch(request).catch(() => keptFile(pathname));
  if (isAnnuaire(pathname)) return fetch(request).catch(() => answerKept(url));
  return isList(pathname) ? fetch(request).catch(() => keptFile(pathname)) : undefined;
};

addEventListener("fetch", (event: Event) => {
  if (!isFetching(event)) return;
  const answer = answerOf(event.request);
  if (answer) event.respondWith(answer);
});

// The page that is open now is answered too, and not only the next one.
addEventListener("activate", (event: Event) => {
  if (isLasting(event)) event.waitUntil(clients.claim());
});

// A page says when it has nothing better to do.
addEventListener("message", (event: Event) => {
  if (isLasting(event)) event.waitUntil(keep());
});
