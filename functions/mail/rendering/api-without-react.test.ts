import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** The files and packages loaded when that entry starts, without those that it may import later. */
const partsOf = async (entry: string): Promise<string[]> => {
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const found = new Set<string>();
  const load = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? [])
      if (kind !== "dynamic-import") load(next);
  };
  load(relative(process.cwd(), file));
  return [...found];
};

const heavy = /react|nodemailer|client-ses|\.tsx$/;

describe("the API", () => {
  it("starts without React, MIME or a transport: it queues mails, lists them, and renders one only where it is read", async () => {
    const parts = await partsOf("../../app.ts");
    expect(parts.filter((part) => heavy.test(part))).toEqual([]);
    expect(parts.some((part) => part.endsWith("queue-mail.ts"))).toBe(true);
  });

  it("leaves MIME to the mailer", async () => {
    expect((await partsOf("../delivery/mime.ts")).filter((part) => heavy.test(part))).not.toEqual([]);
  });
});
