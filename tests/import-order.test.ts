import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const parts = ["shared", "functions", "web"];

/** The folders in the order of imports, from the map in docs/architecture.md. */
const order = [
  ...readFileSync(join(root, "docs/architecture.md"), "utf8").matchAll(
    /^\| `((?:shared|functions|web)[\w/-]*)` \|/gm,
  ),
].map(([, folder = ""]) => folder);

type Import = { from: string; to: string; typeOnly: boolean; dynamic: boolean };

const sources = parts.flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(part, file)),
);

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

const importsOf = (from: string): Import[] =>
  [...readFileSync(join(root, from), "utf8").matchAll(importPattern)].map(([, type, named, dynamic = ""]) => {
    const target = named ?? dynamic;
    return {
      from,
      to: target.startsWith(".") ? normalize(join(dirname(from), target)) : target,
      typeOnly: type !== undefined,
      dynamic: named === undefined,
    };
  });

const imports = sources.flatMap(importsOf);
const of = (rule: (found: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);
const partOf = (file: string): string => file.split("/")[0] ?? "";
const isOurs = (file: string): boolean => parts.includes(partOf(file)) && file.includes("/");

test("the imports of the whole source are read", () => {
  expect(imports.length).toBeGreaterThan(3_000);
  expect(imports.some(({ to }) => to === "shared/errors/errors.ts")).toBe(true);
});

test("the map of docs/architecture.md names every folder that holds source, once, and no other", () => {
  expect(order.toSorted()).toEqual([...new Set(sources.map((file) => dirname(file)))].toSorted());
});

test("a folder imports only from folders that stand before it in the map, so that none form a circle", () => {
  const place = new Map(order.map((folder, i) => [folder, i]));
  const placeOf = (file: string) => place.get(dirname(file)) ?? -1;
  expect(
    of(({ from, to }) => isOurs(to) && partOf(from) === partOf(to) && placeOf(to) > placeOf(from)),
  ).toEqual([]);
});

test("shared/ imports nothing of the others, and nothing of Node: it runs in Lambda, on a laptop and in a browser", () => {
  expect(
    of(({ from, to }) => from.startsWith("shared/") && /^(functions|web|tests|infra|node:)/.test(to)),
  ).toEqual([]);
});

test("web/ takes only the type of the API from functions/", () => {
  expect(
    of(({ from, to, typeOnly }) => from.startsWith("web/") && to.startsWith("functions/") && !typeOnly),
  ).toEqual([]);
});

test("functions/ knows no page", () => {
  expect(of(({ from, to }) => from.startsWith("functions/") && to.startsWith("web/"))).toEqual([]);
});

test("no product file imports from tests/", () => {
  expect(of(({ to }) => to.startsWith("tests/"))).toEqual([]);
});

test("a module reads another's documents, never its routes: app.ts alone mounts them", () => {
  const isRoutes = (file: string) => /(^|[/-])routes\.ts$/.test(file);
  // Exception: the routes of members are mounted by the modules with members, buyers and suppliers.
  const madeForOthers = new Set(["functions/accounts/member-routes.ts"]);
  expect(
    of(
      ({ from, to }) =>
        from.startsWith("functions/") &&
        from !== "functions/app.ts" &&
        isRoutes(to) &&
        dirname(from) !== dirname(to) &&
        !madeForOthers.has(to),
    ),
  ).toEqual([]);
});

test("React Email and the engines stay out of what the API loads at its start", () => {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly, dynamic } of isOurs(file) ? importsOf(file) : [])
      if (!typeOnly && !dynamic) visit(to);
  };
  visit("functions/app.ts");
  expect(reached.size).toBeGreaterThan(300);
  expect([...reached].filter((name) => /react|nodemailer|shared\/planning\//.test(name))).toEqual([]);
});
