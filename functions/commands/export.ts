import { storedItems } from "../backup/stored-items.ts";
import { lineOf, summing } from "../backup/summary.ts";
import type { Command } from "./command.ts";

/** Prints every stored item, one JSON document per line, for a backup or another store. */
export const exportCommand: Command = {
  usage:
    "export > FICHIER.ndjson\n  Toutes les données, une ligne JSON par élément ; à lancer quand rien n’écrit.",
  async run(deps, _args, print) {
    print(JSON.stringify({ format: "rencontres-solidaires", formatVersion: 1, exportedAt: deps.now() }));
    const { add, summary } = summing();
    for await (const item of storedItems(deps)) {
      const line = lineOf(item);
      add(item, line);
      print(line);
    }
    print(JSON.stringify(summary()));
    return 0;
  },
};
