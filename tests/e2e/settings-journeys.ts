import { expect, it } from "vitest";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

export const settingsJourneys = (world: () => World) => {
  it("staff add a threshold from a date, see it apply on that day, and take it back", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/reglages");
    await page.getByRole("button", { name: "Ajouter une ligne : Seuils" }).click();
    const dialog = page.getByRole("dialog", { name: "Un seuil à partir d’une date" });
    await dialog.getByRole("button", { name: "Ajouter la ligne" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel("Règle").selectOption({ index: 1 });
    await dialog.getByLabel("Montant").fill("95 000");
    await dialog.getByLabel("En vigueur à partir du").fill("2099-01-01");
    await dialog.getByLabel("Source").fill("Décret n° 2098-1 https://www.legifrance.gouv.fr/exemple");
    await dialog.getByRole("button", { name: "Ajouter la ligne" }).click();
    const line = page.getByRole("row", { name: /95.000/ });
    await line.getByText("À venir").waitFor();
    await page.getByLabel("Voir les règles au").fill("2099-06-01");
    await line.getByText("S’applique", { exact: true }).waitFor();
    await line.getByRole("button", { name: /^Retirer/ }).click();
    await expect.poll(() => line.count()).toBe(0);
    await page.getByRole("button", { name: "Annuler" }).click();
    await line.waitFor();
    await line.getByRole("button", { name: /^Retirer/ }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  it("a family is added, renamed, retired and put back by keyboard alone", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/reglages?onglet=familles");
    const sector = page.locator("details", { hasText: "Espaces verts" }).first();
    await sector.locator("summary").focus();
    await page.keyboard.press("Enter");
    await sector.getByRole("button", { name: "Ajouter une famille à Espaces verts" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Une famille de « Espaces verts »" });
    await dialog.getByLabel("Nom").focus();
    await page.keyboard.type("Murs végétalisés");
    await dialog.getByLabel("Débuts de codes CPV").focus();
    await page.keyboard.type("452622");
    await page.keyboard.press("Enter");
    const row = sector.getByRole("row", { name: /Murs végétalisés/ });
    await row.getByText("espaces-verts/murs-vegetalises").waitFor();
    await row.getByRole("button", { name: "Retirer Murs végétalisés" }).focus();
    await page.keyboard.press("Enter");
    await row.getByText("Retirée").waitFor();
    await row.getByRole("button", { name: "Remettre Murs végétalisés" }).focus();
    await page.keyboard.press("Enter");
    await row.getByText("Ajoutée").waitFor();
    await row.getByRole("button", { name: "Retirer Murs végétalisés" }).click();
    await row.getByText("Retirée").waitFor();
  });

  it("the words of a mail are changed with a preview, an unknown fact is refused, and the shipped ones come back", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/reglages?onglet=courriels");
    await page.getByLabel("Courriel", { exact: true }).selectOption("reminder");
    const opening = page.getByLabel("Au début");
    expect(await opening.inputValue()).toContain("{rencontre}");
    await page.getByText("sept jours avant, et la veille").waitFor();
    await opening.fill("Nous vous attendons {inconnu}.");
    await page.getByRole("button", { name: "Enregistrer ce texte" }).click();
    await page
      .getByRole("alert")
      .getByText(/Le repère \{inconnu\} n’existe pas/)
      .first()
      .waitFor();
    await opening.fill("Nous vous attendons {délai}, {organisation}.");
    await page
      .frameLocator("iframe[title^=Courriel]")
      .getByText("Nous vous attendons dans 7 jours, Régie de quartier du Mirail.")
      .waitFor();
    await page.getByRole("button", { name: "Enregistrer ce texte" }).click();
    await page.getByRole("button", { name: "Revenir au texte d’origine" }).click();
    await expect.poll(() => opening.inputValue()).toContain("{rencontre}");
  });

  it("a model of a day is made, and fills the slots of a new rencontre", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/reglages?onglet=journees");
    await page.getByRole("button", { name: "Ajouter un modèle" }).click();
    const dialog = page.getByRole("dialog", { name: "Un modèle de journée" });
    await dialog.getByLabel("Nom").fill("Deux rendez-vous");
    await dialog.getByLabel("Rendez-vous", { exact: true }).fill("2");
    await dialog.getByText(/9\sh, 9\sh\s12/).waitFor();
    await dialog.getByRole("button", { name: "Ajouter le modèle" }).click();
    await page.getByRole("heading", { name: "Deux rendez-vous" }).waitFor();
    await page.goto("/equipe/rencontres");
    await page
      .getByRole("button", { name: /rencontre/ })
      .first()
      .click();
    await page.getByLabel("Modèle de journée").selectOption("Deux rendez-vous");
    await page.getByText(/Créneaux\s: 9\sh, 9\sh\s12\./).waitFor();
    await page.goto("/equipe/reglages?onglet=journees");
    await page.getByRole("button", { name: "Retirer Deux rendez-vous" }).click();
    await expect.poll(() => page.getByRole("heading", { name: "Deux rendez-vous" }).count()).toBe(0);
  });
};
