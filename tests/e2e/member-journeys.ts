import { expect, it } from "vitest";
import { visit } from "./browser.ts";
import { expectSound } from "./every-page.ts";
import { mailedLink, signIn } from "./people.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** Journeys of those who buy and supply, from a first visit without an account to leaving. */
export const memberJourneys = (world: () => World) => {
  it("a first intent is written without an account, sees who could do it, and goes on from another device", async () => {
    const { browser, site } = world();
    const email = "premiere.intention@exemple.fr";
    const computer = await visit(browser, site.url);
    await computer.page.goto("/intentions/nouvelle");
    await computer.page.getByLabel("En une ligne").fill("Tonte des pelouses");
    await computer.page.getByRole("combobox", { name: "Famille d’achats" }).fill("tonte");
    await computer.page.getByRole("option").first().click();
    await computer.page.getByRole("combobox", { name: "Lieux d’exécution" }).fill("Muret");
    await computer.page
      .getByRole("option", { name: /^Muret/ })
      .first()
      .click();
    // While its list is open, a box hides the rest of the page from screen readers.
    await computer.page.keyboard.press("Tab");
    await computer.page.getByRole("heading", { name: /fournisseurs? pourrai(en)?t le faire/ }).waitFor();
    await computer.page.getByLabel("Date de lancement prévue").fill("2027-09-01");
    await computer.page.getByLabel("Montant par an").fill("90 000");
    await computer.page.getByText("l’achat direct n’est plus possible").waitFor();
    await computer.page.getByRole("button", { name: "Choisir cette modalité" }).click();
    await computer.page.getByLabel("Adresse électronique").fill(email);
    await computer.page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await computer.page.getByText("Regardez votre boîte de réception").waitFor();

    const other = await visit(browser, site.url);
    await other.page.setViewportSize(phone);
    await other.page.goto(await mailedLink(other, email, "/connexion/"));
    await other.page.getByRole("button", { name: "Ouvrir ma session" }).click();
    await other.page.getByText("Nous avons retrouvé votre saisie").waitFor();
    expect(await other.page.getByLabel("En une ligne").inputValue()).toBe("Tonte des pelouses");
    await other.page.getByRole("textbox", { name: "SIRET" }).fill("213 105 554 00017");
    await other.page.getByLabel("Nom de l’organisation").fill("Commune de la Tonte");
    await other.page.getByLabel("Prénom et nom").fill("Line Gazon");
    await other.page.getByRole("button", { name: "Envoyer à l’équipe" }).click();
    await other.page.getByRole("heading", { level: 1, name: "Tonte des pelouses" }).waitFor();
    await expectSound(other, "intention-premiere", new URL(other.page.url()).pathname);
    await computer.context.close();
    await other.context.close();
  });

  it("a buyer keeps, sets aside and writes to suppliers, who answer without an address being shown", async () => {
    const { buyer, browser, site } = world();
    const { page } = buyer;
    await page.goto(`/intentions/${buyer.registration.intentIds[0]}`);
    const cards = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Écarter/ }) });
    const first = cards.first();
    const name = (await first.getByRole("link").textContent()) ?? "";
    await first.getByRole("button", { name: /^Favori/ }).press("Enter");
    await expect
      .poll(() => first.getByRole("button", { name: /^Favori/ }).getAttribute("aria-pressed"))
      .toBe("true");
    await first.getByRole("button", { name: /^Écrire/ }).click();
    await page.getByLabel("Votre message").fill("Bonjour, êtes-vous libres en mai ?");
    await page.getByRole("button", { name: `Envoyer à ${name}` }).click();
    await page.getByText(/Votre message (part vers|est dans la messagerie)/).waitFor();

    const supplier = await visit(browser, site.url);
    const received = await supplier.context.request.get("/api/mailbox");
    const relayed = async () => {
      const { items } = (await (await supplier.context.request.get("/api/mailbox")).json()) as {
        items: { to: string; kind?: string; subject: string }[];
      };
      return items.find(({ subject }) => subject.includes("vous écrit"))?.to;
    };
    expect(received.ok()).toBe(true);
    await expect.poll(relayed, { timeout: 10_000 }).toBeTruthy();
    const path = await mailedLink(supplier, (await relayed()) ?? "", "/messages/");
    await supplier.page.goto(path);
    await supplier.page.getByText("êtes-vous libres en mai").waitFor();
    expect(await supplier.page.locator("main").textContent()).not.toContain("@");
    await expectSound(supplier, "message", path);
    await supplier.page.getByLabel("Votre message").fill("Oui, dès le 3.");
    await supplier.page.getByRole("button", { name: /^Envoyer à/ }).click();
    await supplier.page.getByText("Votre message est dans la messagerie de").first().waitFor();
    await supplier.context.close();

    await cards
      .last()
      .getByRole("button", { name: /^Écarter/ })
      .click();
    await page.getByRole("button", { name: "Annuler" }).click();
  });

  it("a supplier sends a proof, sees what buyers look for, and invites a colleague who joins, then leaves for good", async () => {
    const { supplier, browser, site } = world();
    const { page } = supplier;
    const own = `/ma-fiche/${supplier.registration.organisationId}`;
    await page.goto(own);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "convention.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
      });
    await page.getByRole("link", { name: "convention.pdf" }).first().waitFor();
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.getByText("Votre fiche est enregistrée").waitFor();
    await page.getByRole("tab", { name: "Ma fiche" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/onglet=recherches/);
    await expectSound(supplier, "ma-fiche-recherches", `${own}?onglet=recherches`);
    await expectSound(supplier, "ma-fiche-lectures", `${own}?onglet=lectures`);
    await expectSound(supplier, "ma-fiche-collegues", `${own}?onglet=collegues`);
    const email = "collegue.invitee@exemple.fr";
    await page.getByLabel("Son adresse électronique").fill(email);
    await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
    await page.getByText("invité le").waitFor();

    const colleague = await visit(browser, site.url);
    await signIn(colleague, email);
    await colleague.page.getByRole("button", { name: /^Accepter/ }).click();
    await colleague.page.getByText("Vous parlez désormais pour").waitFor();
    await expectSound(colleague, "mon-espace-collegue", "/mon-espace");
    await expectSound(colleague, "mes-donnees", "/mes-donnees");
    await colleague.page.getByRole("button", { name: "Effacer mon compte et mes données" }).click();
    await colleague.page.getByLabel(/^J’ai compris/).check();
    await colleague.page.getByRole("button", { name: "Effacer définitivement" }).click();
    await colleague.page.getByText("sont effacés").waitFor();
    expect((await colleague.context.request.get("/api/auth/me")).status()).toBe(401);
    await colleague.context.close();
  }, 120_000);

  it("somebody asks to speak for a page, and the team answers", async () => {
    const { staff, browser, site } = world();
    const person = await visit(browser, site.url);
    await signIn(person, "directrice@exemple.fr");
    await person.page.goto("/ma-fiche");
    await person.page.getByLabel("Son nom ou ses 14 chiffres").fill("vert garonne");
    await person.page
      .getByRole("button", { name: /^C’est nous/ })
      .first()
      .click();
    await person.page.getByLabel("Ce qui montre que vous parlez pour elle").fill("Directrice depuis 2020.");
    await person.page.getByRole("button", { name: /^Demander à parler pour/ }).click();
    await person.page.getByText("Votre demande est en cours").waitFor();
    await expectSound(staff, "equipe-demandes", "/equipe/demandes");
    await staff.page.getByRole("button", { name: /^Accepter.*directrice/ }).click();
    await staff.page.getByText("parle désormais pour").waitFor();
    await person.page.goto("/mon-espace");
    await person.page.getByRole("link", { name: "Voir et modifier ma fiche" }).waitFor();
    await person.context.close();
  });
};
