import { count } from "../../shared/text/count.ts";
import { headSchema, itemLineSchema, tailSchema } from "../backup/file-format.ts";
import { ForeignItem, type NewItem, storeItems } from "../backup/store-items.ts";
import { summing } from "../backup/summary.ts";
import { heldItem } from "../mail/outbox/hold-mails.ts";
import { type Command, UsageError } from "./command.ts";
import { heldText } from "./held-mails.ts";
import { readBytes } from "./read-bytes.ts";

const usage =
  "import FICHIER.ndjson\n  Reprend un export dans une base vide, ou la suite d’un import interrompu.";

const parseLine = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new UsageError(`Ligne ${number} : ce n’est pas du JSON.`);
  }
};

/** The items of an export. Throws UsageError for a file that is not one, is cut short or was changed. */
const readExport = (text: string): NewItem[] => {
  const lines = text.split("\n").filter(Boolean);
  const last = lines.length;
  if (!headSchema.safeParse(parseLine(lines[0] ?? "", 1)).success)
    throw new UsageError("Ce fichier n’est pas un export de Rencontres solidaires.");
  const tail = tailSchema.safeParse(parseLine(lines[last - 1] ?? "", last));
  if (!tail.success) throw new UsageError("Ce fichier est incomplet : sa dernière ligne manque.");
  const { add, summary } = summing();
  const items = lines.slice(1, -1).map((line, position) => {
    const item = itemLineSchema.safeParse(parseLine(line, position + 2));
    if (!item.success) throw new UsageError(`Ligne ${position + 2} : ce n’est pas un élément d’export.`);
    add(item.data, line);
    const { doc, ...rest } = item.data;
    const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return { ...present, pk: rest.pk, sk: rest.sk, doc };
  });
  const { checksum } = summary();
  if (items.length !== tail.data.items || checksum !== tail.data.checksum)
    throw new UsageError(
      "Ce fichier a été modifié ou abîmé : son contenu ne correspond pas à sa somme de contrôle.",
    );
  return items;
};

async function* each(items: readonly NewItem[]): AsyncGenerator<NewItem> {
  yield* items;
}

export const importCommand: Command = {
  usage,
  async run(deps, args, print) {
    const [file, ...others] = args;
    if (file === undefined || others.length > 0) throw new UsageError(usage);
    const read = readExport(new TextDecoder().decode(readBytes(file)));
    const items = read.map(heldItem);
    const held = items.filter((item, position) => item !== read[position]).length;
    try {
      const { written, alike } = await storeItems(deps.table, each(items));
      print(`${count(written, "élément")} repris, ${alike.toLocaleString("fr-FR")} déjà là.`);
      if (held > 0) print(heldText(held));
      return 0;
    } catch (error) {
      if (!(error instanceof ForeignItem)) throw error;
      throw new UsageError(
        `La base contient déjà autre chose (${error.message}). Importez dans une base vide.`,
      );
    }
  },
};
