import "./without-eval.ts";
import "./styles.css";
import { hydrate, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot, hydrateRoot } from "react-dom/client";
import { applyTheme, readTheme } from "./components/theme/theme.ts";
import { keepAnnuaire } from "./offline/register.ts";
import { setClock } from "./platform/clock.ts";
import { queryClient } from "./platform/queryClient.ts";
import { makeRouter } from "./routes.tsx";

applyTheme(readTheme());
setClock(() => new Date().toISOString());

const root = document.getElementById("root");
const drawn = document.getElementById("donnees");
const router = makeRouter();
const page = (
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>
);

/** Takes over what the server has drawn, from the same data. */
const takeOver = async (into: HTMLElement, data: string) => {
  hydrate(queryClient, JSON.parse(data));
  router.ssr = { manifest: undefined };
  await router.load();
  // Where this browser draws otherwise than the server did, React says so as an error of the page: it is a fault of ours.
  hydrateRoot(into, page);
};

if (root && drawn) void takeOver(root, drawn.textContent);
else if (root) createRoot(root).render(page);

if (import.meta.env.PROD) keepAnnuaire();
