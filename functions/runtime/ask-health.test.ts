import { expect, test } from "vitest";
import { type Reply, serveLocally } from "../../tests/infra/http-server.ts";
import { askHealth } from "./ask-health.ts";

/** What the log says once the site was asked, and what the site was asked. */
const asked = async (answer: () => Reply) => {
  const lines: string[] = [];
  const paths: string[] = [];
  const log = (code: string, fields = {}) => {
    lines.push(`${code} ${JSON.stringify(fields)}`);
  };
  const site = await serveLocally(({ path }) => {
    paths.push(path);
    return answer();
  });
  await askHealth(site.url, { info: log, warn: log, error: log });
  await site.close();
  return { lines, paths };
};

test("a site that answers at its address is left in peace", async () => {
  expect(await asked(() => ({ status: 200, body: "{}" }))).toEqual({ lines: [], paths: ["/api/health"] });
});

test("a refusal at the origin, an error and a detour are each a site that people do not reach", async () => {
  for (const status of [403, 429, 502])
    expect((await asked(() => ({ status, body: "" }))).lines).toEqual([
      `SITE_UNREACHABLE {"status":${status}}`,
    ]);
  const detour = { status: 302, headers: { location: "/elsewhere" }, body: "" };
  expect((await asked(() => detour)).lines).toEqual([expect.stringContaining("SITE_UNREACHABLE")]);
});

test("so is one that nobody answers for", async () => {
  const lines: string[] = [];
  const log = (code: string) => {
    lines.push(code);
  };
  const refuses = async () => {
    throw new TypeError("fetch failed");
  };
  await askHealth("https://rencontres.exemple.fr", { info: log, warn: log, error: log }, refuses);
  expect(lines).toEqual(["SITE_UNREACHABLE"]);
});
