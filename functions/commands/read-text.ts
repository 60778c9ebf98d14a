import { readFileSync } from "node:fs";
import { UsageError } from "./command.ts";

/** The text of a file, or `-` for standard input. Throws UsageError where it cannot be read. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new UsageError(`Le fichier « ${file} » est introuvable ou illisible.`);
  }
};
