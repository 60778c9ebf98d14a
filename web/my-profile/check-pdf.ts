import { mostFileBytes } from "../../shared/suppliers/schema.ts";
import { sizeWords } from "./size-words.ts";
import { UnusableFile } from "./unusable-file.ts";

/** Where the end mark stands in a whole PDF: readers look for it in the last 1 024 bytes, and some programs pad after it. */
const endBytes = 4_096;

/**
 * Checks a PDF before it is sent: that it is not too large nor cut short. Answers what to verify if it is
 * encrypted: one that only forbids printing opens without a password, and nothing cheap tells them apart.
 *
 * @throws UnusableFile if it cannot be sent
 */
export const checkPdf = async (file: Blob): Promise<string | undefined> => {
  if (file.size > mostFileBytes)
    throw new UnusableFile(
      `Ce PDF pèse ${sizeWords(file.size)}, pour ${sizeWords(mostFileBytes)} au plus. N’en gardez que les pages utiles, numérisez-le en noir et blanc à 150 points par pouce, ou photographiez la page qui compte : une photo est réduite d’elle-même.`,
    );
  const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
  if (!text.slice(-endBytes).includes("%%EOF"))
    throw new UnusableFile(
      "Ce PDF est incomplet : sa copie ou son téléchargement s’est sans doute interrompu. Téléchargez-le de nouveau, ouvrez-le pour vérifier, puis joignez-le.",
    );
  return /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)
    ? "Ce PDF est protégé. Vérifiez qu’il s’ouvre sans mot de passe : sinon l’équipe ne pourra pas le lire."
    : undefined;
};
