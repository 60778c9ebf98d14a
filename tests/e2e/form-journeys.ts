import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faults } from "./axe.ts";
import { type Visit, visit } from "./browser.ts";
import { press, tabTo } from "./keyboard.ts";
import { mailedLink, signIn } from "./people.ts";
import type { World } from "./world.ts";

const conflictTitle = "Quelqu’un a enregistré des changements entre-temps";

/** The newest version of a document, changed by somebody else meanwhile. */
const changeMeanwhile = async ({ context }: Visit, path: string, change: (document: object) => object) => {
  // Of a published profile, a colleague goes on from the changes that wait for the team.
  const document = (await (await context.request.get(path)).json()) as {
    version: number;
    draft?: { input: object };
  };
  const answer = await context.request.put(path, {
    data: change({ ...document, ...document.draft?.input }),
    headers: { "if-match": `"${document.version}"` },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Names of the fields that a form says to be needed, by what screen readers are told, and of those it refuses when empty. */
const neededAndRefused = (page: Page) =>
  page.evaluate(() => {
    const ids = (selector: string) =>
      [...document.querySelectorAll<HTMLInputElement>(selector)]
        .filter((control) => control.value === "")
        .map(({ id }) => id)
        .sort();
    return {
      needed: ids("form [aria-required=true]"),
      refused: ids("form [aria-invalid=true]:not(fieldset)"),
    };
  });

/** Forms that do not trap: what is refused is mended alone, and nobody’s words are replaced unseen. */
export const formJourneys = (world: () => World) => {
  it("says which fields are needed before anything is sent, and refuses no other", async () => {
    const person = await visit(world().browser, world().site.url);
    const { page } = person;
    for (const path of ["/intentions/nouvelle", "/ma-fiche"]) {
      await page.goto(path);
      await page.getByText("Les champs à remplir sont obligatoires").waitFor();
      // Drawn by the server, the button stands before the scripts that answer it: one presses it again.
      const refusedOnce = async () => {
        await page.getByRole("button", { name: "Recevoir mon lien" }).click();
        return page.getByRole("alert").count();
      };
      await expect.poll(refusedOnce, { timeout: 20_000 }).toBe(1);
      const { needed, refused } = await neededAndRefused(page);
      expect(refused.length, path).toBeGreaterThan(2);
      expect(
        refused.filter((id) => !needed.includes(id)),
        path,
      ).toEqual([]);
      expect(
        needed.filter((id) => !refused.includes(id)),
        path,
      ).toEqual([]);
    }
    await person.context.close();
  });

  it("a link that has expired says so, and another brings what was written to another device", async () => {
    const { browser, site } = world();
    const email = "lien.expire@exemple.fr";
    const value = {
      ...{ siret: "", name: "Les Tardifs du Canal", kinds: ["EI"], description: "", website: "" },
      ...{ address: { line: "", postalCode: "", city: "" }, activities: [], proofs: [] },
      contact: { name: "", email, phone: "", public: false },
    };
    const late = await visit(browser, site.url);
    await late.context.request.post("/api/auth/links", {
      data: { email, draft: { key: "fiche-nouvelle", value } },
    });
    const first = await mailedLink(late, email, "/connexion/");
    // No clock moves here: the answer is the one that the server gives once the quarter of an hour is over.
    await late.page.route("**/api/auth/sessions", (route) =>
      route.fulfill({
        status: 400,
        contentType: "application/problem+json",
        body: JSON.stringify({
          ...{ type: "about:blank", status: 400, code: "account.linkExpired" },
          ...{ title: "Ce lien a expiré.", detail: "Ce lien a expiré." },
        }),
      }),
    );
    await late.page.goto(first);
    await press(late.page, late.page.getByRole("button", { name: "Ouvrir ma session" }));
    await late.page.getByRole("heading", { level: 1, name: "Ce lien a expiré" }).waitFor();
    expect(await late.page.locator("main").textContent()).not.toContain("@");
    expect(await faults(late.page, "light")).toEqual([]);
    await press(late.page, late.page.getByRole("button", { name: "Recevoir un nouveau lien" }));
    await late.page.getByText("Regardez votre boîte de réception").waitFor();

    const other = await visit(browser, site.url);
    await expect.poll(() => mailedLink(other, email, "/connexion/"), { timeout: 10_000 }).not.toBe(first);
    await other.page.goto(await mailedLink(other, email, "/connexion/"));
    await other.page.getByRole("button", { name: "Ouvrir ma session" }).click();
    await other.page.getByText("Nous avons retrouvé votre saisie").waitFor();
    expect(await other.page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Les Tardifs du Canal");
    await late.context.close();
    await other.context.close();
  });

  it("what came with a link stands beside what was typed here: both are read, by keyboard, and one is kept", async () => {
    const { browser, site } = world();
    const email = "deux.saisies@exemple.fr";
    const person = await visit(browser, site.url);
    const { page } = person;
    await page.goto("/ma-fiche");
    const name = page.getByLabel("Nom", { exact: true });
    await name.fill("Les Jardins d’ici");
    await page.waitForFunction(() =>
      localStorage.getItem("saisie:fiche-nouvelle")?.includes("Jardins d’ici"),
    );
    const value = {
      ...{ siret: "", name: "Les Jardins d’ailleurs", kinds: ["EI"], description: "", website: "" },
      ...{ address: { line: "", postalCode: "", city: "" }, activities: [], proofs: [] },
      contact: { name: "", email, phone: "", public: false },
    };
    await person.context.request.post("/api/auth/links", {
      data: { email, draft: { key: "fiche-nouvelle", value } },
    });
    await page.goto(await mailedLink(person, email, "/connexion/"));
    await page.getByRole("button", { name: "Ouvrir ma session" }).click();
    await page.getByText("Deux saisies vous attendent").waitFor();
    expect(await name.inputValue()).toBe("Les Jardins d’ici");
    expect(await faults(page, "light")).toEqual([]);
    await press(page, page.getByRole("button", { name: "Reprendre ce que vous aviez écrit" }));
    await expect.poll(() => name.inputValue()).toBe("Les Jardins d’ailleurs");
    await page.reload();
    await page.getByText("est arrivée avec votre lien de connexion. Si vous ne l’avez pas écrite").waitFor();
    await press(page, page.getByRole("button", { name: "Revenir à ce qui était ici" }));
    await expect.poll(() => name.inputValue()).toBe("Les Jardins d’ici");
    await press(page, page.getByRole("button", { name: "Garder ce qui est ici" }));
    expect(await page.getByText("Deux saisies vous attendent").count()).toBe(0);
    await page.reload();
    await page.getByText("Nous avons retrouvé votre saisie").waitFor();
    expect(await name.inputValue()).toBe("Les Jardins d’ici");
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  it("a supplier’s refused « Envoyer », corrected, goes through alone, also after the page is opened again", async () => {
    const { browser, site } = world();
    // What serves the annuaire without a network would hide the attempt that is stopped below.
    const person = await visit(browser, site.url, { serviceWorkers: "block" });
    const { page } = person;
    await signIn(person, "seule.devant@exemple.fr");
    await page.goto("/ma-fiche");
    await page.getByLabel("SIRET", { exact: true }).fill("552 100 554 00013");
    await page.getByLabel("Nom", { exact: true }).fill("Les Seules du Canal");
    await page
      .getByRole("checkbox", { name: /^Entreprise d’insertion/ })
      .first()
      .check();
    await page.getByRole("combobox", { name: "Commune" }).fill("Balma");
    await page
      .getByRole("option", { name: /^Balma/ })
      .first()
      .click();
    await page.getByRole("combobox", { name: "Famille d’achats" }).fill("tonte");
    await page.getByRole("option").first().click();
    await page.getByLabel("Prénom et nom").fill("Nour Seule");
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.waitForURL(/\/ma-fiche\/sup_/);
    await page.getByRole("button", { name: "Envoyer ma fiche" }).click();
    await page.getByRole("alert").getByText("il manque celui-ci").waitFor();
    await page.getByLabel("Nom", { exact: true }).fill("Les Seules du Canal du Midi");
    await page.reload();
    await page.getByText("Nous avons retrouvé votre saisie").waitFor();
    await page.getByRole("button", { name: "Ajouter un justificatif" }).click();
    await page.getByLabel("Référence").fill("EI 2026-044");
    await page.getByLabel("Valable du").fill("2026-01-01");
    await page.getByLabel("Jusqu’au").fill("2099-12-31");
    // The first attempt is stopped on its way back, once the server has saved: the next one goes on from there.
    await page.route("**/submission", (route) => route.abort(), { times: 1 });
    await page.getByRole("button", { name: "Envoyer ma fiche" }).click();
    await page.getByRole("button", { name: "Envoyer ma fiche" }).click();
    await page.getByText("Votre fiche est envoyée à l’équipe.").waitFor();
    expect(await page.getByText(conflictTitle).count()).toBe(0);
    await person.context.close();
  });

  it("two of one organisation change one intent: both versions are shown by their names, and mine or theirs is kept", async () => {
    const person = await visit(world().browser, world().site.url);
    const { page, context } = person;
    await signIn(person, "deux.collegues@exemple.fr");
    const buyer = await context.request.post("/api/buyers", {
      data: {
        siret: "21310555400033",
        name: "Commune à deux",
        legalStatus: "AUTHORITY",
        contact: { name: "Dominique Deux", email: "deux.collegues@exemple.fr" },
      },
    });
    const { id: buyerId } = (await buyer.json()) as { id: string };
    const intent = await context.request.post("/api/intents", {
      data: {
        ...{ buyerId, title: "Tonte", category: "espaces-verts/entretien", services: ["PRESTATION"] },
        ...{ places: [{ type: "commune", code: "31555" }], modality: "ADVISE", launchDate: "2027-09-01" },
      },
    });
    const { id } = (await intent.json()) as { id: string };
    const path = `/api/intents/${id}`;
    await page.goto(`/intentions/${id}`);
    await page.getByRole("button", { name: "Modifier" }).click();
    const places = page.getByRole("combobox", { name: "Lieux d’exécution" });
    for (const place of ["Muret", "Balma"]) {
      await places.fill(place);
      await page
        .getByRole("option", { name: new RegExp(`^${place}`) })
        .first()
        .click();
    }
    await page.keyboard.press("Tab");
    await page.getByLabel("Ce qu’un fournisseur doit savoir").fill("Deux passages par semaine.");
    await changeMeanwhile(person, path, (document) => ({
      ...document,
      description: "Un passage par semaine.",
      places: [
        { type: "commune", code: "31149" },
        { type: "commune", code: "31069" },
      ],
    }));
    await press(page, page.getByRole("button", { name: "Enregistrer le brouillon" }));
    await page.getByText(conflictTitle).waitFor();
    const conflict = page.locator("form").getByRole("group").filter({ hasText: "Version enregistrée" });
    const ofPlaces = conflict.filter({ hasText: "Muret" });
    await ofPlaces.getByText("Colomiers").waitFor();
    expect(await ofPlaces.textContent()).toContain("Blagnac");
    expect(await faults(page, "light")).toEqual([]);
    await tabTo(page, ofPlaces.getByRole("radio").first());
    await page.keyboard.press("ArrowDown");
    await press(page, page.getByRole("button", { name: "Enregistrer ces choix" }));
    await page.getByText("Votre intention est enregistrée.").waitFor();
    const stored = (await (await context.request.get(path)).json()) as object;
    expect(stored).toMatchObject({
      description: "Deux passages par semaine.",
      places: [{ code: "31149" }, { code: "31069" }],
    });
    await context.close();
  });

  it("two of one supplier change one profile: territories, families and contact are told by their names", async () => {
    const { supplier, staff } = world();
    const { page } = supplier;
    const id = supplier.registration.organisationId;
    await page.goto(`/ma-fiche/${id}`);
    await page.getByLabel("Prénom et nom").fill("Alix Nouvelle");
    await page.getByLabel("Présentation").fill("Une présentation que j’écris.");
    await changeMeanwhile(supplier, `/api/suppliers/${id}`, (document) => ({
      ...document,
      description: "Une présentation qu’un collègue a écrite.",
    }));
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.getByText(conflictTitle).waitFor();
    await page.getByText("Une présentation qu’un collègue a écrite.").waitFor();
    // Only what differs is asked: two equal versions never stand side by side.
    const asked = page.getByRole("group").filter({ hasText: "Version enregistrée" });
    expect(await asked.locator("legend").allTextContents()).toEqual(["Description", "Contact"]);
    expect(await faults(page, "light")).toEqual([]);
    await page.getByRole("button", { name: "Abandonner ma saisie" }).click();
    await expect
      .poll(() => page.getByLabel("Présentation").inputValue())
      .toBe("Une présentation qu’un collègue a écrite.");
    expect(staff.complaints).toEqual([]);
  });

  it("a buyer brings all that is under way, and is told, with a way, when nothing is brought", async () => {
    const { browser, site } = world();
    const person = await visit(browser, site.url);
    const { page } = person;
    await signIn(person, "sans.achat@exemple.fr");
    const made = await person.context.request.post("/api/buyers", {
      data: {
        siret: "21310555400025",
        name: "Commune sans achat",
        legalStatus: "AUTHORITY",
        contact: { name: "Sacha Sans", email: "sans.achat@exemple.fr" },
      },
    });
    const { id: buyerId } = (await made.json()) as { id: string };
    await page.goto("/rencontres/ren_demo2");
    await page.getByRole("button", { name: "Inscrire Commune sans achat" }).click();
    await page.getByText("Vous n’apportez aucun achat").waitFor();
    await page.getByRole("link", { name: "Dire ce que je vais acheter" }).last().waitFor();
    for (const title of ["Tonte", "Ménage"]) {
      const intent = await person.context.request.post("/api/intents", {
        data: {
          ...{ buyerId, title, category: "espaces-verts/entretien", services: ["PRESTATION"] },
          ...{ places: [{ type: "commune", code: "31555" }], modality: "ADVISE", launchDate: "2027-09-01" },
        },
      });
      const { id } = (await intent.json()) as { id: string };
      await person.context.request.post(`/api/intents/${id}/submission`);
    }
    await page.reload();
    await page.getByRole("button", { name: "Inscrire Commune sans achat" }).click();
    for (const title of ["Tonte", "Ménage"])
      await expect.poll(() => page.getByRole("checkbox", { name: title }).isChecked()).toBe(true);
    expect(await page.getByText("Vous n’apportez aucun achat").count()).toBe(0);
    for (const title of ["Tonte", "Ménage"]) await page.getByRole("checkbox", { name: title }).uncheck();
    await page.getByText("Cochez-en au moins une.").waitFor();
    await person.context.close();
  });

  it("accepting a colleague from « Mon espace » removes the request at once", async () => {
    const { buyer, browser, site } = world();
    const person = await visit(browser, site.url);
    const email = "demande.collegue@exemple.fr";
    await signIn(person, email);
    const asked = await person.context.request.post(
      `/api/buyers/${buyer.registration.organisationId}/members`,
      { data: { note: "Je travaille au service achats." } },
    );
    expect(asked.status(), await asked.text()).toBeLessThan(300);
    await buyer.page.goto("/mon-espace");
    const accept = buyer.page.getByRole("button", { name: /^Accepter.*demande/ });
    await accept.click();
    await expect.poll(() => accept.count()).toBe(0);
    await person.context.close();
  });
};
