import { unreachableFileWords } from "../../shared/files/refused-files.ts";
import { mostImportBytes, readFile, type Sheet, tooLargeFile } from "../../shared/imports/read-file.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";
import { problemOf } from "../platform/problem.ts";

/** The sheets of a chosen file. Throws UnreadableFile for one that cannot be read, or that the device does not give. */
export const sheetsOfFile = async (file: Blob): Promise<Sheet[]> => {
  if (file.size > mostImportBytes) throw new UnreadableFile(tooLargeFile());
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile(unreachableFileWords);
  });
  return readFile(new Uint8Array(bytes));
};

type Told = { onSheets: (sheets: readonly Sheet[]) => void; onProblem: (words: string) => void };

/**
 * Reads what somebody chooses, one thing after another: only the last one chosen counts, however long an earlier one
 * takes. Whatever goes wrong is told, what `onSheets` throws included; nothing is (an empty text) as a reading begins.
 */
export const chosenReader = () => {
  let last: symbol | undefined;
  return async (
    read: () => readonly Sheet[] | Promise<readonly Sheet[]>,
    { onSheets, onProblem }: Told,
  ): Promise<void> => {
    const own = Symbol();
    last = own;
    onProblem("");
    try {
      const sheets = await read();
      if (last === own) onSheets(sheets);
    } catch (error) {
      if (last !== own) return;
      // What reads spreadsheets is loaded with the first one: without network, it does not come.
      onProblem(error instanceof UnreadableFile ? error.message : problemOf(error).detail);
    }
  };
};
