import { errorsOf } from "../../../shared/errors/errors.ts";

/** `file.unavailable`: no storage of files is configured. */
export const filesErrors = errorsOf("file.unavailable");

/** Storage of uploaded files: a folder on one machine, a bucket on AWS. Keys are paths made of ids. */
export type Files = {
  put(key: string, content: Uint8Array): Promise<void>;
  /** Undefined if there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Nothing happens if there is none. */
  remove(key: string): Promise<void>;
};
