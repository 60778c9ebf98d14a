import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
