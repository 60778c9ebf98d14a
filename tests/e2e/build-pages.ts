import { fileURLToPath } from "node:url";
import { createBuilder } from "vite";

const configFile = fileURLToPath(new URL("../../.config/vite.config.ts", import.meta.url));

/** Builds the pages as they are served, whatever runs this: the test runner says « test », which React takes for development. */
export const buildPages = async (folders?: { pages: string; renderer: string }): Promise<void> => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    const builder = await createBuilder({
      configFile,
      logLevel: "error",
      ...(folders && {
        environments: {
          client: { build: { outDir: folders.pages } },
          offline: { build: { outDir: folders.pages } },
          ssr: { build: { outDir: folders.renderer } },
        },
      }),
    });
    await builder.buildApp();
  } finally {
    process.env.NODE_ENV = before;
  }
};
