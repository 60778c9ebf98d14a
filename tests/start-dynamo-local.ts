import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The address of DynamoDB Local, or a sentence that explains why it is missing. */
export type DynamoLocal = { endpoint: string; missing?: undefined } | { missing: string };

const MISSING = "DynamoDB Local is skipped: it needs Java, which this machine does not have";

export type Started = { local: DynamoLocal; java?: ChildProcess };

const require = createRequire(import.meta.url);

const STARTS_WITHIN_MS = 60_000;

/** Starts DynamoDB Local, in memory, on a port of its own. Throws if it is installed and does not start. */
export async function startDynamoLocal(): Promise<Started> {
  const folder = join(dirname(require.resolve("amplify-dynamodb-simulator")), "emulator");
  const port = await freePort();
  const options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"];
  const library = "-Djava.library.path=./DynamoDBLocal_lib";
  const server = ["-jar", "DynamoDBLocal.jar", "-inMemory", "-disableTelemetry", "-port", String(port)];
  const java = spawn("java", [...options, library, ...server], { cwd: folder });
  let said = "";
  java.stdout.resume();
  java.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const failed = new Promise<"absent" | "stopped">((resolve) => {
    java.on("error", () => resolve("absent"));
    java.on("exit", () => resolve("stopped"));
  });
  process.once("exit", () => java.kill());
  const endpoint = `http://127.0.0.1:${port}`;
  const ended = new AbortController();
  const outcome = await Promise.race([failed, answers(endpoint, ended.signal)]);
  ended.abort();
  if (outcome === "answers") return { local: { endpoint }, java };
  // macOS has a `java` that only explains how to install one.
  if (outcome === "absent" || said.includes("Unable to locate a Java Runtime")) {
    console.log(MISSING);
    return { local: { missing: MISSING } };
  }
  java.kill();
  throw new Error(`DynamoDB Local did not start (${outcome}): ${said}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function answers(endpoint: string, ended: AbortSignal): Promise<"answers" | "silent"> {
  const end = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < end && !ended.aborted) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return "answers";
    await wait(50);
  }
  return "silent";
}
