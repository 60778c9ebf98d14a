import { expect, it } from "vitest";
import { aSiret } from "../builders.ts";
import { visit } from "./browser.ts";
import { chooseIn, press, tabTo, typeIn } from "./keyboard.ts";
import { mailedLink, signIn } from "./people.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** The first of January and the second of February 2026, which read the same with the day or the month first. */
const validity = { from: "01012026", until: "02022026" };

/** Journeys of suppliers with the keyboard alone. */
export const supplierKeyboard = (world: () => World) => {
  const own = (tab = "") => `/ma-fiche/${world().supplier.registration.organisationId}${tab}`;

  it("a page is filled in from the first section to the last, an error led to where it folds, and sent", async () => {
    const person = await visit(world().browser, world().site.url);
    const { page, context } = person;
    await signIn(person, "nouvelle.structure@exemple.fr");
    await page.goto("/ma-fiche");
    await typeIn(page, page.getByRole("textbox", { name: "SIRET" }), aSiret(4_321));
    await typeIn(page, page.getByLabel("Nom", { exact: true }), "Les Jardins du Clavier");
    await typeIn(
      page,
      page.getByLabel("Présentation"),
      "Entretien de jardins, par des salariés en insertion.",
    );
    await press(page, page.getByRole("checkbox", { name: /^Entreprise d’insertion/ }), "Space");
    await chooseIn(page, "Commune", "Muret", /^Muret/);

    const first = page.getByRole("group", { name: "Activité 1", exact: true });
    await chooseIn(page, "Famille d’achats", "tonte", /./);
    await tabTo(page, first.getByRole("radio", { name: /^Autour de Muret/ }));
    await page.keyboard.press("ArrowDown");
    await press(page, first.getByText("Choisir dans la liste des territoires proches"));
    const near = first.getByRole("group", { name: "Intercommunalités proches" }).getByRole("checkbox");
    await press(page, near.first(), "Space");
    expect(await first.getByRole("list", { name: "Lieux choisis" }).getByRole("listitem").count()).toBe(1);
    await first.getByText(/habitants environ/).waitFor();

    await press(page, page.getByRole("button", { name: "Ajouter une activité" }));
    const second = page.getByRole("group", { name: "Activité 2", exact: true });
    const fold = second.locator("summary").first();
    await expect.poll(() => fold.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => second.getByRole("combobox").isVisible()).toBe(false);

    await press(page, page.getByRole("button", { name: "Ajouter un justificatif" }));
    await typeIn(page, page.getByLabel("Référence"), "EI-2026-031");
    await typeIn(page, page.getByLabel("Valable du"), validity.from);
    await typeIn(page, page.getByLabel("Jusqu’au"), validity.until);
    await page.getByText("Expiré depuis le 2 février 2026").waitFor();
    await typeIn(page, page.getByLabel("Prénom et nom"), "Claude Clavier");
    await press(page, page.getByRole("button", { name: "Envoyer ma fiche à l’équipe" }));

    const wrong = page.getByRole("alert").getByRole("link");
    await press(page, wrong.first());
    const field = second.getByRole("combobox", { name: "Famille d’achats" });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await press(page, second.getByRole("button", { name: "Retirer l’activité 2" }));
    const add = page.getByRole("button", { name: "Ajouter une activité" });
    expect(await add.evaluate((one) => one === document.activeElement)).toBe(true);
    await press(page, page.getByRole("button", { name: "Envoyer ma fiche à l’équipe" }));
    await page.getByText("Votre fiche est envoyée à l’équipe").waitFor();
    await context.close();
  });

  it("on a phone one activity is unfolded at a time, and the first that is to be put right", async () => {
    const { page, context } = await visit(world().browser, world().site.url);
    await page.setViewportSize(phone);
    await page.goto("/ma-fiche");
    const open = (rank: number) =>
      page
        .getByRole("group", { name: `Activité ${rank}`, exact: true })
        .locator("details")
        .first()
        .evaluate((one: HTMLDetailsElement) => one.open);
    await press(page, page.getByRole("button", { name: "Ajouter une activité" }));
    await expect.poll(() => open(2)).toBe(true);
    expect(await open(1)).toBe(false);
    await press(page, page.getByRole("button", { name: "Recevoir mon lien et continuer" }));
    await expect.poll(() => open(1)).toBe(true);
    expect(await open(2)).toBe(false);
    expect(await page.getByText("À corriger", { exact: true }).count()).toBe(2);
    await context.close();
  });

  it("a proof’s document is chosen and sent, its end said, and the draft saved", async () => {
    const { page } = world().supplier;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(own());
    const proof = page.getByRole("group", { name: "Justificatif 1", exact: true });
    const until = proof.getByLabel("Jusqu’au");
    await typeIn(page, until, validity.until);
    await proof.getByText("Expiré depuis le 2 février 2026").waitFor();
    const chooser = page.waitForEvent("filechooser");
    await press(page, proof.getByRole("button", { name: /^(Joindre|Remplacer) le document/ }));
    await (await chooser).setFiles({
      name: "agrement.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
    });
    await proof.getByRole("link", { name: "agrement.pdf" }).waitFor();
    await press(page, page.getByRole("button", { name: "Enregistrer le brouillon" }));
    await page.getByText("Votre fiche est enregistrée").waitFor();
  });

  it("what buyers look for and how often the page is read are a few arrows away, with the reasons unfolded", async () => {
    const { page } = world().supplier;
    await page.goto(own());
    await tabTo(page, page.getByRole("tab", { name: "Ma fiche" }));
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/onglet=recherches/);
    const why = page.getByText("Pourquoi vous").first();
    await press(page, why);
    await page.locator("details[open] li").first().waitFor();
    await tabTo(page, page.getByRole("tab", { name: "Ce que cherchent les acheteurs" }), true);
    await page.keyboard.press("End");
    await page.waitForURL(/onglet=bilan/);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/onglet=lectures/);
    await page.getByText(/^(Le mois le plus lu|Peu de lectures|Pas encore de lecture)/).waitFor();
  });

  it("a colleague accepts an invitation, and later leaves the organisation", async () => {
    const { page } = world().supplier;
    const email = "passage@exemple.fr";
    await page.goto(own("?onglet=collegues"));
    await typeIn(page, page.getByLabel("Son adresse électronique"), email);
    await page.keyboard.press("Enter");
    await page.getByText("invité le").waitFor();

    const colleague = await visit(world().browser, world().site.url);
    await signIn(colleague, email);
    await press(colleague.page, colleague.page.getByRole("button", { name: /^Accepter/ }));
    await colleague.page.getByText("Vous parlez désormais pour").waitFor();
    await colleague.page.goto(own("?onglet=collegues"));
    await press(colleague.page, colleague.page.getByRole("button", { name: /^Quitter/ }));
    await press(colleague.page, colleague.page.getByRole("button", { name: "Quitter l’organisation" }));
    await colleague.page.getByText("Vous ne parlez plus pour").waitFor();
    await colleague.page.waitForURL(/mon-espace/);
    await colleague.context.close();
  });

  it("a buyer’s message is written and sent, and answered by its link", async () => {
    const { buyer } = world();
    const { page } = buyer;
    await page.goto(`/intentions/${buyer.registration.intentIds[0]}`);
    const write = page.getByRole("button", { name: /^(Écrire|Lire et écrire)/ }).last();
    await press(page, write);
    await typeIn(page, page.getByLabel("Votre message"), "Bonjour, pourriez-vous nous montrer un chantier ?");
    const send = page.getByRole("button", { name: /^Envoyer à/ });
    const name = (await send.textContent())?.replace("Envoyer à ", "") ?? "";
    await press(page, send);
    await page.getByText(new RegExp(`(part vers|est dans la messagerie de) ${name}`)).waitFor();
    await expect.poll(() => write.evaluate((one) => one === document.activeElement)).toBe(true);

    const supplier = await visit(world().browser, world().site.url);
    const written = async () => {
      const { items } = (await (await supplier.context.request.get("/api/mailbox")).json()) as {
        items: { to: string; subject: string }[];
      };
      return items.find(({ subject }) => subject.includes("vous écrit"))?.to;
    };
    await expect.poll(written, { timeout: 10_000 }).toBeTruthy();
    await supplier.page.goto(await mailedLink(supplier, (await written()) ?? "", "/messages/"));
    await supplier.page.getByText("nous montrer un chantier").waitFor();
    await typeIn(supplier.page, supplier.page.getByLabel("Votre message"), "Oui, jeudi.");
    await press(supplier.page, supplier.page.getByRole("button", { name: /^Envoyer à/ }));
    await supplier.page.getByText("Votre message est dans la messagerie de").first().waitFor();
    await supplier.context.close();
  });
};
