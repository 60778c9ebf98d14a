import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltPages } from "../../infra/bundle.ts";

/** Draws one page, with the number of suppliers that the application tells it. */
const renderer = `
export const fixedAddresses = () => ["/", "/annuaire"];
export const createRenderer = ({ fetch, now, baseUrl }) => async (address) => {
  if (address === "/perdue") return { status: 404 };
  if (address !== "/annuaire") return { status: 200 };
  const { total } = await (await fetch("/api/suppliers")).json();
  return { status: 200, head: "<title>Annuaire</title>", body: "<p>" + total + " fournisseur</p>", data: "", module: "x" };
};
`;

/** What stands for the built pages in tests of what carries them: a build of the real ones takes longer than all of these. */
export const builtPages = (folder: string): BuiltPages & { assets: string } => {
  const web = join(folder, "web");
  const render = join(folder, "render");
  for (const path of [join(web, "assets"), join(web, ".vite"), render]) mkdirSync(path, { recursive: true });
  const document =
    '<!doctype html><html><head><title>Vide</title></head><body><div id="root"></div></body></html>';
  writeFileSync(join(web, "index.html"), document);
  writeFileSync(join(web, "logo.svg"), "<svg/>");
  writeFileSync(join(web, "assets", "main-1a2b.js"), "export {};");
  writeFileSync(join(web, ".vite", "manifest.json"), "{}");
  writeFileSync(join(render, "render.js"), renderer);
  return { web, render, assets: join(web, "assets") };
};
