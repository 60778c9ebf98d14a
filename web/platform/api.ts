import { type ClientResponse, hc } from "hono/client";
import type { Api } from "../../functions/app.ts";
import { readProblem } from "./problem.ts";
import { transport } from "./transport.ts";

/** The API, typed by its own routes. */
export const api = hc<Api>("/api", { fetch: transport });

type Answered<R> = R extends ClientResponse<infer T, infer _Status, "json"> ? T : never;

/** What a call answers, or a ProblemError. */
export const answer = async <R extends ClientResponse<unknown>>(asked: Promise<R>): Promise<Answered<R>> => {
  const response = await asked;
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Answered<R>;
};

/** A call whose answer has no content. */
export const done = async (asked: Promise<ClientResponse<unknown>>): Promise<void> => {
  const response = await asked;
  if (!response.ok) throw await readProblem(response);
};

/** Names a creation, so that asking for it twice makes one. */
export const named = (idempotencyKey: string) => ({ headers: { "idempotency-key": idempotencyKey } });

/** Says which version a change is based on. */
export const ifMatch = (version: number | undefined) => ({ headers: { "if-match": `"${version ?? 0}"` } });
