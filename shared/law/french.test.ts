import { expect, it } from "vitest";
import { euros, frenchDay } from "./french.ts";

const spaced = (text: string) => text.replace(/\s/g, " ");

it("amounts are written in euros with thousands apart", () => {
  expect(spaced(euros(5_404_000))).toBe("5 404 000 €");
});

it("days are written in full, the first of a month as an ordinal", () => {
  expect(spaced(frenchDay("2026-04-01"))).toBe("1er avril 2026");
  expect(spaced(frenchDay("2026-08-22"))).toBe("22 août 2026");
  expect(spaced(frenchDay("2026-12-11"))).toBe("11 décembre 2026");
});
