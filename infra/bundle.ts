import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { writeGazetteer } from "../functions/geo/build-gazetteer.ts";

/** The functions, and whether each needs the gazetteer beside it. */
const functions = {
  api: { gazetteer: true },
  mailer: { gazetteer: false },
  engine: { gazetteer: true },
  clock: { gazetteer: true },
  "mail-feedback": { gazetteer: false },
} as const;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

export type Bundle = {
  name: FunctionName;
  /** Holds index.mjs, its source map and what it reads. */
  folder: string;
  /** Bytes of each source in index.mjs, by its path from the checkout. */
  sources: Record<string, number>;
};

const checkout = fileURLToPath(new URL("..", import.meta.url));

/** zod's error messages in 50 languages, 260 KB that no tree shaking removes; ours are in shared/field-errors.ts. */
const withoutZodLocales: Plugin = {
  name: "without-zod-locales",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "none", namespace: "zod-locales" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "zod-locales" }, () => ({ contents: "export {}" }));
  },
};

/** CommonJS packages ask for Node's modules by `require`, which an ES module does not have. */
const requireForCommonJs = [
  'import { createRequire as createRequireForPackages } from "node:module";',
  "const require = createRequireForPackages(import.meta.url);",
].join("");

const sourcesOf = ({ outputs }: Metafile): Record<string, number> => {
  const main = Object.entries(outputs).find(([path]) => path.endsWith("index.mjs"));
  return Object.fromEntries(
    Object.entries(main?.[1].inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
  );
};

const bundleFunction = async (name: FunctionName, folder: string, gazetteer: string): Promise<Bundle> => {
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: [`functions/entrypoints/${name}.ts`],
    outfile: join(folder, "index.mjs"),
    bundle: true,
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
    plugins: [withoutZodLocales],
  });
  if (functions[name].gazetteer) copyFileSync(gazetteer, join(folder, "gazetteer.json"));
  return { name, folder, sources: sourcesOf(metafile) };
};

/**
 * Bundles the functions, each in a folder of its name under `outdir`, as they are deployed. The AWS SDK is in the
 * bundles: see docs/decisions/2026-11-bundles-hold-the-aws-sdk.md.
 */
export const bundleFunctions = async (outdir: string): Promise<Record<FunctionName, Bundle>> => {
  rmSync(outdir, { recursive: true, force: true });
  const gazetteer = join(outdir, "gazetteer.json");
  writeGazetteer(gazetteer);
  const bundles = await Promise.all(
    functionNames.map(async (name) => [name, await bundleFunction(name, join(outdir, name), gazetteer)]),
  );
  return Object.fromEntries(bundles);
};
