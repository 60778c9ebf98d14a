import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** What a bundle of that entry is made of: our files, and the packages that it would load. */
const partsOf = async (entry: string): Promise<string[]> => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return [...new Set([...Object.keys(metafile.inputs), ...imported])];
};

const heavy = /react|nodemailer|client-ses|\.tsx$/;

describe("the API", () => {
  it("queues mails and shows their text without loading React, MIME or a transport", async () => {
    const parts = await partsOf("../app.ts");
    expect(parts.filter((part) => heavy.test(part))).toEqual([]);
    expect(parts.some((part) => part.endsWith("queue-mail.ts"))).toBe(true);
  });

  it("leaves them to the mailer, which does", async () => {
    expect((await partsOf("./send-mail.ts")).filter((part) => heavy.test(part)).length).toBeGreaterThan(3);
  });
});
