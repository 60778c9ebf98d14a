import { type FileKind, fileKindOf, tellingBytes } from "../../shared/files/file-kind.ts";
import { refusedFileWords, unreachableFileWords } from "../../shared/files/refused-files.ts";
import { mostFileBytes } from "../../shared/suppliers/schema.ts";
import { checkPdf } from "./check-pdf.ts";
import { reduceImage } from "./reduce-image.ts";
import { sizeWords } from "./size-words.ts";
import { UnusableFile } from "./unusable-file.ts";

/** A file as it is sent. */
export type PreparedFile = {
  content: Blob;
  name: string;
  type: "application/pdf" | "image/jpeg";
  /** What was done to it, or what to verify. */
  note?: string | undefined;
};

/** The heaviest image that is read: above, a phone may run out of memory. */
const mostImageBytes = 25 * 1_048_576;

/** The name with the ending of what the file really is, short enough to be kept. */
const named = (name: string, end: "pdf" | "jpg"): string =>
  `${name.replace(/\.[a-z0-9]{2,5}$/i, "").slice(-190) || "document"}.${end}`;

const preparedPdf = async (file: File): Promise<PreparedFile> => ({
  note: await checkPdf(file),
  content: file,
  name: named(file.name, "pdf"),
  type: "application/pdf",
});

const preparedImage = async (file: File, kind: FileKind): Promise<PreparedFile> => {
  if (file.size > mostImageBytes)
    throw new UnusableFile(
      `Cette image pèse ${sizeWords(file.size)}, pour ${sizeWords(mostImageBytes)} au plus. Reprenez la photo en qualité normale, ou joignez un PDF.`,
    );
  const content = await reduceImage(file, mostFileBytes).catch((error: unknown) => {
    throw error instanceof UnusableFile ? error : new UnusableFile(refusedFileWords(kind));
  });
  return {
    content,
    name: named(file.name, "jpg"),
    type: "image/jpeg",
    note:
      content.size < file.size
        ? `Photo réduite de ${sizeWords(file.size)} à ${sizeWords(content.size)}, sans le lieu ni la date de prise de vue.`
        : `Photo de ${sizeWords(content.size)}, sans le lieu ni la date de prise de vue.`,
  };
};

const kindOf = async (file: File): Promise<FileKind> => {
  try {
    return fileKindOf(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()));
  } catch {
    throw new UnusableFile(unreachableFileWords);
  }
};

/**
 * Makes a chosen file ready to be sent: a PDF is checked, an image is turned into a smaller JPEG. Its content
 * counts, not its name.
 *
 * @throws UnusableFile if it cannot be sent
 */
export const prepareFile = async (file: File): Promise<PreparedFile> => {
  if (file.size === 0)
    throw new UnusableFile(
      "Ce fichier est vide. S’il vient d’un nuage (iCloud, OneDrive…) ou d’un courriel, téléchargez-le d’abord en entier, puis choisissez-le de nouveau.",
    );
  const kind = await kindOf(file);
  switch (kind) {
    case "pdf":
      return preparedPdf(file);
    case "jpeg":
    case "png":
    case "webp":
    case "heic":
    case "picture":
      return preparedImage(file, kind);
    case "office":
    case "archive":
    case "unknown":
      throw new UnusableFile(refusedFileWords(kind, file.name));
  }
};
