import { expect, it } from "vitest";
import { publicPages } from "../../web/serving/public-pages.ts";
import { phone } from "./viewports.ts";
import { limits, measure, SLOWDOWN, slowVisits } from "./vitals.ts";
import type { World } from "./world.ts";

/**
 * Times depend on the machine, so they are printed beside their budgets; that nothing jumps, and that the page stands before
 * its scripts have come, do not, so they are asserted.
 * `npm run bench -- pages` gives the median of several runs.
 */
export const slowPhone = (world: () => World) => {
  it.each(Object.entries(slowVisits))("%s is drawn without jumps, and says how fast", async (name, slow) => {
    const { lcp, cls, inp, ready } = await measure(world().browser, world().site.url, slow);
    const told = (value: number, budget: number) => `${Math.round(value)} ms (budget ${budget} ms)`;
    console.log(
      `${name}, 390 × 844, Slow 4G, processor ${SLOWDOWN} times slower: LCP ${told(lcp, limits.lcp)}, INP ${told(inp, limits.inp)}, CLS ${cls.toFixed(3)} (budget ${limits.cls})`,
    );
    expect(cls).toBeLessThanOrEqual(limits.cls);
    expect(lcp).toBeGreaterThan(0);
    expect(lcp).toBeLessThan(ready);
  });

  it("visits every public page", () => {
    const visited = Object.values(slowVisits).map(({ path }) => path);
    for (const route of Object.keys(publicPages)) {
      const pattern = new RegExp(`^${route.replace(/\$\w+/g, "[^/]+")}$`);
      expect(
        visited.some((path) => pattern.test(path)),
        route,
      ).toBe(true);
    }
  });

  /** A page that a phone shows while its scripts are on their way; `go` lets them come. */
  const withoutScriptsYet = async (path: string) => {
    const context = await world().browser.newContext({
      baseURL: world().site.url,
      locale: "fr-FR",
      viewport: phone,
    });
    const page = await context.newPage();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route("**/assets/*.js", async (route) => {
      // What notes an early press weighs nothing, and is there at once.
      if (!route.request().url().includes("/early-")) await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    const kept = (key: string) => () =>
      page.evaluate((name) => localStorage.getItem(`saisie:${name}`) ?? "", key);
    return { context, page, go, kept };
  };

  it("what is typed before the scripts have come is kept once they have", async () => {
    const { context, page, go, kept } = await withoutScriptsYet("/intentions/nouvelle");
    const title = page.getByLabel("En une ligne, ce que vous allez acheter");
    await title.fill("Tonte du parc");
    // « Entrée » sends the form: not now, without reloading the page, but once its scripts have come.
    const pressed = async () => {
      await title.press("Enter");
      return page.locator("form[data-pressed]").count();
    };
    await expect.poll(pressed).toBe(1);
    await page.getByRole("checkbox", { name: "Fabrication de biens" }).check();
    go();
    const need = kept("intention-nouvelle");
    await expect.poll(need, { timeout: 30_000 }).toContain("Tonte du parc");
    await expect.poll(need).toContain("PRODUCTION");
    expect(await title.inputValue()).toBe("Tonte du parc");
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("alert").filter({ hasText: "points sont à corriger" }).waitFor();
    await context.close();
  });

  it("boxes ticked and lines typed that make one thing are all kept, whatever their number", async () => {
    const { context, page, go, kept } = await withoutScriptsYet("/ma-fiche");
    await page.getByRole("checkbox").nth(0).check();
    await page.getByRole("checkbox").nth(1).check();
    await page.getByRole("textbox", { name: /^Voie/ }).fill("3 rue des Lices");
    await page.getByLabel("Code postal").fill("31000");
    await page.getByLabel("Prénom et nom").fill("Camille Martin");
    await page.getByRole("textbox", { name: /^Téléphone/ }).fill("05 61 00 00 01");
    go();
    const profile = kept("fiche-nouvelle");
    await expect.poll(profile, { timeout: 30_000 }).toContain("05 61 00 00 01");
    const { value } = JSON.parse(await profile());
    expect(value).toMatchObject({
      kinds: [expect.any(String), expect.any(String)],
      address: { line: "3 rue des Lices", postalCode: "31000" },
      contact: { name: "Camille Martin", phone: "05 61 00 00 01" },
    });
    expect(await page.getByRole("textbox", { name: /^Voie/ }).inputValue()).toBe("3 rue des Lices");
    await context.close();
  });
};
