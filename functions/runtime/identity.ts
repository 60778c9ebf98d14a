import { randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import { type Deps, idPrefixes } from "../platform/deps.ts";

/** Ids, tokens and log lines, as in every entry point except tests. */
export const identity = (now: () => number): Pick<Deps, "newId" | "newToken" | "log" | "now"> => {
  const ulid = monotonicFactory();
  const line =
    (level: string, write: (text: string) => unknown): Deps["log"]["info"] =>
    (code, fields = {}) => {
      write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, code, ...fields })}\n`);
    };
  return {
    now: () => new Date(now()).toISOString(),
    newId: (kind) => `${idPrefixes[kind]}_${ulid(now())}`,
    newToken: () => randomBytes(32).toString("base64url"),
    log: {
      info: line("info", (text) => process.stdout.write(text)),
      warn: line("warn", (text) => process.stderr.write(text)),
      error: line("error", (text) => process.stderr.write(text)),
    },
  };
};
