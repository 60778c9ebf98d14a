import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { firstFound } from "./annuaire.ts";
import { visit } from "./browser.ts";
import { mailedLink, signIn } from "./people.ts";
import { desktop, phone } from "./viewports.ts";
import type { World } from "./world.ts";

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

/** Fills in a page of the annuaire that the schema accepts. */
const fillSupplier = async (page: Page) => {
  await page.getByLabel("SIRET", { exact: true }).fill("213 105 554 00017");
  await page.getByLabel("Nom", { exact: true }).fill("Les Mains du Canal");
  await page.getByLabel("Présentation").fill("Entretien des berges et petite menuiserie.");
  await page
    .getByRole("checkbox", { name: /^Entreprise d’insertion/ })
    .first()
    .check();
  await page.getByRole("combobox", { name: "Commune" }).fill("Balma");
  await page
    .getByRole("option", { name: /^Balma/ })
    .first()
    .waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Code postal").inputValue()).toBe("31130");
  await page.getByRole("combobox", { name: "Famille d’achats" }).fill("tonte");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Ajouter un justificatif" }).click();
  await page.getByLabel("Référence").fill("EI 2026-031");
  await page.getByLabel("Valable du").fill("2026-01-01");
  await page.getByLabel("Jusqu’au").fill("2099-12-31");
  await page.getByLabel("Prénom et nom").fill("Nadia Benali");
  await page.getByLabel("Adresse électronique").fill("nadia.benali@exemple.fr");
};

export const journeys = (world: () => World) => {
  it("the annuaire is searched by keyboard, and keeps its search in the address", async () => {
    const { page } = world().anybody;
    await page.setViewportSize(desktop);
    await page.goto("/annuaire");
    await page.getByLabel("Métier, produit ou nom").focus();
    await page.keyboard.type("traiteur");
    const { link, name } = await firstFound(page, "q=traiteur");
    expect(page.url()).toContain("q=traiteur");
    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(await focused(page)).toBe("H1");
    expect(await page.title()).toContain(name);
    await page.goBack();
    expect(await page.getByLabel("Métier, produit ou nom").inputValue()).toBe("traiteur");
  });

  it("somebody signs in by the link received in the mailbox, and signs out", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    const email = "lea.martin@exemple.fr";
    await page.goto("/connexion");
    await page.getByLabel("Adresse électronique").fill(email);
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByText("Regardez votre boîte de réception").waitFor();
    const mail = page.getByRole("listitem").filter({ hasText: email }).getByRole("link");
    const received = async () => {
      await page.goto("/boite-mail");
      return mail.count();
    };
    await expect.poll(received, { timeout: 10_000 }).toBe(1);
    await mail.click();
    const opening = page.waitForEvent("popup");
    await page
      .frameLocator("iframe")
      .getByRole("link", { name: /connect|session/i })
      .first()
      .click();
    const opened = await opening;
    await opened.getByRole("button", { name: "Ouvrir ma session" }).click();
    await opened.getByRole("heading", { level: 1, name: "Mon espace" }).waitFor();
    await opened.getByText(email).waitFor();
    await opened.getByRole("button", { name: "Me déconnecter" }).click();
    await opened.getByRole("link", { name: "Se connecter" }).first().waitFor();
    await context.close();
  });

  it("a supplier fills in its page before signing in, finds it again on another device and on this one, and the team publishes it", async () => {
    const { staff, anybody, browser, site } = world();
    const email = "nadia.benali@exemple.fr";
    const guest = await visit(browser, site.url);
    const { page } = guest;
    await page.goto("/ma-fiche");
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByRole("alert").getByRole("link", { name: /SIRET/ }).click();
    expect(await focused(page)).toBe("champ-siret");
    await fillSupplier(page);
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByText("Regardez votre boîte de réception").waitFor();
    const other = await visit(browser, site.url);
    await other.page.goto(await mailedLink(other, email, "/connexion/"));
    await other.page.getByRole("button", { name: "Ouvrir ma session" }).click();
    await other.page.getByText("Nous avons retrouvé votre saisie").waitFor();
    expect(await other.page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Les Mains du Canal");
    await other.context.close();
    await signIn(guest, email);
    await page.getByRole("link", { name: "Reprendre ma fiche" }).click();
    await page.getByText("Nous avons retrouvé votre saisie").waitFor();
    await page.getByRole("button", { name: "Envoyer ma fiche" }).click();
    await page.getByText("Votre fiche est envoyée à l’équipe.").waitFor();

    await staff.page.setViewportSize(desktop);
    await staff.page.goto("/equipe");
    await staff.page
      .getByRole("navigation", { name: "Équipe" })
      .getByRole("link", { name: /^Fournisseurs/ })
      .click();
    await staff.page.getByRole("link", { name: "Les Mains du Canal" }).click();
    await staff.page.getByRole("button", { name: "Mettre la fiche en ligne" }).click();
    await staff.page.getByText("La fiche est en ligne").waitFor();
    await anybody.page.goto("/annuaire?q=mains du canal");
    await anybody.page.getByRole("link", { name: "Les Mains du Canal" }).waitFor();
    expect(await mailedLink(guest, email, "/fournisseurs/")).toContain("sup_");
    await guest.context.close();
  });

  it("a buyer states an intent on a phone and sees it on the line of its life", async () => {
    const { page } = world().buyer;
    await page.setViewportSize(phone);
    await page.goto("/intentions/nouvelle");
    await page.getByLabel("En une ligne").fill("Goûters des centres de loisirs");
    await page.getByRole("combobox", { name: "Famille d’achats" }).fill("traiteur");
    await page.getByRole("option").first().click();
    await page.getByRole("combobox", { name: "Lieux d’exécution" }).fill("Colomiers");
    await page
      .getByRole("option", { name: /^Colomiers/ })
      .first()
      .click();
    await page.getByLabel("Date de lancement prévue").fill("2027-09-01");
    await page.getByLabel("Montant par an").fill("12 500,50");
    await page.getByLabel("Modalité envisagée").selectOption("DIRECT");
    await page.getByRole("button", { name: "Envoyer à l’équipe" }).click();
    await page.getByRole("heading", { level: 1, name: "Goûters des centres de loisirs" }).waitFor();
    await page
      .getByText(/12\s500,50/)
      .first()
      .waitFor();
    const here = page.getByRole("list", { name: "Vie de l’intention" }).locator("[aria-current=step]");
    expect(await here.textContent()).toContain("Envoyée");
  });

  it("a follow-up is answered without an account, and the team reads it", async () => {
    const { anybody, staff, followUp } = world();
    const { page } = anybody;
    await page.goto(followUp);
    const meeting = page.locator("form section").first();
    const name = (await meeting.getByRole("heading").textContent()) ?? "";
    await meeting.getByLabel("Consultation prévue").check();
    await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByRole("alert").waitFor();
    await meeting.getByLabel("Date prévue").fill("2027-10-01");
    await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText("Merci, vos réponses sont enregistrées").waitFor();
    await staff.page.goto("/equipe/suites");
    await staff.page
      .getByRole("row")
      .filter({ hasText: name })
      .filter({ hasText: "1er octobre 2027" })
      .waitFor();
  });
};
