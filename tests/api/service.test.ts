import { expect, test } from "vitest";
import { testApp } from "../test-app.ts";

test("the service says that it is well", async () => {
  const app = await testApp();
  expect((await app.visitor.get("/health")).body).toEqual({ status: "ok", version: "0.0.0-test" });
});

test("an unknown address is a problem in French", async () => {
  const app = await testApp();
  const { status, body } = await app.visitor.get("/nulle-part");
  expect(status).toBe(404);
  expect(body).toMatchObject({ code: "request.notFound", title: "Introuvable" });
});

test("every answer carries the headers that protect", async () => {
  const app = await testApp();
  const { headers } = await app.visitor.get("/health");
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(headers.get("content-security-policy")).not.toContain("unsafe-inline");
  expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("OpenAPI 3.1 describes each route with what it takes and answers", async () => {
  const app = await testApp();
  const { status, body } = await app.visitor.get("/openapi.json");
  expect(status).toBe(200);
  const document = body as {
    openapi: string;
    paths: Record<string, Record<string, { requestBody?: unknown; responses: object }>>;
  };
  expect(document.openapi).toBe("3.1.0");
  expect(document.paths["/suppliers/{id}"]?.put?.requestBody).toBeDefined();
  const without = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => Object.keys(operation.responses ?? {}).length === 0)
      .map(([method]) => `${method} ${path}`),
  );
  expect(without).toEqual([]);
});

test("an unexpected failure reveals nothing but a reference", async () => {
  const app = await testApp();
  const logged: unknown[] = [];
  app.deps.log.error = (code, fields) => logged.push({ code, ...fields });
  app.deps.table.get = () => Promise.reject(new Error("secret detail"));
  const { status, body } = await app.visitor.get("/suppliers/sup_1");
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("secret detail");
  expect(logged).toMatchObject([{ code: "UNEXPECTED_ERROR", reference: expect.any(String) }]);
  expect(JSON.stringify(body)).toContain((logged[0] as { reference: string }).reference);
});
