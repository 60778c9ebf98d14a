import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { publicPages } from "./public-pages.ts";

test.each(Object.entries(publicPages))("%s names the file that its browser loads", (_route, { module }) => {
  expect(existsSync(new URL(`../${module}`, import.meta.url))).toBe(true);
});
