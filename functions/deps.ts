import type { Gazetteer } from "../shared/geo/gazetteer.ts";
import type { Table } from "./db/table.ts";
import type { Files } from "./files/files.ts";

/** Prefix of each kind of id; the rest is a ULID, so ids sort by creation. */
export const idPrefixes = {
  account: "acc",
  audit: "aud",
  buyer: "buy",
  contract: "con",
  conversation: "cnv",
  file: "fil",
  followUp: "fup",
  intent: "int",
  link: "lnk",
  mail: "mai",
  meeting: "mtg",
  registration: "reg",
  rencontre: "ren",
  supplier: "sup",
} as const;

/** One JSON line: a message code and ids, never an address, a name or a token. */
export type Log = Record<
  "info" | "warn" | "error",
  (code: string, fields?: Record<string, string | number | boolean>) => void
>;

/** What the application needs from where it runs. Doors differ in nothing else. */
export type Deps = {
  table: Table;
  /** The present instant, ISO 8601 in UTC. */
  now: () => string;
  /** A new id of that kind, sortable by creation. */
  newId: (kind: keyof typeof idPrefixes) => string;
  /** 256 random bits, base64url: for what must not be guessed. */
  newToken: () => string;
  /** Communes and what holds them; loaded at the first call. */
  gazetteer: () => Gazetteer;
  /** What people send: proofs. */
  files: Files;
  log: Log;
  /** Correlates all that one request of somebody causes, through series, to mails; none for what nobody asked for. */
  requestId?: string | undefined;
  config: {
    /** Where people reach the application, without a final slash. */
    baseUrl: string;
    /** Key of every signature; at least 32 characters. */
    secret: string;
    adminEmails: readonly string[];
    /** Whether mails stay on this machine and are shown at /boite-mail. */
    localMailbox: boolean;
    /** Whether a proxy of ours stands in front and tells the client's address. */
    trustProxy: boolean;
    version: string;
    /** The background of the maps, asked of another site; without it they are drawn from what is at hand. */
    tiles?: { url: string; attribution: string } | undefined;
  };
};
