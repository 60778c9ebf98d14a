import { expect, it } from "vitest";
import { visit } from "./browser.ts";
import type { World } from "./world.ts";

const need =
  "etape=reponse&objet=Tonte&famille=espaces-verts/entretien&date=2027-03-01&montant=80000&duree=36&acheteur=AUTHORITY";

/** How many sheets the page fills when printed. */
const sheets = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

export const publicJourneys = (world: () => World) => {
  it.each([
    ["/", "Acheter, et donner du travail.", "WebSite"],
    ["/annuaire?q=traiteur", "Annuaire des fournisseurs solidaires", undefined],
    ["/fournisseurs/sup_demo001", "Les Jardins du Lauragais", "Organization"],
    ["/rencontres/ren_demo2", "Rencontres solidaires", "BusinessEvent"],
    [`/simulateur?${need}`, "voies sont ouvertes", undefined],
    ["/guide/achat-direct", "60 000 €", "Article"],
  ])("%s is text before any script runs", async (path, words, facts) => {
    const html = await (await fetch(world().site.url + path)).text();
    expect(html.replace(/[\u202f\u00a0]/g, " ")).toContain(words);
    expect(html).toContain('rel="canonical"');
    const said = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    expect(said === undefined ? undefined : JSON.parse(said)["@type"]).toBe(facts);
  });

  it("a page that does not exist says so by its status", async () => {
    for (const path of ["/nulle-part", "/fournisseurs/personne", "/guide/rien"])
      expect((await fetch(world().site.url + path)).status).toBe(404);
  });

  it("search engines find every public page, and none that belongs to somebody", async () => {
    const map = await (await fetch(`${world().site.url}/sitemap.xml`)).text();
    expect(map).toContain("/fournisseurs/sup_demo001</loc>");
    expect(map).toContain("/guide/sourcing</loc>");
    expect(map).not.toContain("/equipe");
  });

  it("what the server drew is taken over as it stands", async () => {
    const { page, context, complaints } = await visit(world().browser, world().site.url);
    await page.addInitScript(() => {
      document.addEventListener("readystatechange", () => {
        if (document.readyState === "interactive")
          document.querySelector("h1")?.setAttribute("data-drawn", "");
      });
    });
    for (const path of ["/", "/annuaire", "/fournisseurs/sup_demo001", `/simulateur?${need}`]) {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.locator("h1[data-drawn]").count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("the simulator is gone through by keyboard, and its note fills one sheet", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.goto("/simulateur");
    await page.getByLabel("Nom de votre besoin").focus();
    await page.keyboard.type("Tonte des parcs");
    await page.keyboard.press("Enter");
    await page.getByLabel("Date de lancement prévue").waitFor();
    await page.getByRole("button", { name: "Continuer" }).press("Enter");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Date de lancement prévue").fill("2027-03-01");
    await page.getByLabel("Montant par an").fill("80 000");
    await page.getByLabel("Montant par an").press("Enter");
    await page.getByLabel("Autre pouvoir adjudicateur").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /voies sont ouvertes/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("montant")).toBe("80000");
    expect(sheets(await page.pdf({ format: "A4" }))).toBe(1);
    await page.goBack();
    await page.getByLabel("Autre pouvoir adjudicateur").waitFor();
    await context.close();
  });

  it("a supplier is found on the map by keyboard, near the place where one is", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 43.605, longitude: 1.445 });
    await page.goto("/annuaire");
    await page.getByRole("button", { name: "Près de moi" }).press("Enter");
    await page.waitForURL(/pres=31555/);
    const marker = page.locator(".map-marker, .map-cluster").first();
    await marker.waitFor();
    await page.goto("/annuaire?q=Adapt%27Services");
    await page.locator(".map-marker").first().press("Enter");
    const link = page.locator(".leaflet-popup-content a").first();
    const name = (await link.textContent()) ?? "";
    await link.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await context.close();
  });

  const openKept = async () => {
    const visited = await visit(world().browser, world().site.url);
    await visited.page.goto("/annuaire");
    const kept = () =>
      visited.page.evaluate(async () => (await caches.match("/api/suppliers/index.json")) !== undefined);
    await expect.poll(kept, { timeout: 30_000 }).toBe(true);
    return visited;
  };

  it("what is typed is searched on the device once the network is gone, and finds what the service finds", async () => {
    const { page, context } = await openKept();
    const searched = async () => {
      const answered = page.waitForResponse((one) => one.url().includes("/api/suppliers?q=nettoyage"));
      await page.getByLabel("Métier, produit ou nom").fill("nettoyage");
      return answered;
    };
    const asked = await context.request.get("/api/suppliers?q=nettoyage");
    expect(asked.headers()).toHaveProperty("x-request-id");
    await context.setOffline(true);
    const local = await searched();
    expect(local.headers()).not.toHaveProperty("x-request-id");
    expect(await local.json()).toEqual(await asked.json());
    await context.close();
  });

  it("the annuaire is searched and read without a network, once it was open with one", async () => {
    const { page, context } = await openKept();
    await context.setOffline(true);
    await page.goto("/annuaire?q=traiteur");
    await page.getByText("Vous êtes hors ligne").waitFor();
    const first = page.getByRole("article").first().getByRole("link");
    const name = (await first.textContent()) ?? "";
    await first.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.goto("/annuaire?couvre=31555");
    await page.getByText("se cherche par mot, secteur et type").first().waitFor();
    await context.close();
  });
};
