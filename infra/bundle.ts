import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { writeGazetteer } from "../functions/geo/build-gazetteer.ts";

/** The functions, and what each needs beside it. */
const functions = {
  api: { gazetteer: true, pages: true, worker: false },
  mailer: { gazetteer: false, pages: false, worker: false },
  engine: { gazetteer: true, pages: false, worker: true },
  clock: { gazetteer: true, pages: false, worker: true },
  "mail-feedback": { gazetteer: false, pages: false, worker: false },
} as const;

/** What Vite built: the pages' files, and what draws the public ones on the server. */
export type BuiltPages = { web: string; render: string };

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

export type Bundle = {
  name: FunctionName;
  /** Holds index.mjs, the parts that it loads when they are first needed, source maps and what it reads. */
  folder: string;
  /** Bytes that each source has in what is loaded at the start, by its path from the checkout. */
  sources: Record<string, number>;
  /** Every source that it holds, those loaded on demand included. */
  everySource: string[];
};

const checkout = fileURLToPath(new URL("..", import.meta.url));

/**
 * Two things that esbuild cannot shake out of zod: its messages in 50 languages (260 KB; ours are in
 * shared/field-errors.ts), and the whole of its core (90 KB), of which the writer of the OpenAPI document asks for one
 * function by a dynamic import.
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

/** CommonJS packages ask for Node's modules by `require`, which an ES module does not have. */
const requireForCommonJs = [
  'import { createRequire as createRequireForPackages } from "node:module";',
  "const require = createRequireForPackages(import.meta.url);",
].join("");

/** What is loaded at the start: index.mjs and the parts that it imports, not those that it may ask for later. */
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

/** The pages' documents, without the assets, which CloudFront serves from their bucket; and what draws them. */
const copyPages = ({ web, render }: BuiltPages, folder: string): void => {
  cpSync(web, join(folder, "web"), {
    recursive: true,
    filter: (path) => !relative(web, path).startsWith("assets"),
  });
  cpSync(render, join(folder, "render"), { recursive: true });
  // Node is told that what Vite writes as .js are modules.
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
      // A thread of its own asks for it by its name.
      ...(functions[name].worker ? { "engine-worker": "functions/entrypoints/engine-worker.ts" } : {}),
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What is imported on demand (the programme in PDF) stays out of the cold start.
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
  if (functions[name].pages) copyPages(pages, folder);
  const held = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return { name, folder, sources: sourcesOf(metafile), everySource: [...new Set(held)] };
};

/**
 * Bundles the functions, each in a folder of its name under `outdir`, as they are deployed. The AWS SDK is in the
 * bundles (docs/decisions/2026-11-bundles-hold-the-aws-sdk.md); `external` leaves packages out, to measure what that changes.
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
