import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { examplesIn, stages } from "../../infra/stages.ts";

const command = fileURLToPath(new URL("../../infra/run.ts", import.meta.url));
const run = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
  return { status, lines: stderr.trim().split("\n") };
};

describe("deploying", () => {
  it("production is refused while its settings are examples, which are named", () => {
    const { status, lines } = run("deploy", "--stage", "production");
    expect(status).toBe(2);
    expect(lines).toEqual([
      expect.stringContaining("« production » garde des valeurs d’exemple"),
      "  domain.name : rencontres.exemple.fr",
      expect.stringContaining("  domain.certificateArn : arn:aws:acm:"),
      "  mail.from : Rencontres solidaires <rencontres@rencontres.exemple.fr>",
      "  mail.identity.domain : rencontres.exemple.fr",
      "  mail.identity.reportsTo : exploitation@exemple.fr",
      "  operators.0 : exploitation@exemple.fr",
      expect.stringContaining("rien n’est déployé"),
    ]);
  });

  it("finds no example in settings of one’s own", () => {
    const own = {
      ...stages.production,
      domain: {
        name: "rencontres.tme.org",
        certificateArn: "arn:aws:acm:us-east-1:210987654321:certificate/1",
      },
      mail: {
        from: "Rencontres <rencontres@tme.org>",
        identity: { domain: "tme.org", reportsTo: "x@tme.org" },
      },
      operators: ["x@tme.org"],
    };
    expect(examplesIn(own)).toEqual([]);
  });

  it.each([
    [["deploy"], "--stage : demo, recette, production (reçu : undefined)"],
    [["deploy", "--stage", "prod"], "--stage : demo, recette, production (reçu : prod)"],
    [["undo", "--stage", "demo"], "Une commande est attendue : deploy, diff, destroy, synth."],
  ])("says in one line what is wrong with %j", (args, line) => {
    expect(run(...args)).toEqual({ status: 2, lines: [line] });
  });
});
