import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { machineSecret } from "./secret.ts";

const root = mkdtempSync(join(tmpdir(), "rencontres-secret-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the secret of a machine is made once, in a folder that need not be there, for its owner alone", () => {
  const folder = join(root, "new", "data");
  const secret = machineSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(machineSecret(folder)).toBe(secret);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
