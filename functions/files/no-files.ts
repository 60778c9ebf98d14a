import { AppError } from "../../shared/errors.ts";
import type { Files } from "./files.ts";

/** Where no place for files is set up: nothing can be sent, and the page says so. */
export const noFiles: Files = {
  put: async () => {
    throw new AppError("file.unavailable");
  },
  get: async () => undefined,
};
