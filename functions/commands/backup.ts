import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { count } from "../../shared/text/count.ts";
import { type Command, UsageError } from "./command.ts";

const usage =
  "backup FICHIER.sqlite\n  Copie la base de cette machine pendant qu’elle sert, vérifie la copie, puis la met en place.";

/** The number of items in a copy. Throws UsageError if SQLite finds it damaged. */
const checkedItems = (path: string): number => {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const verdict = copy.prepare("PRAGMA integrity_check").get();
    if (verdict?.integrity_check !== "ok")
      throw new UsageError("La copie est abîmée : vérifiez le disque, puis recommencez.");
    return Number(copy.prepare("SELECT count(*) AS items FROM items").get()?.items);
  } finally {
    copy.close();
  }
};

/** Makes a consistent copy of this machine's SQLite file while the server keeps running. */
export const backupCommand: Command = {
  usage,
  async run(_deps, args, print, { backup }) {
    const [file, ...others] = args;
    if (file === undefined || others.length > 0) throw new UsageError(usage);
    if (!backup)
      throw new UsageError(
        "Les données sont dans DynamoDB, qui tient ses propres sauvegardes : voir docs/operations.md.",
      );
    if (existsSync(file)) throw new UsageError(`« ${file} » existe déjà ; une sauvegarde n’écrase rien.`);
    const draft = `${file}.part`;
    rmSync(draft, { force: true });
    try {
      await backup(draft);
      const items = checkedItems(draft);
      renameSync(draft, file);
      print(`${count(items, "élément")} dans « ${file} ».`);
      return 0;
    } finally {
      rmSync(draft, { force: true });
    }
  },
};
