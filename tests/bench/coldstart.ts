import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Bundle, bundleFunctions, functionNames } from "../../infra/bundle.ts";
import { builtPages } from "../infra/built-pages.ts";

const run = promisify(execFile);
const starts = 20;

/** What Lambda would do before the first event: load the bundle; the time is the process's own, without Node's start. */
const loading = (file: string): string =>
  `const from = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - from);`;

/** What the functions read of their environment; nothing is called. */
const environment = {
  PATH: process.env.PATH ?? "",
  AWS_REGION: "eu-west-3",
  TABLE_NAME: "bench",
  SES_FROM: "rencontres@exemple.fr",
  POWERTOOLS_TRACE_ENABLED: "false",
};

const milliseconds = async (file: string): Promise<number> => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", loading(file)], {
    env: environment,
  });
  return Number(stdout.trim().split("\n").at(-1));
};

const measure = async (file: string): Promise<{ median: number; least: number }> => {
  const times: number[] = [];
  for (let n = 0; n < starts; n++) times.push(await milliseconds(file));
  times.sort((a, b) => a - b);
  return { median: times[starts / 2] ?? 0, least: times[0] ?? 0 };
};

const ofTheSdk = /node_modules\/(@aws-sdk|@smithy|@aws-crypto|bowser|mnemonist|obliterator)\//;

const kilobytes = ({ sources }: Bundle) => {
  const sum = (wanted: (path: string) => boolean) =>
    Object.entries(sources).reduce((total, [path, bytes]) => total + (wanted(path) ? bytes : 0), 0);
  return { all: sum(() => true) / 1_000, own: sum((path) => !ofTheSdk.test(path)) / 1_000 };
};

const whole = (value: number): string => Math.round(value).toString();

/**
 * How long each function takes to load in a fresh process (median and least of 20), as deployed, and with the AWS SDK left
 * out and read from packages as Lambda's runtime has it.
 */
export const coldStartTable = async (): Promise<string> => {
  const root = mkdtempSync(join(tmpdir(), "rencontres-coldstart-"));
  try {
    const pages = builtPages(join(root, "pages"));
    const inside = await bundleFunctions(join(root, "inside"), pages);
    const outside = await bundleFunctions(join(root, "outside"), pages, ["@aws-sdk/*", "@smithy/*"]);
    symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(root, "node_modules"));
    const rows: string[] = [];
    for (const name of functionNames) {
      const { all, own } = kilobytes(inside[name]);
      const bundled = await measure(join(inside[name].folder, "index.mjs"));
      const external = await measure(join(outside[name].folder, "index.mjs"));
      rows.push(
        `| ${name} | ${whole(own)} | ${whole(all)} | ${whole(bundled.median)} (${whole(bundled.least)}) | ${whole(external.median)} (${whole(external.least)}) |`,
      );
    }
    return [
      `Loading of each function in a fresh process, ${starts} times: median (least), in milliseconds. Lambda gives the API's`,
      "function a little over half of such a processor.",
      "",
      "| function | KB at the start, without the AWS SDK | with it | SDK in the bundle | SDK read from packages |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
    ].join("\n");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
