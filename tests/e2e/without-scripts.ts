import { expect, it } from "vitest";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** Somebody whose browser runs no script, on a phone. */
const open = async ({ browser, site }: World) => {
  const context = await browser.newContext({
    baseURL: site.url,
    locale: "fr-FR",
    javaScriptEnabled: false,
    viewport: phone,
  });
  return { context, page: await context.newPage() };
};

export const withoutScripts = (world: () => World) => {
  it("the annuaire is searched, narrowed, turned page by page and read without scripts", async () => {
    const { page, context } = await open(world());
    await page.goto("/annuaire");
    await page.getByLabel("Métier, produit ou nom").fill("nettoyage");
    await page.getByRole("checkbox", { name: /Handicap/ }).check();
    await page.getByRole("checkbox", { name: /Insertion/ }).check();
    await page.getByRole("button", { name: "Chercher" }).click();
    const { searchParams } = new URL(page.url());
    expect(searchParams.getAll("groupe").sort()).toEqual(["HANDICAP", "IAE"]);
    const asked = await context.request.get("/api/suppliers?q=nettoyage&family=IAE,HANDICAP");
    const { items } = (await asked.json()) as { items: { name: string }[] };
    expect(await page.getByRole("article").count()).toBe(items.length);
    await page.getByRole("link", { name: "Tout effacer" }).click();
    const names = async () => (await page.getByRole("article").getByRole("heading").allTextContents()).join();
    const first = await names();
    await page.getByRole("link", { name: "Afficher la suite" }).click();
    expect(await names()).not.toBe(first);
    await page.getByRole("article").first().getByRole("link").click();
    await page.getByRole("heading", { name: "Contact" }).waitFor();
    await context.close();
  });

  it("every page that is drawn by the server is read without scripts, its menu too, and forms say another way", async () => {
    const { page, context } = await open(world());
    for (const path of [
      "/",
      "/rencontres",
      "/guide/achat-direct",
      "/mentions-legales",
      "/accessibilite",
      "/plan-du-site",
    ]) {
      await page.goto(path);
      expect(await page.getByRole("heading", { level: 1 }).isVisible(), path).toBe(true);
      expect(await page.getByRole("navigation").getByRole("link", { name: "Annuaire" }).isVisible()).toBe(
        true,
      );
      expect(await page.locator("noscript").count(), path).toBe(0);
    }
    for (const path of ["/intentions/nouvelle", "/ma-fiche", "/connexion"]) {
      await page.goto(path);
      expect(await page.locator("noscript p").isVisible(), path).toBe(true);
    }
    await context.close();
  });
};
