import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Whether a module stands under one of these paths. */
const under =
  (...paths: readonly string[]) =>
  (id: string): boolean =>
    paths.some((path) => id.includes(path));

/** The fields of a need alone. */
const ofNeed = under("/web/reference/need-", "/web/reference/AmountFields.", "/web/reference/CpvField.");

/**
 * What goes together in one file: on a phone each file more costs a journey through the network, which a few kilobytes that
 * some page does not need do not. What every page has, then what every form has; the rest is split by who imports it.
 */
const together = [
  {
    name: "base",
    priority: 2,
    test: (id: string) =>
      // Pages of the team, and the words that are nearly another.
      !under("/LoadedPage.", "/edit-distance.")(id) &&
      under(
        ...["react/", "react-dom/", "scheduler/", "@tanstack/", "hono/", "zod/v4/core/core."].map(
          (name) => `/node_modules/${name}`,
        ),
        ...[
          "layout/",
          "feedback/",
          "theme/",
          "basics/Button",
          "basics/Icon",
          "basics/Link",
          "basics/Logo",
        ].map((name) => `/web/components/${name}`),
        ...[
          "address",
          "api",
          "clock",
          "format",
          "problem",
          "queryClient",
          "session",
          "transport",
          "drafts",
        ].map((name) => `/web/platform/${name}.ts`),
        // What loads a page: elsewhere, every page would wait for the file of forms.
        "vite/preload-helper",
        "/web/reference/queries.",
        "/web/reference/kind",
        "/shared/intents/natures.",
        "/web/typography/",
        "/shared/text/",
        "/shared/time/",
      )(id),
  },
  {
    name: "forms",
    priority: 1,
    test: (id: string) =>
      under(
        "/web/components/forms/",
        "/web/components/basics/Disclosure.",
        "/web/platform/use",
        "/web/platform/conflict.",
        "/web/platform/fields-of.",
        "/web/organisations/SiretField.",
        "/web/organisations/ContactFields.",
        "/web/reference/",
        "/shared/law/euros.",
      )(id) &&
      // What tells two versions apart knows every schema's words; it comes when two people have changed one thing.
      !under("/ConflictChoice.", "/OtherEntry.", "/value-words.", "/told.")(id) &&
      // Fields of the team's pages alone.
      !under("/RangeField.", "/CommuneCodeField.")(id) &&
      !ofNeed(id),
  },
  { name: "need", test: ofNeed },
];

/**
 * Builds the pages into `.build/web`, which the server serves, and what draws the public ones on the server into
 * `.build/render`, whole, so that it needs no other package.
 */
export default defineConfig({
  root: folder("../web"),
  // The pages are French only: React Aria's other 33 languages stay out of the bundles.
  plugins: [
    { ...optimizeLocales.vite({ locales: ["fr-FR"] }), enforce: "pre" },
    // Every element goes through web/typography, which puts the no-break spaces of French.
    react({ jsxImportSource: folder("../web/typography") }),
    tailwindcss(),
  ],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: folder("../.build/web"),
        emptyOutDir: true,
        // Older phones: `light-dark()` and nesting are rewritten for them.
        cssTarget: ["safari16.4", "chrome111", "firefox128"],
        // No data: addresses, which the content security policy refuses for fonts and scripts.
        assetsInlineLimit: 0,
        manifest: true,
        rolldownOptions: { output: { codeSplitting: { groups: together } } },
      },
    },
    // The service worker, one classic script beside the pages: it comes at its own address and works for all of them.
    offline: {
      consumer: "client",
      build: {
        outDir: folder("../.build/web"),
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: folder("../web/offline/worker.ts"),
          output: { format: "iife", entryFileNames: "service-worker.js" },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir: folder("../.build/render"),
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: folder("../web/serving/render.tsx") },
      },
    },
  },
  // With its slash: web/platform/api.ts is one of the pages' own modules.
  server: { proxy: { "/api/": "http://localhost:3000" } },
});
