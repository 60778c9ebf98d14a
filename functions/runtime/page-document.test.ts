import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "./page-document.ts";

let fill: ReturnType<typeof documentOf>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(folder, ".vite"));
  writeFileSync(
    join(folder, "index.html"),
    '<head><meta name="description" content="avant" />\n<title>Avant</title><script type="module" crossorigin src="/assets/index.js"></script><link rel="stylesheet" crossorigin href="/assets/index.css"></head><body><div id="root"></div></body>',
  );
  writeFileSync(
    join(folder, ".vite/manifest.json"),
    JSON.stringify({
      "index.html": { file: "assets/index.js", imports: ["_react.js"], css: ["assets/index.css"] },
      "_react.js": { file: "assets/react.js" },
      "pages/HomePage.tsx": { file: "assets/home.js", imports: ["_react.js", "_form.js"] },
      "_form.js": { file: "assets/form.js", css: ["assets/form.css"] },
    }),
  );
  fill = documentOf(folder);
});

const drawn = {
  status: 200,
  head: "<title>Accueil</title>",
  body: "<h1>Coûte $& 3 €</h1>",
  data: '<script type="application/json" id="donnees">{}</script>',
  module: "pages/HomePage.tsx",
} as const;

describe("the document of the pages", () => {
  it("holds the drawn page, its own head and its data", () => {
    const html = fill(drawn);
    expect(html).toContain('<div id="root"><h1>Coûte $& 3 €</h1></div>');
    expect(html).toContain("<title>Accueil</title>");
    expect(html).not.toContain("avant");
    expect(html).toContain(drawn.data);
  });

  it("announces the scripts and styles of that page, and not those that every page names already", () => {
    const html = fill(drawn);
    expect([...html.matchAll(/(?:modulepreload|stylesheet)" href="(.*?)"/g)].map(([, file]) => file)).toEqual(
      ["/assets/form.css", "/assets/home.js", "/assets/form.js"],
    );
  });

  it("names its style sheet once, before any script: nothing is drawn without it", () => {
    for (const html of [fill(), fill(drawn)]) {
      const files = [...html.matchAll(/(?:src|href)="(\/assets\/.*?)"/g)].map(([, file]) => file);
      expect(files[0]).toBe("/assets/index.css");
      expect(files.filter((file) => file === "/assets/index.css")).toHaveLength(1);
    }
  });

  it("announces the files of a page that the browser draws", () => {
    const html = fill({ status: 200, module: "pages/HomePage.tsx" });
    expect(html).toContain('<div id="root"></div>');
    expect(html).toContain('<link rel="modulepreload" href="/assets/home.js" />');
  });

  it("goes out empty where no page was drawn", () => {
    expect(fill()).toContain('<div id="root"></div>');
    expect(fill({ status: 404 })).toContain("<title>Avant</title>");
  });
});
