import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderFiles } from "./folder-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is found again as it was given, and nothing else is left beside it", async () => {
  const files = folderFiles(folder);
  await files.put("sup_1/fil_1", new Uint8Array([1, 2, 255]));
  expect([...((await files.get("sup_1/fil_1")) ?? [])]).toEqual([1, 2, 255]);
  expect(readdirSync(join(folder, "sup_1"))).toEqual(["fil_1"]);
});

test("a file that is removed is not there any more, and removing it twice does no harm", async () => {
  const files = folderFiles(folder);
  await files.put("sup_1/fil_1", new Uint8Array([1]));
  await files.remove("sup_1/fil_1");
  await files.remove("sup_1/fil_1");
  expect(await files.get("sup_1/fil_1")).toBeUndefined();
});

test("a file that is not there is answered as absent", async () => {
  expect(await folderFiles(folder).get("sup_1/fil_2")).toBeUndefined();
});

test.each(["../secret", "/etc/passwd", "sup_1/../../x", "", "a//b", "a/."])(
  "no key leads out of the folder: %s",
  async (key) => {
    await expect(folderFiles(folder).get(key)).rejects.toThrow("made of ids");
    await expect(folderFiles(folder).put(key, new Uint8Array())).rejects.toThrow("made of ids");
  },
);
