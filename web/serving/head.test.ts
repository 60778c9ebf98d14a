import { describe, expect, it } from "vitest";
import { dataBlock, headHtml, summary } from "./head.ts";

describe("the head of a public page", () => {
  const url = "https://rencontres.exemple.fr/annuaire";

  it("names the page, describes it, and says its one true address", () => {
    const html = headHtml({ title: "Annuaire", description: "Qui fait quoi" }, url);
    expect(html).toContain("<title>Annuaire · Rencontres solidaires</title>");
    expect(html).toContain(`<link rel="canonical" href="${url}" />`);
  });

  it("lets no text end an element", () => {
    const title = '"><script>alert(1)</script>';
    const html = headHtml({ title, description: title, jsonLd: { name: "</script><b>" } }, url);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("</script><b>");
    const block = dataBlock("application/json", { name: "</script>" });
    expect(JSON.parse(block.slice(block.indexOf(">") + 1, block.lastIndexOf("<")))).toEqual({
      name: "</script>",
    });
  });

  it("is summed up at a word, not in the middle of one", () => {
    expect(summary("  Espaces\n verts ")).toBe("Espaces verts");
    expect(summary("un deux trois quatre", 12)).toBe("un deux…");
  });
});
