import type * as z from "zod";
import { grantStaff } from "../functions/accounts/grant-staff.ts";
import { createApp } from "../functions/app.ts";
import { loadGazetteer } from "../functions/geo/load-gazetteer.ts";
import { mailDocuments } from "../functions/mail/outbox/mails.ts";
import { queryDocuments } from "../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../functions/platform/db/keys/mails.ts";
import { openSqliteTable } from "../functions/platform/db/sqlite-table.ts";
import type { ChangeFeed, Table } from "../functions/platform/db/table.ts";
import { type Deps, idPrefixes } from "../functions/platform/deps.ts";
import { signToken } from "../functions/platform/tokens.ts";
import { problemSchema } from "../shared/errors/problem.ts";
import { onlyDeclaredTransitions } from "./declared-transitions.ts";
import { isGeneral, requireDocumented } from "./documented-errors.ts";

export type Answer = {
  status: number;
  headers: Headers;
  /** Parsed JSON, or text if the answer is not JSON. */
  body: unknown;
  bytes: Uint8Array;
  /** The body as its schema describes it. */
  as: <S extends z.ZodType>(schema: S) => z.output<S>;
};

/** A person's browser: it stores the session cookie. Paths are under /api. */
export type Client = {
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  /** `version` is sent in If-Match. */
  put(path: string, body: unknown, version: number): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Posts a raw file. */
  send(path: string, content: Uint8Array, type: string): Promise<Answer>;
};

export type TestApp = {
  deps: Deps;
  feed: ChangeFeed;
  /** Lets the indexes show what was written so far, where they lag; before and after each request they do. */
  catchUp(): void;
  clock: { now(): number; set(instant: string): void; advance(seconds: number): void };
  visitor: Client;
  /** A new session, through the mailed link. */
  signIn(email: string): Promise<Client>;
  signInStaff(): Promise<Client>;
};

/** The storage of one application under test. */
export type Store = (now: () => number) => Promise<Stored> | Stored;
type Stored = {
  table: Table;
  feed: ChangeFeed;
  /** Lets the indexes show what was written so far, where they lag. */
  catchUp?: () => void;
};

export const inMemory: Store = (now) => openSqliteTable(":memory:", { now, consumers: ["mailer", "engine"] });

/** The storage of the applications of a file of tests that names none. */
export const usual: { store: Store } = { store: inMemory };

/** What handles requests: the application itself, or one of its entry points. */
export type Application = { request(path: string, init: RequestInit): Response | Promise<Response> };

/** The API document, read once, since it is the same for all applications. */
let document: Promise<unknown> | undefined;
const documentOf = (app: Application): Promise<unknown> => {
  // The request has an id of its own, so that none is taken from the counter.
  const init = { headers: { "x-request-id": "documented-errors" } };
  document ??= Promise.resolve(app.request("/api/openapi.json", init)).then((answer) => answer.json());
  return document;
};

export const clientOf = (app: Application): Client => {
  let cookie = "";
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`/api${path}`, {
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(";")[0] ?? "";
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const json = /json/.test(response.headers.get("content-type") ?? "");
    const parsed: unknown = json && text ? JSON.parse(text) : text;
    if (/problem\+json/.test(response.headers.get("content-type") ?? "")) {
      const { code } = problemSchema.parse(parsed);
      const answered = {
        method: init.method ?? "GET",
        path: path.replace(/\?.*/, ""),
        status: response.status,
        code,
      };
      if (!isGeneral(code)) requireDocumented(await documentOf(app), answered);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: parsed,
      bytes,
      as: (schema) => schema.parse(parsed),
    };
  };
  const request: Client["request"] = (method, path, body, headers = {}) =>
    ask(path, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    request,
    send: (path, content, type) =>
      ask(path, { method: "POST", headers: { "content-type": type }, body: new Uint8Array(content) }),
    get: (path) => request("GET", path),
    post: (path, body) => request("POST", path, body),
    put: (path, body, version) => request("PUT", path, body, { "if-match": `"${version}"` }),
    delete: (path) => request("DELETE", path),
  };
};

/** The whole application on an empty table, with a stopped clock and sequential ids. */
export const testApp = async ({
  store = usual.store,
  at = "2026-11-22T09:00:00.000Z",
}: {
  store?: Store;
  at?: string;
} = {}): Promise<TestApp> => {
  let now = Date.parse(at);
  let count = 0;
  const clock = {
    now: () => now,
    set: (instant: string) => {
      now = Date.parse(instant);
    },
    advance: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
  const { table: stored, feed: storedFeed, catchUp = () => {} } = await store(clock.now);
  const table = onlyDeclaredTransitions(stored);
  const kept = new Map<string, Uint8Array>();
  const deps: Deps = {
    table,
    now: () => new Date(now).toISOString(),
    newId: (kind) => `${idPrefixes[kind]}_${String(++count).padStart(8, "0")}`,
    newToken: () => `token-of-a-test-${String(++count).padStart(8, "0")}`,
    gazetteer: loadGazetteer,
    files: {
      put: async (key, content) => {
        kept.set(key, content);
      },
      get: async (key) => kept.get(key),
      remove: async (key) => {
        kept.delete(key);
      },
    },
    log: { info: () => {}, warn: () => {}, error: (code, fields) => console.error(code, fields) },
    config: {
      baseUrl: "http://localhost",
      secret: "a secret of tests, long enough to be one",
      adminEmails: [],
      localMailbox: true,
      trustProxy: false,
      version: "0.0.0-test",
    },
  };
  const api = createApp(deps);
  const app: Application = {
    async request(path, init) {
      catchUp();
      const answer = await api.request(path, init);
      catchUp();
      return answer;
    },
  };
  const feed: ChangeFeed = {
    async drain(consumer, handle) {
      catchUp();
      const handed = await storedFeed.drain(consumer, handle);
      catchUp();
      return handed;
    },
  };
  const signIn: TestApp["signIn"] = async (email) => {
    const client = clientOf(app);
    await client.post("/auth/links", { email });
    const queued = await queryDocuments(table, mailDocuments, {
      ...mailsWithStatus("queued"),
      order: "descending",
    });
    const link = queued.items.find((mail) => mail.to === email && mail.content.kind === "sign-in");
    if (link?.content.kind !== "sign-in") throw new Error(`no sign-in link was mailed to ${email}`);
    await client.post("/auth/sessions", {
      token: signToken(deps.config.secret, "sign-in", link.content.linkId),
    });
    return client;
  };
  return {
    deps,
    feed,
    catchUp,
    clock,
    visitor: clientOf(app),
    signIn,
    signInStaff: async () => {
      const email = "equipe@exemple.fr";
      await grantStaff(deps, { type: "system", name: "tests" }, { email });
      return signIn(email);
    },
  };
};
