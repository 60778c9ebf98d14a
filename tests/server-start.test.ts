import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const server = new URL("../functions/entrypoints/server.ts", import.meta.url).pathname;

test.each([
  [{ PORT: "abc" }, "La variable d’environnement PORT : un nombre est attendu."],
  [{ SECRET: "court" }, "La variable d’environnement SECRET : au moins 32 caractères."],
])("a server that cannot start for %o says why in one line and ends with 1", (variables, line) => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", server], {
    env: { PATH: process.env.PATH, ...variables },
    encoding: "utf8",
  });
  expect([status, stderr.trim()]).toEqual([1, line]);
});
