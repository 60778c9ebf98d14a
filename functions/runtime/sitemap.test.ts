import { describe, expect, it } from "vitest";
import { robots, sitemap } from "./sitemap.ts";

const base = "https://rencontres.exemple.fr";

describe("what search engines are told", () => {
  it("lists the public pages, and suppliers with the day they last changed", () => {
    const text = sitemap(base, ["/", "/annuaire"], [{ id: "sup_1", updatedAt: "2026-11-20T08:00:00.000Z" }]);
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      `${base}/`,
      `${base}/annuaire`,
      `${base}/fournisseurs/sup_1`,
    ]);
    expect(text).toContain("<lastmod>2026-11-20</lastmod>");
  });

  it("stays within what one file may hold", () => {
    const many = Array.from({ length: 50_001 }, (_, i) => ({ id: `sup_${i}`, updatedAt: "2026-11-20" }));
    expect(sitemap(base, ["/"], many).match(/<url>/g)).toHaveLength(50_000);
  });

  it("keeps them out of what belongs to one organisation", () => {
    expect(robots(base)).toContain("Disallow: /mon-espace");
    expect(robots(base)).toContain(`Sitemap: ${base}/sitemap.xml`);
  });
});
