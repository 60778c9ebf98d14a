import { spawnSync } from "node:child_process";
import { stageNamed } from "./stages.ts";

/** `node infra/run.ts COMMAND --stage NAME [options of cdk]`: builds the pages, then `cdk COMMAND` on the stage's stacks. */
const commands = ["deploy", "diff", "destroy", "synth"];

const [command = "", flag, name, ...options] = process.argv.slice(2);

const run = (program: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

try {
  if (!commands.includes(command)) throw new Error(`Une commande est attendue : ${commands.join(", ")}.`);
  const stage = stageNamed(flag === "--stage" ? name : undefined);
  run("npm", ["run", "--silent", "build"]);
  run("npx", ["--no-install", "cdk", command, "**", "--context", `stage=${stage.name}`, ...options]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
