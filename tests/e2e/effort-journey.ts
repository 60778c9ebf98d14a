import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { press, typeIn } from "./keyboard.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** « Combien d’heures d’insertion ? » : counted, compared, kept in a note. */
export const effortJourney = (world: () => World) => {
  it("hours are counted by keyboard on a phone, what is wrong is said by field, and compared with ended contracts", async () => {
    const { browser, site } = world();
    const context = await browser.newContext({ baseURL: site.url, locale: "fr-FR", viewport: phone });
    const page = await context.newPage();
    await page.goto("/heures-d-insertion");
    await typeIn(page, page.getByLabel("Montant du marché"), "beaucoup");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("un montant en euros est attendu").waitFor();
    await page.getByLabel("Montant du marché").fill("200 k€");
    await page.getByLabel("Famille d’achats").selectOption("batiment/peinture-sols");
    await page.getByLabel("Métier").selectOption("Peinture intérieure");
    await typeIn(page, page.getByLabel("Effort d’insertion (%)"), "5");
    await page.keyboard.press("Enter");
    await page.getByText("230 à 280 heures", { exact: true }).waitFor();
    await page.getByText(/marchés terminés de la même famille/).waitFor();
    await page.getByText("heures faites pour 10 000 € HT, au milieu").waitFor();
    // Nothing is wider than the phone, and what is kept to staff is not there.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.getByText(/^Voir .* de ces marchés/).count()).toBe(0);
    await context.close();
  });

  it("a buyer keeps the hours in the note of an intent, sees how they were counted, and takes them out and back", async () => {
    const { buyer } = world();
    const { page } = buyer;
    const [intent = ""] = buyer.registration.intentIds;
    await page.goto(`/intentions/${intent}`);
    await page.getByRole("link", { name: "Calculer les heures" }).click();
    await page.getByLabel("Montant du marché").fill("1 000 000");
    await page.getByLabel("Métier").selectOption("Bâtiment, en moyenne");
    await page.getByLabel("Effort d’insertion (%)").fill("5");
    await page.getByRole("button", { name: "Calculer les heures" }).click();
    await press(page, page.getByRole("button", { name: "Garder dans la note juridique" }));
    await page.getByText("Les heures sont gardées dans la note de votre intention.").waitFor();
    await expectSound(buyer, "intention-heures", `/intentions/${intent}`);
    await page.getByText(/833 à 1.000.heures/).waitFor();
    await page.getByRole("button", { name: "Retirer de la note" }).click();
    await page.getByText("Si ce marché porte une clause sociale").waitFor();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText(/833 à 1.000.heures/).waitFor();
    await page.getByRole("button", { name: "Retirer de la note" }).click();
    await page.getByText("Si ce marché porte une clause sociale").waitFor();
  });

  it("hours are counted without scripts, and what is wrong is said too", async () => {
    const { browser, site } = world();
    const context = await browser.newContext({
      ...{ baseURL: site.url, locale: "fr-FR", javaScriptEnabled: false, viewport: phone },
    });
    const page = await context.newPage();
    await page.goto("/heures-d-insertion");
    await page.getByLabel("Montant du marché").fill("1 M€");
    await page.getByLabel("Métier").selectOption("Bâtiment, en moyenne");
    await page.getByLabel("Effort d’insertion (%)").fill("5 %");
    await page.getByRole("button", { name: "Calculer les heures" }).click();
    await page.getByText(/^830 à 1.000.heures$/).waitFor();
    await page.getByLabel("Effort d’insertion (%)").fill("500");
    await page.getByRole("button", { name: "Calculer les heures" }).click();
    await page.getByText("un pourcentage de 1 à 100 est attendu").first().waitFor();
    await context.close();
  });

  it("the team adds a trade, which anybody may choose at once, and takes it back", async () => {
    const { staff, anybody } = world();
    const { page } = staff;
    await page.goto("/equipe/reglages?onglet=effort");
    await page.getByRole("button", { name: "Ajouter une ligne : Parts de main-d’œuvre" }).click();
    const dialog = page.getByRole("dialog", { name: "Une part de main-d’œuvre à partir d’une date" });
    await dialog.getByLabel("Métier").fill("Plantations");
    await dialog.getByLabel("Part de main-d’œuvre (%)").fill("60");
    await dialog.getByLabel("En vigueur à partir du").fill("2026-01-01");
    await dialog.getByRole("button", { name: "Ajouter la ligne" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel("Source").fill("Relevé de nos marchés de 2025");
    await dialog.getByRole("button", { name: "Ajouter la ligne" }).click();
    const line = page.getByRole("row", { name: /Plantations/ });
    await line.getByText("S’applique").waitFor();
    await anybody.page.goto("/heures-d-insertion");
    await anybody.page.getByLabel("Métier").selectOption("Plantations");
    await line.getByRole("button", { name: "Retirer : Plantations" }).click();
    await expect.poll(() => line.count()).toBe(0);
  });
};
