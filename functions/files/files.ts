/** Where files that people send are kept: a folder on one machine, a bucket on AWS. Keys are paths made of ids. */
export type Files = {
  put(key: string, content: Uint8Array): Promise<void>;
  /** Undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
};
