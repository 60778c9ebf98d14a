import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { CreationKey } from "./creation-key.ts";
import type { Table } from "./db/table.ts";
import type { Files } from "./files/files.ts";

/** Prefix of each kind of id; the rest is a ULID, so ids sort by creation. */
export const idPrefixes = {
  account: "acc",
  audit: "aud",
  buyer: "buy",
  company: "ent",
  contract: "con",
  conversation: "cnv",
  draft: "dra",
  employment: "emp",
  file: "fil",
  followUp: "fup",
  hire: "hir",
  intent: "int",
  letter: "let",
  link: "lnk",
  mail: "mai",
  meeting: "mtg",
  operation: "ope",
  participant: "par",
  proposal: "pro",
  registration: "reg",
  rencontre: "ren",
  statement: "rel",
  supplier: "sup",
} as const;

/** One JSON line: a message code and ids, never an address, a name or a token. */
export type Log = Record<
  "info" | "warn" | "error",
  (code: string, fields?: Record<string, string | number | boolean>) => void
>;

/** What the application needs from its environment. Entry points differ in nothing else. */
export type Deps = {
  table: Table;
  /** The current instant, ISO 8601 in UTC. */
  now: () => string;
  /** A new id with the prefix of that kind, sortable by creation. */
  newId: (kind: keyof typeof idPrefixes) => string;
  /** 256 random bits, base64url: for secrets that must not be guessable. */
  newToken: () => string;
  /** Communes and the areas that contain them; loaded at the first call. */
  gazetteer: () => Gazetteer;
  /** Files that people upload: proofs. */
  files: Files;
  log: Log;
  /**
   * Correlates everything that a person's request causes, through batch jobs, to mails; absent if no request
   * is the cause.
   */
  requestId?: string | undefined;
  /** Names the creation that the request asks for, so that asking twice makes one; absent if it has no name. */
  creation?: CreationKey | undefined;
  config: {
    /** The application's public address, without a final slash. */
    baseUrl: string;
    /** Key of every signature; at least 32 characters. */
    secret: string;
    adminEmails: readonly string[];
    /** Whether mails stay on this machine and are shown at /boite-mail. */
    localMailbox: boolean;
    /** Whether a trusted proxy in front gives the client's address. */
    trustProxy: boolean;
    version: string;
    /** Map tiles from another site; without them maps are drawn from local data. */
    tiles?: { url: string; attribution: string } | undefined;
  };
};
