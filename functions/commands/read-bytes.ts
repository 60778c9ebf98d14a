import { readFileSync } from "node:fs";
import { UsageError } from "./command.ts";

/** The bytes of a file, or of standard input for `-`. Throws UsageError where it cannot be read. */
export const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch {
    throw new UsageError(`Le fichier « ${file} » est introuvable ou illisible.`);
  }
};
