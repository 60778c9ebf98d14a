import { expect, it } from "vitest";
import { statementIdOf } from "../../functions/clause/statement-documents.ts";
import { emailOf } from "../hours-world.ts";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { hoursToState } from "./hours-to-state.ts";
import { press, tabTo, typeIn } from "./keyboard.ts";
import { mailedLink } from "./people.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** A company states its month on a phone, staff check it; by keyboard too. */
export const statementJourney = (world: () => World) => {
  let month = "";
  /** The link that the builder was mailed. */
  let link = "";
  const path = () => `/equipe/clauses/releves/${statementIdOf("ent_builder", month)}`;

  it("staff see who has not answered, and send a new link", async () => {
    const { site, staff } = world();
    month = await hoursToState(site);
    const { page: desk } = staff;
    await desk.goto("/equipe/clauses/releves");
    await desk.getByRole("link", { name: "Bâti Garonne", exact: true }).click();
    await desk.getByRole("button", { name: "Envoyer un nouveau lien" }).click();
    await desk.getByText("Un nouveau lien est parti.").waitFor();
    await expectSound(staff, "releve-attendu", path());
    link = await mailedLink(staff, emailOf.builder, "/releves/");
  });

  it("a company corrects the hours proposed on a phone, takes others from a file, and finds again what it typed", async () => {
    const { page } = world().anybody;
    await page.setViewportSize(phone);
    await page.goto(link);
    const first = page.getByRole("textbox", { name: "Heures de P-1" });
    await first.waitFor();
    expect(await first.inputValue()).toBe("100");
    await first.fill("400");
    await page
      .getByText(/en compte au plus/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Envoyer les heures/ }).click();
    await page.getByText("Un point est à corriger").waitFor();
    await first.fill("151,67");
    // What is typed stays in the browser until it is sent.
    await page.reload();
    await page.getByText("Nous avons retrouvé votre saisie").waitFor();
    expect(await first.inputValue()).toBe("151,67");

    await page.getByText("Reprendre les heures d’un fichier").click();
    await page.getByLabel("Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV").setInputFiles({
      ...{ name: "heures.csv", mimeType: "text/csv" },
      buffer: Buffer.from("Code;Heures\nP-2;35,5\nP-99;12\n"),
    });
    await page.getByText("« P-99 » n’est pas dans ce relevé").waitFor();
    await page.getByRole("button", { name: /^Reprendre 1.ligne dans le relevé$/ }).click();
    expect(await page.getByRole("textbox", { name: "Heures de P-2" }).inputValue()).toBe("35,5");

    await expectSound(world().anybody, "releve-par-lien", link);
  });

  it("a company tells of a hire, sends, and is thanked", async () => {
    const { anybody } = world();
    const { page } = anybody;
    await page.setViewportSize(phone);
    await page.goto(link);
    await page.getByRole("button", { name: "Déclarer une embauche" }).click();
    const hire = page.getByRole("group", { name: "Embauche 1" });
    await hire.getByLabel("Prénom").fill("Inès");
    await hire.getByLabel("Nom", { exact: true }).fill("Costa");
    await hire.getByLabel("Date de naissance").fill("1999-05-04");
    await hire.getByLabel("Marché").selectOption({ label: "École de Lalande" });
    await hire.getByLabel("Type de contrat").selectOption({ label: "CDD d’insertion" });
    await hire.getByLabel("Premier jour").fill(`${month}-19`);
    await hire.getByLabel("Heures de ce mois").fill("60");
    await page.getByRole("button", { name: /^Envoyer les heures/ }).click();
    await page.getByText("Merci, votre relevé est envoyé").waitFor();
    await expectSound(anybody, "releve-envoye", link);
  });

  it("staff accept the hire and send a line back with why, by keyboard alone", async () => {
    const { staff } = world();
    const { page: desk } = staff;
    await desk.setViewportSize({ width: 1440, height: 900 });
    await desk.goto(path());
    await desk.getByText("Inès Costa").waitFor();
    await expectSound(staff, "releve-embauche", path());
    await press(desk, desk.getByRole("button", { name: "Accepter l’embauche" }));
    await desk.getByText("L’embauche est enregistrée").waitFor();
    await press(desk, desk.getByRole("button", { name: "Renvoyer : P-2" }), "Enter");
    await typeIn(desk, desk.getByLabel("Pourquoi cette ligne est renvoyée"), "Le chantier était fermé.");
    await press(desk, desk.getByRole("button", { name: /^Accepter 2.lignes, en renvoyer 1$/ }));
    await desk.getByText("Les lignes acceptées comptent, les autres sont renvoyées").waitFor();
  });

  it("the company reads why and corrects that line alone, by keyboard", async () => {
    const { anybody } = world();
    const { page } = anybody;
    // The mail that says so has the same link: it is of the same statement, and ends on the same day.
    await page.goto(link);
    await page.getByText("Le chantier était fermé.").waitFor();
    await expectSound(anybody, "releve-a-corriger", link);
    await page.setViewportSize(phone);
    const second = page.getByRole("textbox", { name: "Heures de P-2" });
    await tabTo(page, second);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("7");
    await press(page, page.getByRole("button", { name: /^Envoyer les heures/ }));
    await page.getByText("Merci, votre relevé est envoyé").waitFor();
  });

  it("staff accept the whole, whose hours count, and correct it later with the reason", async () => {
    const { staff, anybody } = world();
    const { page: desk } = staff;
    await expectSound(staff, "releve-a-verifier", path());
    await desk.setViewportSize({ width: 1440, height: 900 });
    await press(desk, desk.getByRole("button", { name: "Tout accepter" }));
    await desk.getByText("est accepté, ses heures comptent.").waitFor();
    await desk.getByRole("button", { name: "Corriger ce relevé" }).click();
    await desk.getByRole("dialog").waitFor();
    await expectDialogSound(staff, "releve-correction");
    await desk.getByLabel("Pourquoi cette correction").fill("Une absence a été oubliée.");
    await desk.getByLabel("P-1, École de Lalande").fill("140");
    await desk.getByRole("button", { name: "Enregistrer la correction" }).click();
    await desk.getByRole("heading", { name: "Avant correction" }).waitFor();
    await expectSound(staff, "releve-corrige", path());
    await anybody.page.goto(link);
    await anybody.page.getByText("votre relevé est accepté").waitFor();
  });

  it("« rien ce mois-ci » is one press, and a link that is wrong or old says what to do", async () => {
    const { staff, anybody } = world();
    const { page } = anybody;
    const { page: desk } = staff;
    await desk.goto("/equipe/clauses/releves");
    await desk.getByRole("link", { name: "Intérim Garonne", exact: true }).click();
    await desk.getByRole("button", { name: "Envoyer un nouveau lien" }).click();
    await desk.getByText("Un nouveau lien est parti.").waitFor();
    const link = await mailedLink(staff, emailOf.agency, "/releves/");
    await page.setViewportSize(phone);
    await page.goto(link);
    await page.getByRole("button", { name: "Rien ce mois-ci" }).click();
    await page.getByText("Merci, votre relevé est envoyé").waitFor();
    await page.getByRole("button", { name: "Corriger" }).waitFor();
    await page.goto("/releves/un-lien");
    await page.getByText("Ce relevé d’heures n’existe pas, ou son lien est incomplet.").waitFor();
    await page.getByRole("heading", { level: 1, name: "Vos heures d’insertion" }).waitFor();
  });
};
