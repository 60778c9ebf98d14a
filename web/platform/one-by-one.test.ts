import { expect, it } from "vitest";
import { oneByOne } from "./one-by-one.ts";

it("loads the parts in their order, each in a turn of its own, and answers the whole", async () => {
  const done: string[] = [];
  const load = (name: string) => async () => {
    done.push(name);
    return name;
  };
  const loading = oneByOne(load("fields"), load("schema"), load("rules"));
  await Promise.resolve();
  expect(done).toEqual(["fields"]);
  expect(await loading).toBe("rules");
  expect(done).toEqual(["fields", "schema", "rules"]);
});

it("fails with the part that cannot be loaded", async () => {
  const missing = async () => {
    throw new Error("no network");
  };
  await expect(oneByOne(missing, async () => "rules")).rejects.toThrow("no network");
});
