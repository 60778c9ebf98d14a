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

  it("what is typed before the scripts have come is kept once they have", async () => {
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
    await page.goto("/intentions/nouvelle", { waitUntil: "commit" });
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
    const kept = () => page.evaluate(() => localStorage.getItem("saisie:intention-nouvelle") ?? "");
    await expect.poll(kept, { timeout: 30_000 }).toContain("Tonte du parc");
    await expect.poll(kept).toContain("PRODUCTION");
    expect(await title.inputValue()).toBe("Tonte du parc");
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("alert").filter({ hasText: "points sont à corriger" }).waitFor();
    await context.close();
  });
};
