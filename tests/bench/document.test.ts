import { expect, it } from "vitest";
import { withSection } from "./document.ts";

const parts = ["planning", "matching", "search"];
const section = (part: string, figure: string) => ({
  part,
  text: `## ${part}\n\n| ms |\n| --- |\n| ${figure} |`,
});
const written = [section("search", "1"), section("planning", "2")].reduce(
  (document, each) => withSection(document, parts, each),
  "",
);

it("sections are put in the order of the parts", () => {
  expect(written.match(/^## .*$/gm)).toEqual(["## planning", "## search"]);
  expect(withSection(written, parts, section("matching", "3")).match(/^## .*$/gm)).toEqual([
    "## planning",
    "## matching",
    "## search",
  ]);
});

it("a part measured again leaves the others as they stand", () => {
  const again = withSection(written, parts, section("planning", "9"));
  expect(again).toBe(written.replace("| 2 |", "| 9 |"));
  expect(withSection(again, parts, section("planning", "2"))).toBe(written);
});

it("a part that is no more loses its section", () => {
  expect(withSection(written, ["planning"], section("planning", "2"))).not.toContain("## search");
});
