import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FunctionName, functionNames } from "../../infra/bundle.ts";
import { type Assembly, assetFolder } from "./assembly.ts";

/** Packages of the AWS SDK for JavaScript and what it alone brings. */
const ofTheSdk = /node_modules\/(@aws-sdk|@smithy|@aws-crypto|bowser|mnemonist|obliterator)\//;

/** What draws mails, what sends them, and what computes plans. */
const drawing = /node_modules\/(@react-email|react|react-dom)\//;
const sending = /node_modules\/nodemailer\//;
const printing = /node_modules\/@cantoo\/(pdf-lib|fontkit)\//;
const writing = /node_modules\/docx\//;
const tracing = /node_modules\/aws-xray-sdk-core\//;
const planning = /shared\/planning\/(plan|replan|anneal|solver|prover)\.ts/;
/** What takes long of it: a replanned day is a matter of milliseconds. */
const solving = /shared\/planning\/(plan|anneal|prover)\.ts/;

export const bundlesSuite = (assembly: () => Assembly) => {
  const present = (name: FunctionName): [string, number][] =>
    Object.entries(assembly().bundles[name].sources).filter(([, bytes]) => bytes > 0);

  describe("the API's bundle", () => {
    it("is at most 800 KB at the start without the AWS SDK", () => {
      const bytes = present("api").reduce((sum, [path, size]) => sum + (ofTheSdk.test(path) ? 0 : size), 0);
      expect(bytes).toBeGreaterThan(300_000);
      expect(bytes).toBeLessThanOrEqual(800_000);
    });

    it("starts without what draws mails, which it loads to preview one, and never sends any", () => {
      expect(present("api").filter(([path]) => drawing.test(path))).toEqual([]);
      const held = (name: FunctionName, what: RegExp) =>
        assembly().bundles[name].everySource.filter((path) => what.test(path));
      expect(held("api", drawing).length).toBeGreaterThan(0);
      expect(held("api", sending)).toEqual([]);
      expect(held("mailer", sending).length).toBeGreaterThan(0);
    });

    it("starts without the tracer, which its first event loads", () => {
      expect(present("api").filter(([path]) => tracing.test(path))).toEqual([]);
      expect(assembly().bundles.api.everySource.filter((path) => tracing.test(path)).length).toBeGreaterThan(
        0,
      );
    });

    it("starts without what makes PDFs, which it loads to print, and holds their fonts", () => {
      const { everySource, folder } = assembly().bundles.api;
      expect(present("api").filter(([path]) => printing.test(path))).toEqual([]);
      expect(everySource.filter((path) => printing.test(path)).length).toBeGreaterThan(0);
      expect(readdirSync(folder).filter((file) => file.endsWith(".ttf"))).toHaveLength(2);
    });

    it("starts without what makes documents for Word, which it loads to write one", () => {
      expect(present("api").filter(([path]) => writing.test(path))).toEqual([]);
      expect(assembly().bundles.api.everySource.filter((path) => writing.test(path)).length).toBeGreaterThan(
        0,
      );
    });

    it("holds nothing of the planning engine", () => {
      expect(assembly().bundles.api.everySource.filter((path) => planning.test(path))).toEqual([]);
    });

    it("holds no message of zod in another language", () => {
      const locales = present("api").filter(([path]) => /zod\/.*\/locales\//.test(path));
      expect(locales.map(([path]) => path)).toEqual([expect.stringContaining("/en.js")]);
    });
  });

  describe.each(["engine", "clock"] as const)("the bundle of the %s", (name) => {
    it("computes in a thread of its own, which the handler's thread tells of meanwhile", () => {
      const { everySource } = assembly().bundles[name];
      expect(everySource.filter((path) => solving.test(path)).length).toBeGreaterThan(0);
      expect(present(name).filter(([path]) => solving.test(path))).toEqual([]);
    });
  });

  describe("what the CDK uploads", () => {
    it.each(functionNames)("is the bundle as it was made, with its map: %s", (name) => {
      const folder = assetFolder(assembly().stages.production, name);
      const made = assembly().bundles[name].folder;
      for (const file of ["index.mjs", "index.mjs.map"])
        expect(statSync(join(folder, file)).size).toBe(statSync(join(made, file)).size);
    });
  });
};
