import { expect, it } from "vitest";
import type { World } from "./world.ts";

export const outcomeJourneys = (world: () => World) => {
  it("the team notes by telephone what a participant answers", async () => {
    const { page } = world().staff;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/equipe/suites");
    await page.getByLabel("Rencontre").selectOption({ index: 1 });
    await page.getByRole("table", { name: /étape par étape/ }).waitFor();
    await page
      .getByRole("button", { name: /^Noter la réponse/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    const meeting = dialog.locator("form section").first();
    await meeting.getByLabel("Visite ou devis").check();
    await meeting.getByLabel("Remarque pour l’équipe").fill("Devis reçu, dit au téléphone.");
    await dialog.getByRole("button", { name: "Noter ces réponses" }).click();
    await page.getByText("Les réponses sont notées.").waitFor();
    await page.getByText("Devis reçu, dit au téléphone.").first().waitFor();
  });

  it("an answer that tells of a contract leads to it", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/suites");
    await page
      .getByRole("link", { name: /^Voir le marché/ })
      .first()
      .click();
    await page.waitForURL(/\/equipe\/marches\/con_/);
    await page.getByRole("link", { name: "L’intention d’achat" }).click();
    await page.getByRole("link", { name: "Enregistrer le marché" }).click();
    await page.waitForURL(/\/equipe\/marches\/nouveau\?intention=/);
    expect(await page.getByLabel("Intitulé").inputValue()).not.toBe("");
  });

  it("the report says its finding above each picture", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/bilan");
    await page.getByRole("heading", { level: 2, name: /le mois le plus fort/ }).waitFor();
    await page.getByText("Les heures, mois par mois").click();
    expect(
      await page.getByRole("table", { name: "Heures d’insertion par mois" }).getByRole("row").count(),
    ).toBe(13);
  });
};
