import type { ClauseImportInput } from "../../shared/clause/import-schema.ts";
import { unreachableFileWords } from "../../shared/files/refused-files.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";

/** What a call may take, with some left for the rest of it. */
const mostCharacters = 4_900_000;

/** The bytes of a file compressed, in base64. Throws UnreadableFile where the device does not give them. */
const packed = async (file: Blob): Promise<string> => {
  const gzip = await new Response(file.stream().pipeThrough(new CompressionStream("gzip")))
    .arrayBuffer()
    .catch(() => {
      throw new UnreadableFile(unreachableFileWords);
    });
  let text = "";
  const bytes = new Uint8Array(gzip);
  // A call takes so many arguments at most.
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return btoa(text);
};

/** Files as they are sent. Throws UnreadableFile for one that the device does not give, and where all are too heavy. */
export const packFiles = async (files: readonly File[]): Promise<ClauseImportInput["files"]> => {
  const all: ClauseImportInput["files"] = [];
  for (const file of files) all.push({ name: file.name, gzip: await packed(file) });
  if (all.reduce((sum, { gzip }) => sum + gzip.length, 0) > mostCharacters)
    throw new UnreadableFile(
      "Ces fichiers sont trop lourds pour un seul envoi : importez d’abord les autres, puis heures.csv coupé par année.",
    );
  return all;
};
