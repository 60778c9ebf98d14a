import { expect, it } from "vitest";
import { euros } from "./euros.ts";

it("amounts are written in euros with thousands apart", () => {
  expect(euros(5_404_000).replace(/\s/g, " ")).toBe("5 404 000 €");
});
