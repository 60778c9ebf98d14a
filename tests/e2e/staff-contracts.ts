import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

/** What the team does with contracts, the journal and the outbox. */
export const staffContracts = (world: () => World) => {
  it("a contract is recorded, found, completed, and is then in the file of essential data", async () => {
    const { staff } = world();
    const { page, context } = staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/marches/nouveau");
    await page.getByRole("button", { name: "Enregistrer le marché" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /Titre|Intitulé/ })
      .waitFor();
    await page.getByLabel("Intitulé").fill("Blanchisserie des crèches");
    await page.getByLabel("Acheteur", { exact: true }).fill("Mairie de Valmontès");
    await page.getByLabel(/^SIRET de l’acheteur/).fill("21310555400017");
    await page.getByLabel("Fournisseur", { exact: true }).fill("Linge Solidaire");
    await page.getByLabel(/^SIRET du fournisseur/).fill("21310555400017");
    await page.getByLabel("Attribué le").fill("2026-11-10");
    await page.getByLabel(/^Montant sur toute la durée/).fill("48 000,50");
    await page.getByRole("button", { name: "Enregistrer le marché" }).click();
    await page.getByRole("status").getByText("Le marché est enregistré.").waitFor();
    await page.getByLabel("Chercher").fill("creches linge");
    await page.getByRole("link", { name: "Blanchisserie des crèches" }).click();
    await page.getByText(/il lui manque le code CPV/).waitFor();
    await expectSound(staff, "equipe-marche", new URL(page.url()).pathname);
    await page.setViewportSize(desktop);
    await page.getByLabel(/^Code CPV/).fill("98310000");
    await page.getByLabel(/^Durée/).fill("24");
    await page.getByLabel(/^Département/).fill("31");
    await page.getByLabel("L’acheteur nous les a données").check();
    await page.getByLabel("Numéro du marché chez l’acheteur").fill("2026-LINGE");
    await page.getByLabel("Offres reçues").fill("3");
    await page.getByRole("button", { name: "Enregistrer le marché" }).click();
    await page.getByRole("status").getByText("Le marché est enregistré.").waitFor();
    const file = await context.request.get("/api/contracts/decp.json?year=2026");
    const { marches } = (await file.json()) as { marches: { marche: { id: string; montant: number }[] } };
    expect(marches.marche).toMatchObject([{ id: "2026-LINGE", montant: 48_000.5 }]);
  });

  it("the journal says who did it, and narrows to a person and to a thing", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/journal");
    await page
      .getByRole("row")
      .filter({ hasText: "Blanchisserie des crèches" })
      .first()
      .getByRole("link", { name: "equipe@exemple.fr" })
      .click();
    await page.getByText("Par : equipe@exemple.fr").waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: "Blanchisserie des crèches" })
      .first()
      .getByRole("link", { name: "Tout ce qui lui est arrivé" })
      .click();
    await page.getByText("Sur : Blanchisserie des crèches").waitFor();
    // The heading, what recorded it, and what completed it.
    await expect.poll(() => page.getByRole("row").count()).toBe(3);
    await page.getByRole("button", { name: /^Sur : .*enlever ce filtre/ }).click();
    await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(3);
  });

  it("a mail is found by its address and previewed", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/courriels");
    await page.getByLabel("Adresse du destinataire").fill("equipe@exemple.fr");
    await page.keyboard.press("Enter");
    await page.waitForURL(/a=equipe/);
    await page
      .getByRole("button", { name: /lien de connexion/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.frameLocator("iframe").getByText("Bonjour,").waitFor();
    await dialog.getByRole("tab", { name: "En texte" }).click();
    await dialog.getByText(/\/connexion\/…/).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("the board qualifies an intent at once, and its count goes down", async () => {
    const { page } = world().staff;
    await page.goto("/equipe");
    const waiting = page
      .getByRole("navigation", { name: "Équipe" })
      .getByRole("link", { name: /^Intentions/ });
    const counted = async () => Number(/\d+/.exec((await waiting.textContent()) ?? "")?.[0]);
    await page
      .getByRole("button", { name: /^Qualifier/ })
      .first()
      .waitFor();
    const before = await counted();
    await page
      .getByRole("button", { name: /^Qualifier/ })
      .first()
      .click();
    await page
      .getByRole("status")
      .getByText(/est qualifiée/)
      .waitFor();
    await expect.poll(counted).toBe(before - 1);
    await page.getByRole("button", { name: "Annuler" }).click();
    await expect.poll(counted).toBe(before);
  });
};
