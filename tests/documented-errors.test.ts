import { expect, test } from "vitest";
import { requireDocumented } from "./documented-errors.ts";

const operation = (...codes: string[]) => ({ responses: { 404: { description: codes.join(", ") } } });
const document = {
  paths: {
    "/suppliers/{id}": { get: operation("supplier.notFound", "file.notFound"), put: operation() },
    "/suppliers/moderation": { get: operation("buyer.notFound") },
  },
};
const answered =
  (method: string, path: string, code: string, status = 404) =>
  () =>
    requireDocumented(document, { method, path, status, code });

test("an error that the API document tells of an operation may be answered", () => {
  expect(answered("GET", "/suppliers/sup_1", "file.notFound")).not.toThrow();
  expect(answered("GET", "/suppliers/moderation", "buyer.notFound")).not.toThrow();
});

test.each([
  ["of another method", "PUT", "/suppliers/sup_1", "supplier.notFound", 404],
  ["under another status", "GET", "/suppliers/sup_1", "supplier.notFound", 409],
  ["of a path that an operation names", "GET", "/suppliers/moderation", "supplier.notFound", 404],
  ["it does not have", "GET", "/suppliers/sup_1", "intent.notFound", 404],
] as const)("one %s is refused, with the route and the code", (_, method, path, code, status) => {
  expect(answered(method, path, code, status)).toThrow(
    new RegExp(`^${method} /suppliers/.* ${status} ${code}, `),
  );
});

test("an address without an operation is not found, and nothing else", () => {
  expect(answered("GET", "/nulle-part", "request.notFound")).not.toThrow();
  expect(answered("GET", "/nulle-part", "request.forbidden", 403)).toThrow("which no operation has");
});
