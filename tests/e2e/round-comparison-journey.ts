import { expect, it } from "vitest";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const rencontre = "/equipe/rencontres/ren_demo2";

export const roundComparisonJourney = (world: () => World) => {
  it("weights show at once what they change on intents of this rencontre, and a second round starts with them", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(`${rencontre}?onglet=rondes`);
    await page.getByRole("button", { name: "Lancer une autre ronde" }).click();
    const effect = page.getByRole("region", { name: /^Effet sur \d+.intentions/ });
    await effect.getByText(/^Le même ordre qu’avec ceux de la ronde 1/).waitFor();
    await page.getByLabel("Activité").press("Home");
    await page.getByLabel("Proximité").press("End");
    await effect.getByText(/^L’ordre change pour/).waitFor();
    await effect
      .getByText(/^monte de/)
      .first()
      .waitFor();
    await expectDialogSound(world().staff, "ronde-poids");
    await page.getByRole("button", { name: "Revenir aux poids habituels" }).click();
    expect(await page.getByLabel("Activité").inputValue()).toBe("30");
    await page.getByLabel("Activité").press("Home");
    await page.getByRole("button", { name: "Lancer la ronde" }).click();
    await page.getByRole("heading", { level: 1, name: "Ronde 2" }).waitFor();
    await page
      .getByRole("link", { name: /^Rencontres solidaires, / })
      .first()
      .click();
    await page
      .getByRole("row")
      .filter({ hasText: "Ronde 2" })
      .getByText("Proposée")
      .waitFor({ timeout: 60_000 });
  }, 180_000);

  it("the two rounds are compared in words and figures, at an address of their own", async () => {
    const { page } = world().staff;
    await page.goto(`${rencontre}?onglet=rondes`);
    await page.getByRole("link", { name: "Comparer deux rondes" }).click();
    await page.getByRole("heading", { name: /^De la ronde 1 à la ronde 2 : / }).waitFor();
    expect(page.url()).toContain("de=1&a=2");
    await page
      .getByRole("table", { name: /^Chiffres/ })
      .getByRole("row")
      .filter({ hasText: "Intérêt total" })
      .waitFor();
    await expectSound(world().staff, "rondes-comparees", `${rencontre}/comparaison?de=1&a=2`);
  });

  it("the team goes back to the first round, which becomes the newest", async () => {
    const { page } = world().staff;
    await page.goto(`${rencontre}/rondes/1`);
    await page.getByRole("button", { name: "Revenir à cette ronde" }).click();
    await page.getByRole("heading", { level: 1, name: "Ronde 3" }).waitFor();
    await page.getByRole("status").getByText("La ronde 3 reprend le plan").waitFor();
    await page.goto(`${rencontre}/comparaison?de=1&a=3`);
    await page.getByRole("heading", { name: "Les mêmes rendez-vous, aux mêmes places" }).waitFor();
  });

  it("a postponement is read as those who are told will read it; nothing is decided by that", async () => {
    const { page } = world().staff;
    await page.goto(rencontre);
    await page.getByRole("button", { name: "Reporter", exact: true }).click();
    await page.getByRole("dialog", { name: "Reporter la rencontre" }).waitFor();
    await expectDialogSound(world().staff, "reporter");
    await page.getByLabel("Motif").fill("La salle est fermée ce jour-là.");
    await page.getByRole("button", { name: "Relire les courriels" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Reporter et envoyer les \d+.courriels$/ }).waitFor();
    await dialog.frameLocator("iframe").getByText("La salle est fermée ce jour-là.").first().waitFor();
    await expectDialogSound(world().staff, "reporter-courriels");
    await dialog.getByRole("button", { name: "Ne rien faire" }).click();
    expect(await page.getByLabel("Motif").inputValue()).toBe("La salle est fermée ce jour-là.");
    await page.keyboard.press("Escape");
    await page.getByText("Rapprochements faits").filter({ visible: true }).first().waitFor();
  });
};
