import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { writeGazetteer } from "../functions/geo/build-gazetteer.ts";
import { copyFonts } from "../functions/pdf/font-files.ts";

/** The functions, and the files that each needs. */
const functions = {
  api: { gazetteer: true, pages: true, fonts: true, worker: false },
  mailer: { gazetteer: false, pages: false, fonts: false, worker: false },
  engine: { gazetteer: true, pages: false, fonts: false, worker: true },
  clock: { gazetteer: true, pages: false, fonts: false, worker: true },
  "mail-feedback": { gazetteer: false, pages: false, fonts: false, worker: false },
} as const;

/** Vite's output: the pages' files, and the server-side renderer of the public ones. */
export type BuiltPages = { web: string; render: string };

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

export type Bundle = {
  name: FunctionName;
  /** Contains index.mjs, its parts loaded on demand, source maps and data files. */
  folder: string;
  /** Bytes of each source in the code loaded at the start, by its path in the checkout. */
  sources: Record<string, number>;
  /** Every source in the bundle, those loaded on demand included. */
  everySource: string[];
};

const checkout = fileURLToPath(new URL("..", import.meta.url));

/**
 * Two parts of zod that esbuild cannot remove: its messages in 50 languages (260 KB; ours are in
 * shared/errors/field-errors.ts), and the whole of its core (90 KB), from which the OpenAPI library needs one
 * function through a dynamic import.
 */
const lessOfZod: Plugin = {
  name: "less-of-zod",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "locales", namespace: "less-of-zod" } : undefined,
    );
    onResolve({ filter: /^zod\/v4\/core$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "core", namespace: "less-of-zod" } : undefined,
    );
    onLoad({ filter: /^locales$/, namespace: "less-of-zod" }, () => ({ contents: "export {}" }));
    onLoad({ filter: /^core$/, namespace: "less-of-zod" }, () => ({
      contents: 'export { toJSONSchema } from "zod/v4/core";',
      resolveDir: checkout,
    }));
  },
};

/** CommonJS packages load Node's modules with `require`, which an ES module does not have. */
const requireForCommonJs = [
  'import { createRequire as createRequireForPackages } from "node:module";',
  "const require = createRequireForPackages(import.meta.url);",
].join("");

/** The sources loaded at the start: index.mjs and its static imports, without dynamic ones. */
const sourcesOf = ({ outputs }: Metafile): Record<string, number> => {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? [])
      if (kind === "import-statement" && !external) load(next);
  };
  load(Object.keys(outputs).find((path) => path.endsWith("/index.mjs")) ?? "");
  const sources: Record<string, number> = {};
  for (const output of loaded)
    for (const [path, { bytesInOutput }] of Object.entries(outputs[output]?.inputs ?? {}))
      sources[path] = (sources[path] ?? 0) + bytesInOutput;
  return sources;
};

/**
 * Copies the pages' HTML documents, without the assets, which CloudFront serves from their bucket; and the
 * renderer.
 */
const copyPages = ({ web, render }: BuiltPages, folder: string): void => {
  cpSync(web, join(folder, "web"), {
    recursive: true,
    filter: (path) => !relative(web, path).startsWith("assets"),
  });
  cpSync(render, join(folder, "render"), { recursive: true });
  // Tells Node that the .js files written by Vite are ES modules.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
};

const bundleFunction = async (
  name: FunctionName,
  folder: string,
  { gazetteer, pages, external }: { gazetteer: string; pages: BuiltPages; external: string[] },
): Promise<Bundle> => {
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: {
      index: `functions/entrypoints/${name}.ts`,
      // The worker thread loads this file by its name.
      ...(functions[name].worker ? { "engine-worker": "functions/entrypoints/engine-worker.ts" } : {}),
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // Dynamic imports (the programme in PDF) stay out of the cold start.
    splitting: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: "none",
    metafile: true,
    banner: { js: requireForCommonJs },
    plugins: [lessOfZod],
    external,
  });
  if (functions[name].gazetteer) copyFileSync(gazetteer, join(folder, "gazetteer.json"));
  if (functions[name].fonts) copyFonts(folder);
  if (functions[name].pages) copyPages(pages, folder);
  const held = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return { name, folder, sources: sourcesOf(metafile), everySource: [...new Set(held)] };
};

/**
 * Bundles the functions, each in a folder of its name under `outdir`, as they are deployed. The AWS SDK is in
 * the bundles (docs/decisions/2026-11-22-bundles-hold-the-aws-sdk.md); `external` leaves packages out, to
 * measure the effect.
 */
export const bundleFunctions = async (
  outdir: string,
  pages: BuiltPages,
  external: string[] = [],
): Promise<Record<FunctionName, Bundle>> => {
  rmSync(outdir, { recursive: true, force: true });
  const gazetteer = join(outdir, "gazetteer.json");
  writeGazetteer(gazetteer);
  const bundles = await Promise.all(
    functionNames.map(async (name) => [
      name,
      await bundleFunction(name, join(outdir, name), { gazetteer, pages, external }),
    ]),
  );
  return Object.fromEntries(bundles);
};
