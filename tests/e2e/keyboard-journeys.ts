import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { firstFound } from "./annuaire.ts";
import { visit } from "./browser.ts";
import { chooseIn, press, tabTo, typeIn } from "./keyboard.ts";
import { mailedLink, signIn } from "./people.ts";
import type { World } from "./world.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** The third of March 2027, which reads the same with the day or the month first. */
const aDay = "03032027";

/** Journeys of visitors and buyers with the keyboard alone: Tab, arrows, Enter, Escape, and what one types. */
export const keyboardJourneys = (world: () => World) => {
  const fresh = () => visit(world().browser, world().site.url);

  it("from the home page, a supplier is looked for, narrowed down, read, and come back from", async () => {
    const { page, context } = await fresh();
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
    await page.keyboard.press("Enter");
    await typeIn(page, page.getByLabel("Que cherchez-vous à acheter"), "nettoyage");
    await page.keyboard.press("Enter");
    await page.waitForURL(/annuaire\?q=nettoyage/);
    await press(page, page.getByRole("checkbox", { name: /^Handicap/ }), "Space");
    await page.waitForURL(/groupe=HANDICAP/);
    const { link, name } = await firstFound(page, "family=HANDICAP");
    await press(page, link);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await press(page, page.getByRole("link", { name: "Annuaire", exact: true }), "Enter", true);
    await page.getByRole("heading", { level: 1, name: "Annuaire" }).waitFor();
    await context.close();
  });

  it("the simulator is gone through step by step", async () => {
    const { page, context } = await fresh();
    await page.goto("/simulateur");
    await press(page, button(page, "Chercher par un mot ou un code CPV"));
    await chooseIn(page, "Famille d’achats", "tonte", /./);
    await press(page, button(page, "Continuer"));
    await typeIn(page, page.getByLabel("Date de lancement prévue"), aDay);
    await typeIn(page, page.getByLabel("Montant par an"), "80 000");
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("radio", { name: /^État/ }), "Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /voies sont ouvertes/ }).waitFor();
    const inclusion = page
      .locator("details")
      .filter({ hasText: /L2113-13\)/ })
      .first();
    await press(page, inclusion.locator("summary"));
    await inclusion.getByText("Qui peut le remporter").waitFor();
    await context.close();
  });

  it("a first intent is written without an account, and its link asked for", async () => {
    const visitor = await fresh();
    const { page, context } = visitor;
    const email = "clavier@exemple.fr";
    await page.goto("/intentions/nouvelle");
    await typeIn(page, page.getByLabel("En une ligne"), "Tonte des stades");
    await chooseIn(page, "Famille d’achats", "tonte", /./);
    await chooseIn(page, "Lieux d’exécution", "Muret", /^Muret/);
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: /fournisseurs? pourrai(en)?t le faire/ }).waitFor();
    await typeIn(page, page.getByLabel("Date de lancement prévue"), aDay);
    await typeIn(page, page.getByLabel("Montant par an"), "90 000");
    await press(page, button(page, "Choisir cette modalité"));
    await typeIn(page, page.getByLabel("Adresse électronique"), email);
    await page.keyboard.press("Enter");
    await page.getByText("Regardez votre boîte de réception").waitFor();
    await page.goto(await mailedLink(visitor, email, "/connexion/"));
    await press(page, button(page, "Ouvrir ma session"));
    await page.getByText("Nous avons retrouvé votre saisie").waitFor();
    await context.close();
  });

  it("a buyer keeps a supplier, sets one aside and takes it back, and writes, the focus coming back each time", async () => {
    const { buyer } = world();
    const { page } = buyer;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/intentions/${buyer.registration.intentIds[0]}`);
    await button(page, /^Favori/)
      .first()
      .waitFor();
    const name =
      (await button(page, /^Favori/)
        .last()
        .textContent()) ?? "";
    const last = button(page, name);
    const before = await last.getAttribute("aria-pressed");
    await press(page, last);
    await expect.poll(() => last.getAttribute("aria-pressed")).not.toBe(before);
    await page.keyboard.press("Enter");
    await expect.poll(() => last.getAttribute("aria-pressed")).toBe(before);
    const write = button(page, /^(Écrire|Lire et écrire)/).last();
    await press(page, write);
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => write.evaluate((one) => one === document.activeElement)).toBe(true);
    const aside = button(page, /^Écarter/);
    const many = await aside.count();
    await press(page, aside.last());
    await expect.poll(() => aside.count()).toBe(many - 1);
    await press(page, button(page, "Annuler"));
    await expect.poll(() => aside.count()).toBe(many);
  });

  it("a buyer changes its registration: a slot on the grid, and saves", async () => {
    const { page } = world().buyer;
    await page.goto("/rencontres/ren_demo2");
    await press(page, button(page, "Souhaits, refus et disponibilités"));
    const boxes = page.getByRole("group", { name: "Créneaux de la journée" }).getByRole("checkbox");
    await tabTo(page, boxes.first());
    await page.keyboard.press("ArrowRight");
    const second = boxes.nth(1);
    expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
    const was = await second.isChecked();
    await page.keyboard.press("Space");
    expect(await second.isChecked()).toBe(!was);
    await page.keyboard.press("Space");
    await press(page, button(page, "Enregistrer"));
    await page.getByText("Votre inscription est modifiée").waitFor();
  });

  it("an organisation’s people are invited and the invitation taken back, from its tabs", async () => {
    const { buyer } = world();
    const { page } = buyer;
    const email = "invite.au.clavier@exemple.fr";
    await page.goto(`/organisation/${buyer.registration.organisationId}`);
    await tabTo(page, page.getByRole("tab", { name: "L’organisation" }));
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/onglet=collegues/);
    await typeIn(page, page.getByLabel("Son adresse électronique"), email);
    await page.keyboard.press("Enter");
    await page.getByText("invité le").waitFor();
    await press(page, button(page, `Reprendre l’invitation de ${email}`), "Enter", true);
    await expect.poll(() => page.getByText("invité le").count()).toBe(0);
    await press(page, button(page, /^Quitter/), "Enter", true);
    await press(page, button(page, "Ne rien faire"));
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("a follow-up is answered for every meeting on one screen", async () => {
    const { page, context } = await fresh();
    await page.goto(world().followUp);
    await page.locator("form section").first().waitFor();
    const answers = page.getByRole("radio", { name: "Contact gardé" });
    const many = await answers.count();
    for (let meeting = 0; meeting < many; meeting++) {
      const group = page.locator("form section").nth(meeting).getByRole("radio");
      await tabTo(page, group);
      // A first answer is chosen by the space bar, another by arrows.
      await page.keyboard.press("Space");
      for (let step = 0; step < 12 && !(await answers.nth(meeting).isChecked()); step++)
        await page.keyboard.press("ArrowDown");
    }
    await press(page, button(page, "Envoyer mes réponses"));
    await page.getByText("Merci, vos réponses sont enregistrées").waitFor();
    await context.close();
  });

  it("a page is found by its SIRET and asked for, with what proves the right to speak for it", async () => {
    const person = await fresh();
    const { page, context } = person;
    const { supplier } = world();
    const answer = await context.request.get(`/api/suppliers/${supplier.registration.organisationId}`);
    const { siret } = (await answer.json()) as { siret: string };
    await signIn(person, "comptable@exemple.fr");
    await page.goto("/ma-fiche");
    await typeIn(page, page.getByLabel("Son nom ou ses 14 chiffres"), siret);
    await press(page, button(page, /^C’est nous/));
    await typeIn(
      page,
      page.getByLabel("Ce qui montre que vous parlez pour elle"),
      "Comptable, 05 61 00 00 00",
    );
    await press(page, button(page, /^Demander à parler pour/));
    await page.getByText("Votre demande est en cours").waitFor();
    await context.close();
  });
};
