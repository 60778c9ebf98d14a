import { AppError } from "../../shared/errors/errors.ts";
import { errorMessages } from "../../shared/errors/messages.fr.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";
import { backupCommand } from "../commands/backup.ts";
import { type Command, UsageError } from "../commands/command.ts";
import { exportCommand } from "../commands/export.ts";
import { forgetCommand } from "../commands/forget.ts";
import { grantStaffCommand } from "../commands/grant-staff.ts";
import { holdMailsCommand, releaseMailsCommand } from "../commands/held-mails.ts";
import { importCommand } from "../commands/import.ts";
import { importClauseCommand } from "../commands/import-clause.ts";
import { importIntentsCommand } from "../commands/import-intents.ts";
import { importSuppliersCommand } from "../commands/import-suppliers.ts";
import { recountClauseCommand } from "../commands/recount-clause.ts";
import { reportCommand } from "../commands/report.ts";
import { seedCommand } from "../commands/seed.ts";
import { signInLinkCommand } from "../commands/sign-in-link.ts";
import { ConfigError, readConfig } from "../platform/config.ts";
import { openMachine } from "../runtime/open-machine.ts";
import { requireLinksOf } from "../runtime/signing-secret.ts";

const commands: Record<string, Command> = {
  "import-suppliers": importSuppliersCommand,
  "import-intents": importIntentsCommand,
  "import-clause": importClauseCommand,
  "recount-clause": recountClauseCommand,
  report: reportCommand,
  seed: seedCommand,
  export: exportCommand,
  import: importCommand,
  backup: backupCommand,
  forget: forgetCommand,
  "hold-mails": holdMailsCommand,
  "release-mails": releaseMailsCommand,
  "grant-staff": grantStaffCommand,
  "sign-in-link": signInLinkCommand,
};

/** Commands that need no data: they read a file and print. */
const engines: Record<string, () => Promise<unknown>> = {
  match: () => import("./match.ts"),
  plan: () => import("./plan.ts"),
};

// The reader of our output may stop before its end (`| head`), which is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const print = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const usage = () => {
  const lines = [
    ...Object.values(commands).map((command) => command.usage),
    "match MONDE.json",
    "plan PROBLEME.json",
  ];
  return `Usage : npm run -s tme -- COMMANDE\n\n${lines.join("\n")}`;
};

const run = async (name: string, args: readonly string[]): Promise<number> => {
  const command = commands[name];
  if (!command) throw new UsageError(usage());
  const env = readConfig();
  if (command.signsLinks) requireLinksOf(env);
  const { deps, opened } = await openMachine(env);
  try {
    return await command.run(deps, args, print, opened);
  } finally {
    opened.close();
  }
};

/** Explains an error in French; exit code 2 if the caller can correct it. */
const explain = (error: unknown): number => {
  if (error instanceof AppError) {
    complain(errorMessages[error.code](error.details));
    for (const field of error.fields) complain(`  ${field.message}`);
    return 2;
  }
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof UnreadableFile) {
    complain(error.message);
    return 2;
  }
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    complain(`Option inconnue ou sans valeur.\n\n${usage()}`);
    return 2;
  }
  throw error;
};

const [name = "", ...args] = process.argv.slice(2);
const engine = engines[name];
if (engine) {
  process.argv.splice(2, 1);
  await engine();
} else {
  process.exitCode = await run(name, args).catch(explain);
}
