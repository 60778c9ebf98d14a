import { expect, it } from "vitest";
import { expectDialogSound } from "./every-page.ts";
import { press } from "./keyboard.ts";
import type { World } from "./world.ts";

export const outcomeJourneys = (world: () => World) => {
  it("one participant is reminded: confirmed once, by keyboard alone, and counted beside its question", async () => {
    const { staff, waiting } = world();
    const { page } = staff;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/equipe/suites?rencontre=ren_demo1");
    const remind = page.getByRole("button", { name: `Relancer ${waiting}` });
    await press(page, remind);
    const dialog = page.getByRole("dialog", { name: "Relancer un participant" });
    await expectDialogSound(staff, "suites-relance");
    await page.keyboard.press("Escape");
    await expect.poll(() => remind.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await press(page, dialog.getByRole("button", { name: `Relancer ${waiting}` }));
    await page.getByText(`${waiting} est relancé.`).waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: waiting })
      .getByText(/^1.relance$/)
      .waitFor();
  });

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

  it("an answer that tells of a contract leads to it, and so does its intent, so that it is not recorded twice", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/suites");
    await page
      .getByRole("link", { name: /^Voir le marché/ })
      .first()
      .click();
    await page.waitForURL(/\/equipe\/marches\/con_/);
    const contract = page.url();
    await page.getByRole("link", { name: "L’intention d’achat" }).click();
    await page.getByRole("link", { name: /^(Voir le marché|Vérifier le marché annoncé)/ }).click();
    await page.waitForURL(contract);
    expect(await page.getByLabel("Intitulé").inputValue()).not.toBe("");
  });

  it("the report says its finding above each picture", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/bilan");
    await page.getByRole("heading", { level: 2, name: /^Le mois où l’on a le plus travaillé/ }).waitFor();
    await page.getByText("Les heures, mois par mois").click();
    expect(
      await page.getByRole("table", { name: "Heures d’insertion par mois" }).getByRole("row").count(),
    ).toBe(13);
  });
};
