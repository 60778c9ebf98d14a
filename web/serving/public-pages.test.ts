import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { mappedPages } from "../pages/mapped-pages.ts";
import { announcedModules, publicPages } from "./public-pages.ts";

const modules = [
  ...Object.entries(publicPages).map(([route, { module }]) => [route, module] as const),
  ...Object.entries(announcedModules),
];

test("the map of the site shows every public page that no data makes", () => {
  const shown: string[] = mappedPages.flatMap(({ pages }) => pages.map(({ to }) => to));
  for (const route of Object.keys(publicPages).filter((one) => !one.includes("$")))
    expect(shown).toContain(route);
});

test.each(modules)("%s names the file that its browser loads", (_route, module) => {
  expect(existsSync(new URL(`../${module}`, import.meta.url))).toBe(true);
});
