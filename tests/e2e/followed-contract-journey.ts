import { expect, it } from "vitest";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { press } from "./keyboard.ts";
import { desktop, phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** Staff follow a contract from its signature to its end: a letter to who is late, and how it ends. */
export const followedContractJourney = (world: () => World) => {
  let path = "";

  it("a company and an operation are created, then a contract of theirs is followed", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/clauses/entreprises");
    await page.getByRole("button", { name: "Nouvelle entreprise" }).click();
    await page.getByRole("button", { name: "Créer l’entreprise" }).click();
    await page.getByText("Un point est à corriger").waitFor();
    await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Toitures du Canal");
    await page.getByLabel(/^Prénom et nom/).fill("Sacha Durand");
    await page.getByLabel(/^Adresse électronique/).fill("chantier@toitures.exemple.fr");
    await expectDialogSound(staff, "entreprise-nouvelle");
    await page.getByRole("button", { name: "Créer l’entreprise" }).click();
    await page.getByRole("heading", { level: 1, name: "Toitures du Canal" }).waitFor();
    await expectSound(staff, "entreprise", new URL(page.url()).pathname);

    await page.setViewportSize(desktop);
    await page.goto("/equipe/clauses/operations");
    await page.getByRole("button", { name: "Nouvelle opération" }).click();
    await page.getByRole("textbox", { name: "Nom", exact: true }).fill("ZAC des Carmes");
    await page.getByLabel(/^Objectif d’heures/).fill("12 000");
    await expectDialogSound(staff, "operation-nouvelle");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await page.getByText("L’opération est créée.").waitFor();
    await page.getByRole("link", { name: "ZAC des Carmes" }).click();
    await page.getByRole("heading", { level: 1, name: "ZAC des Carmes" }).waitFor();
    await page.getByText("Aucun marché", { exact: true }).waitFor();

    await page.goto("/equipe/clauses/nouveau");
    await page.getByRole("button", { name: "Enregistrer et suivre" }).click();
    await page.getByText(/points sont à corriger/).waitFor();
    await page.getByLabel("Intitulé").fill("Couverture du gymnase");
    await page.getByLabel("Acheteur", { exact: true }).fill("Mairie de Valmontès");
    await page.getByLabel("Notifié le").fill("2025-12-01");
    await page.getByLabel("Numéro du marché").fill("2026-GYM");
    await page.getByLabel("Article", { exact: true }).selectOption("L2112-2");
    await page.getByLabel(/^Opération/).selectOption({ label: "ZAC des Carmes" });
    await page.getByLabel(/^Heures prévues/).fill("1 000");
    await page.getByLabel(/^Début/).fill("2026-01-01");
    await page.getByLabel(/^Fin/).fill("2026-12-31");
    await page.getByLabel(/^Pénalité/).fill("40");
    await page.getByRole("button", { name: "Ajouter une entreprise" }).click();
    await page.getByRole("combobox", { name: "Nom" }).fill("toitures");
    await page.getByRole("option", { name: /Toitures du Canal/ }).click();
    await page.getByRole("button", { name: "Enregistrer et suivre" }).click();
    await page.getByRole("heading", { level: 1, name: "Couverture du gymnase" }).waitFor();
    path = new URL(page.url()).pathname;
    await page.getByText("En retard aux deux tiers de sa durée").waitFor();
    await expectSound(staff, "marche-suivi", path);
  }, 120_000);

  it("a reminder is read, then sent once, and again only if staff say so", async () => {
    const { staff } = world();
    const { page, context } = staff;
    await page.setViewportSize(phone);
    await page.goto(path);
    await page.getByRole("button", { name: "Préparer une relance" }).click();
    await expectDialogSound(staff, "relance");
    const letter = await page.getByRole("link", { name: /Lire la lettre à Toitures/ }).getAttribute("href");
    const pdf = await context.request.get(letter ?? "");
    expect(pdf.headers()["content-type"]).toBe("application/pdf");
    await page.getByRole("button", { name: "Envoyer la relance" }).click();
    await page.getByText(/1.lettre est partie/).waitFor();
    await page.getByText(/Relance à Toitures du Canal, le/).waitFor();
    await page.getByRole("button", { name: "Préparer une relance" }).click();
    await page.getByText(/^Déjà envoyée le/).waitFor();
    await page.getByRole("checkbox", { name: /^Toitures du Canal/ }).check();
    await page.getByRole("button", { name: "Envoyer la relance" }).click();
    await page.getByText(/a déjà été envoyée/).waitFor();
    await page.getByRole("button", { name: "Envoyer de nouveau" }).click();
    await page.getByText(/\(envoi 2\)/).waitFor();
  });

  it("its end is said with its reason by keyboard, taken back, and the list finds it late", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto(path);
    await page.getByRole("heading", { name: "La fin du marché" }).waitFor();
    await press(page, page.getByRole("button", { name: "Dire comment il se termine" }));
    await page.getByLabel(/L’entreprise est dispensée/).check();
    await page.getByRole("button", { name: "Terminer le suivi" }).click();
    await page.getByText(/dites pourquoi/).waitFor();
    // The refusal that was wanted is what the browser has to complain of.
    staff.complaints.length = 0;
    await page.getByLabel(/^Pourquoi/).fill("Chantier arrêté par l’acheteur");
    await expectDialogSound(staff, "fin-de-marche");
    await page.getByRole("button", { name: "Terminer le suivi" }).click();
    await page.getByText("La fin du marché est notée.").waitFor();
    await page.getByRole("button", { name: "Préparer l’attestation" }).waitFor();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("En retard aux deux tiers de sa durée").waitFor();

    await page.goto("/equipe/clauses?annee=2026&retard=oui&q=gymnase");
    await page.getByRole("link", { name: "Couverture du gymnase" }).waitFor();
    await page.getByLabel("Chercher").fill("introuvable");
    await page.getByText("Aucun marché ne correspond").waitFor();
  });

  it("a contract that the product knows already is followed from its page, and keeps where it came from", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/marches?onglet=tous&annee=2026");
    const { items } = (await (await staff.context.request.get("/api/contracts?limit=200")).json()) as {
      items: { id: string; title: string; rencontreId?: string; clause?: object }[];
    };
    const one = items.find(({ rencontreId, clause }) => rencontreId !== undefined && clause === undefined);
    expect(one).toBeDefined();
    await page.goto(`/equipe/marches/${one?.id}`);
    await page.getByRole("link", { name: "Suivre la clause" }).click();
    await page.getByLabel("Numéro du marché").fill("2026-GYM");
    await page.getByLabel("Article", { exact: true }).selectOption("L2112-2");
    await page.getByRole("button", { name: "Suivre la clause" }).click();
    await page
      .getByText(/un autre marché suivi porte déjà ce numéro/)
      .first()
      .waitFor();
    await page.getByLabel("Numéro du marché").fill("2026-RENCONTRE");
    await page.getByRole("button", { name: "Suivre la clause" }).click();
    await page.getByRole("link", { name: "2. La rencontre" }).waitFor();
    await expectSound(staff, "clause-d-un-marche", `/equipe/clauses/marches/${one?.id}/clause`);
  });
};
