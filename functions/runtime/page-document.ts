import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Drawn } from "./page-renderer.ts";

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** The files that a module of the pages needs besides those of every page. */
const filesOf = (manifest: Manifest, module: string): { scripts: string[]; styles: string[] } => {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const next of chunk.imports) visit(next);
  };
  visit("index.html");
  const already = new Set(seen);
  visit(module);
  const chunks = [...seen].filter((name) => !already.has(name)).flatMap((name) => manifest[name] ?? []);
  return { scripts: chunks.map(({ file }) => file), styles: chunks.flatMap(({ css }) => css) };
};

/**
 * Puts the style sheet before the scripts, which the build writes first: nothing is rendered without it, and
 * on a slow connection it would wait for the dozen files named before it.
 */
const styleFirst = (html: string): string => {
  const sheets = /<link rel="stylesheet"[^>]*>\s*/g;
  const found = html.match(sheets) ?? [];
  return html.replace(sheets, "").replace("<title>", () => `${found.join("")}<title>`);
};

/** Inserts a rendered page into the HTML document of the pages, and preloads its own scripts, rendered or not. */
export const documentOf = (folder: string) => {
  const empty = styleFirst(readFileSync(join(folder, "index.html"), "utf8"));
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")),
  );
  return (drawn?: Drawn): string => {
    if (!drawn || drawn.status === 404 || !drawn.module) return empty;
    const { scripts, styles } = filesOf(manifest, drawn.module);
    const links = [
      ...styles.map((file) => `<link rel="stylesheet" href="/${file}" />`),
      ...scripts.map((file) => `<link rel="modulepreload" href="/${file}" />`),
    ].join("\n    ");
    if (!("body" in drawn)) return empty.replace("</head>", () => `${links}\n  </head>`);
    // Replacement functions, because a `$` in a text would otherwise be read as a pattern.
    return (
      empty
        .replace(/<title>.*?<\/title>/s, () => `${drawn.head}\n    ${links}`)
        .replace(/<meta name="description".*?>\n?/s, "")
        // What the server has drawn is read without scripts; a form says itself that it needs them.
        .replace(/<noscript>.*?<\/noscript>\s*/s, "")
        .replace('<div id="root"></div>', () => `<div id="root">${drawn.body}</div>\n    ${drawn.data}`)
    );
  };
};
