import { spawnSync } from "node:child_process";
import { examplesIn, type Stage, stageNamed } from "./stages.ts";

/**
 * `node infra/run.ts COMMAND --stage NAME [options of cdk]`: builds the pages, then `cdk COMMAND` on the
 * stage's stacks.
 */
const commands = ["deploy", "diff", "destroy", "synth"];

const [command = "", flag, name, ...options] = process.argv.slice(2);

const run = (program: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

/** Refuses example settings in production; a trial may use them, but sends no mail. Throws an Error. */
const checkSettings = (stage: Stage): void => {
  const left = examplesIn(stage);
  if (left.length === 0) return;
  const warning = [
    `Dans infra/stages.ts, l’étape « ${stage.name} » garde des valeurs d’exemple :`,
    ...left.map((setting) => `  ${setting}`),
  ].join("\n");
  if (stage.keepData) throw new Error(`${warning}\nRemplacez-les par les vôtres : rien n’est déployé.`);
  process.stderr.write(`${warning}\nTant qu’elles restent, aucun courriel ne part et personne n’entre.\n`);
};

try {
  if (!commands.includes(command)) throw new Error(`Une commande est attendue : ${commands.join(", ")}.`);
  const stage = stageNamed(flag === "--stage" ? name : undefined);
  if (command === "deploy") checkSettings(stage);
  run("npm", ["run", "--silent", "build"]);
  run("npx", ["--no-install", "cdk", command, "**", "--context", `stage=${stage.name}`, ...options]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
