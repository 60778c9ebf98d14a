import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Who may be read by whom: a module reads those before it (docs/architecture.md). */
const order = [
  "accounts",
  "settings",
  "suppliers",
  "buyers",
  "intents",
  "rencontres",
  "rounds",
  "contracts",
  "followups",
  "reports",
  "desk",
  "clock",
];

const root = fileURLToPath(new URL("..", import.meta.url));
type Import = { from: string; to: string; typeOnly: boolean };

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

const importsOf = (from: string): Import[] =>
  [...readFileSync(join(root, from), "utf8").matchAll(importPattern)].map(([, type, named = "", dynamic]) => {
    const target = dynamic ?? named;
    return {
      from,
      to: target.startsWith(".") ? normalize(join(dirname(from), target)) : target,
      typeOnly: type !== undefined,
    };
  });

const imports = ["shared", "functions", "web"].flatMap(sources).flatMap(importsOf);
const of = (rule: (found: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);
const moduleOf = (file: string) => order.indexOf(/^functions\/([^/]+)\//.exec(file)?.[1] ?? "");

test("the imports of the whole source are read", () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.some(({ to }) => to === "shared/errors.ts")).toBe(true);
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

test("a module reads only modules that come before it", () => {
  expect(of(({ from, to }) => moduleOf(from) >= 0 && moduleOf(to) > moduleOf(from))).toEqual([]);
});

test("a module reads another's documents, never its routes", () => {
  expect(
    of(
      ({ from, to }) =>
        moduleOf(from) >= 0 &&
        moduleOf(to) >= 0 &&
        moduleOf(from) !== moduleOf(to) &&
        /(^|[/-])routes\.ts$/.test(to) &&
        !to.endsWith("member-routes.ts"),
    ),
  ).toEqual([]);
});

test("React Email and the engines stay out of what the API loads at its start", () => {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly } of importsOfStatic(file))
      if (!typeOnly && /^(functions|shared)\//.test(to)) visit(to);
    for (const { to, typeOnly } of importsOfStatic(file))
      if (!typeOnly && !/^(functions|shared)\//.test(to)) reached.add(to);
  };
  const importsOfStatic = (file: string) =>
    importsOf(file).filter(
      ({ to }) =>
        !new RegExp(`import\\(\\s*["'][^"']*${to.split("/").at(-1)}`).test(
          readFileSync(join(root, file), "utf8"),
        ),
    );
  visit("functions/app.ts");
  expect([...reached].filter((name) => /react|nodemailer|shared\/planning\//.test(name))).toEqual([]);
});
