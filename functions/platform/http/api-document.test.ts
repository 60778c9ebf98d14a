import { Hono } from "hono";
import { expect, test } from "vitest";
import * as z from "zod";
import { apiDocument } from "./api-document.ts";
import { describe } from "./describe.ts";
import type { Env } from "./env.ts";
import { body, query } from "./validate.ts";
import { ifMatch } from "./versions.ts";

const routes = new Hono<Env>()
  .get(
    "/things.csv",
    describe({ summary: "Choses", tag: "Choses", errors: ["cursor.invalid"] }),
    query(z.object({ q: z.string() })),
    (c) => c.json([]),
  )
  .put(
    "/things/:id",
    describe({
      summary: "Changer",
      tag: "Choses",
      errors: [["buyer.exists", "intent.wrongStatus"], "buyer.exists"],
    }),
    body(z.object({ name: z.string() })),
    ifMatch,
    (c) => c.json({ version: c.get("version") }),
  )
  .get("/things/:id", describe({ summary: "Lire", tag: "Choses" }), (c) => c.json({}));

const documentSchema = z.object({
  info: z.object({ description: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ responses: z.record(z.string(), z.object({ description: z.string() })) }),
    ),
  ),
});

const documented = async () => {
  const app = new Hono<Env>().get("/", apiDocument(routes, { version: "1", baseUrl: "http://localhost" }));
  return documentSchema.parse(await (await app.request("/")).json());
};

const told = async (method: string, path: string) => {
  const responses = (await documented()).paths[path]?.[method]?.responses ?? {};
  return Object.fromEntries(
    Object.entries(responses).map(([status, { description }]) => [status, description]),
  );
};

test("errors are told by status, each once, with what the validators and the version add", async () => {
  expect(await told("put", "/things/{id}")).toEqual({
    200: "Changer",
    400: "request.invalid",
    409: "buyer.exists, intent.wrongStatus",
    428: "request.preconditionRequired",
  });
});

test("a route's own errors stand beside those of its validators, also where its path ends as a file's", async () => {
  expect(await told("get", "/things.csv")).toEqual({ 200: "Choses", 400: "request.invalid, cursor.invalid" });
});

test("what any operation may answer is told once, at the head", async () => {
  expect(await told("get", "/things/{id}")).toEqual({ 200: "Lire" });
  expect((await documented()).info.description).toContain("request.crossSite (403)");
});
