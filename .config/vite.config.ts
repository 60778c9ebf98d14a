import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages into `.build/web`, which the server serves. */
export default defineConfig({
  root: folder("../web"),
  // The pages are French only: React Aria's other 33 languages stay out of the bundles.
  plugins: [{ ...optimizeLocales.vite({ locales: ["fr-FR"] }), enforce: "pre" }, react(), tailwindcss()],
  build: {
    outDir: folder("../.build/web"),
    emptyOutDir: true,
    // Older phones: `light-dark()` and nesting are rewritten for them.
    cssTarget: ["safari16.4", "chrome111", "firefox128"],
    // No data: addresses, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: { proxy: { "/api": "http://localhost:3000" } },
});
