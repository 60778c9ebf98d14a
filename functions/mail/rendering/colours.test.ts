import { describe, expect, it } from "vitest";
import { dark, light } from "./colours.ts";

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ["light", light],
  ["dark", dark],
])("in a %s mail, text reads at 4.5:1 or better", (_name, colours) => {
  it.each([
    ["ink", "surface"],
    ["inkSoft", "surface"],
    ["inkSoft", "paper"],
    ["pastel", "surface"],
    ["pastel", "paper"],
    ["violette", "surface"],
    ["violette", "paper"],
    ["ink", "violetteWash"],
    ["inkSoft", "violetteWash"],
    ["onBrique", "brique"],
  ] as const)("%s on %s", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
