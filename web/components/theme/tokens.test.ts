import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Relative luminance of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const ratio = (one: string, other: string, scheme: "light" | "dark"): number => {
  const a = tokens.get(one)?.[scheme];
  const b = tokens.get(other)?.[scheme];
  if (a === undefined || b === undefined) throw new Error(`token missing: ${one} or ${other}`);
  return contrast(a, b);
};

const backgrounds = ["paper", "surface", "sunken"];
const washes = ["brique", "pastel", "violette", "green", "amber", "red"];

const textPairs = [
  ...backgrounds.flatMap((back) =>
    ["ink", "ink-soft", ...washes, "brique-strong"].map((text) => [text, back]),
  ),
  ...washes.flatMap((name) => [name, "ink", "ink-soft"].map((text) => [text, `${name}-wash`])),
  ["on-brique", "brique"],
  ["on-brique", "brique-strong"],
  ["on-violette", "violette"],
  ["paper", "ink"],
];

const edgePairs = [
  ...backgrounds,
  "brique-wash",
  "pastel-wash",
  "violette-wash",
  "amber-wash",
  "red-wash",
].map((back) => ["edge", back]);

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  it.each(textPairs)("text in %s on %s reads at 4.5:1 or better", (text = "", back = "") => {
    expect(ratio(text, back, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)("a control's %s on %s shows at 3:1 or better", (edge = "", back = "") => {
    expect(ratio(edge, back, scheme)).toBeGreaterThanOrEqual(3);
  });
});
