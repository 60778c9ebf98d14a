import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "./files.ts";

/** Ids only, so that no key leads out of the folder. */
const keyPattern = /^[\w-]+(\/[\w-]+)*$/;

/** Files in a folder of this machine; writes are atomic. */
export const folderFiles = (folder: string): Files => {
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new Error("A file's key is made of ids alone");
    return join(folder, key);
  };
  return {
    put: async (key, content) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, content, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      }
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
  };
};
