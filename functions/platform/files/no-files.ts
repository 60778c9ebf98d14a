import { AppError } from "../../../shared/errors/errors.ts";
import type { Files } from "./files.ts";

/** Used if no storage of files is configured: uploads fail, and the page says so. */
export const noFiles: Files = {
  put: async () => {
    throw new AppError("file.unavailable");
  },
  get: async () => undefined,
  remove: async () => {},
};
