import { expect, it } from "vitest";
import { visit } from "./browser.ts";
import { tabTo } from "./keyboard.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** The pages that the accessibility statement names, as anybody opens them. */
const sample = [
  "/",
  "/annuaire",
  "/fournisseurs/sup_demo001",
  "/rencontres",
  "/rencontres/ren_demo2",
  "/simulateur",
  "/guide",
  "/guide/achat-direct",
  "/connexion",
  "/intentions/nouvelle",
  "/ma-fiche",
  "/accessibilite",
  "/donnees-personnelles",
  "/mentions-legales",
  "/plan-du-site",
] as const;

/** What WCAG 1.4.12 lets a reader set, through the page's own style sheets: its policy refuses any other. */
const spaceOut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Texts cut off by their own box, but for maps, and for those shortened on purpose, whose whole stands elsewhere. */
const cutOff = () =>
  [...document.querySelectorAll("main *, header *, footer *")]
    .filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (
        element.matches("[class*=line-clamp], select, input, textarea, .sr-only, .no-print.overflow-hidden")
      )
        return false;
      if (position === "absolute" || element.clientHeight < 2) return false;
      return (
        (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);

/** What the criteria of RGAA ask that axe does not look at. */
export const rgaaJourneys = (world: () => World) => {
  it("every page says its language and a title of its own, and its identifiers are unique", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    const titles: string[] = [];
    for (const path of sample) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      titles.push(await page.title());
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    }
    expect(new Set(titles).size).toBe(sample.length);
    await context.close();
  });

  it("what the server sends is read by a browser as it was written: no element is moved or left out", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.goto("/robots.txt");
    for (const path of sample) {
      const html = await (await fetch(world().site.url + path)).text();
      const tags = (text: string) => text.match(/<\w+/g)?.join(" ");
      const [written = ""] = /<div id="root">[\s\S]*<\/div>\s*<script/.exec(html) ?? [];
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "text/html");
        return parsed.getElementById("root")?.outerHTML ?? "";
      }, html);
      expect(tags(read), path).toBe(tags(written.replace(/\s*<script$/, "")));
    }
    await context.close();
  });

  it("texts spaced out are not cut off, and both orientations of a phone show the page", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    for (const path of sample)
      for (const { width, height } of [phone, { width: phone.height, height: phone.width }]) {
        await page.setViewportSize({ width, height });
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.evaluate(spaceOut);
        expect(await page.evaluate(cutOff), `${path} at ${width} px`).toEqual([]);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(excess, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    await context.close();
  });

  it("the first stop of the keyboard leads to the content", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.goto("/annuaire");
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toBe("Aller au contenu");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("contenu");
    await context.close();
  });

  it("the menu of a phone is opened, gone through and closed by keyboard, and gives the focus back", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.setViewportSize(phone);
    await page.goto("/");
    const menu = page.getByRole("button", { name: "Menu" });
    await tabTo(page, menu);
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("navigation").getByRole("link", { name: "Rencontres" }));
    await page.keyboard.press("Escape");
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await menu.getAttribute("aria-expanded")).toBe("false");
    await context.close();
  });

  it("« Afficher la suite » leads the focus to the first new line", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.goto("/annuaire");
    await page.getByRole("link", { name: "Afficher la suite" }).press("Enter");
    const place = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("article h2 a")].findIndex((one) => one.matches(":focus")),
      );
    await expect.poll(place, { timeout: 20_000 }).toBe(20);
    await context.close();
  });
};
