import { expect, it } from "vitest";
import { addMonths } from "../../shared/time/months.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import { askWhatBecame } from "./ask-what-became.ts";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { press, tabTo } from "./keyboard.ts";
import { mailedLink } from "./people.ts";
import { desktop, phone } from "./viewports.ts";
import type { World } from "./world.ts";

const referrer = "conseillere@plie.exemple.fr";

type Followed = { id: string; title: string; start?: string; end?: string };

/** A contract of the demonstration that runs from a day on until now. */
const runningSince = async ({ staff }: World, day: string): Promise<Followed> => {
  const answer = await staff.context.request.get(`/api/clause/contracts?year=${day.slice(0, 4)}&limit=50`);
  const { items } = (await answer.json()) as { items: Followed[] };
  const found = items.find(
    ({ start, end, title }) =>
      start !== undefined &&
      start <= day &&
      end !== undefined &&
      end >= parisDay(new Date().toISOString()) &&
      items.filter((other) => other.title === title).length === 1,
  );
  if (!found) throw new Error(`no contract runs since ${day}`);
  return found;
};

/** Staff enter a person, check what they may, record their work; whoever sent them says what became of them. */
export const participantsJourney = (world: () => World) => {
  let path = "";
  let code = "";
  const id = () => path.split("/").at(-1) ?? "";

  it("a person is entered with who they are, under a code that tells nothing", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/clauses/personnes?annee=2013");
    await page.getByText("Personne ici").waitFor();
    await page.getByRole("button", { name: "Nouveau bénéficiaire" }).click();
    const dialog = page.getByRole("dialog", { name: "Nouveau bénéficiaire" });
    await dialog.getByLabel("Prénom").fill("Yasmine");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-invalid")))
      .toBe("true");
    // Only who looks at the console is told that the entry was refused.
    staff.complaints.length = 0;
    await dialog.getByRole("textbox", { name: "Nom", exact: true }).fill("Ferrandi");
    await dialog.getByLabel(/^Date de naissance/).fill("1994-03-08");
    await dialog.getByLabel(/^Nom du prescripteur/).fill("Claire Aubin");
    await dialog.getByLabel(/^Son adresse électronique/).fill(referrer);
    await dialog.getByLabel("Demandeur d’emploi de longue durée").check();
    await dialog.getByLabel(/^Genre/).selectOption({ label: "Femme" });
    await expectDialogSound(staff, "beneficiaire-nouveau");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await page.waitForURL(/\/personnes\/par_/);
    await page.getByText("Pas encore de contrat de travail.").waitFor();
    path = new URL(page.url()).pathname;
    code = await page.getByRole("heading", { level: 1 }).innerText();
    expect(await page.getByText("Ferrandi").count()).toBe(0);
    await page.getByText("mars 1994").waitFor();
    await page.getByText(/attend d’être vérifiée. Vérifiez-la d’abord/).waitFor();
    await expectSound(staff, "beneficiaire-entre", path);
  });

  it("whether they may work is said first, by keyboard alone", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto(path);
    await press(page, page.getByRole("button", { name: "Dire éligible" }));
    const dialog = page.getByRole("dialog", { name: "Cette personne est éligible" });
    await dialog.waitFor();
    await expectDialogSound(staff, "eligibilite");
    await press(page, dialog.getByRole("button", { name: "Confirmer" }));
    await page.getByText("L’éligibilité est notée.").waitFor();
    await page.getByText(/^Demandeur d’emploi de longue durée. Vérifiée le/).waitFor();
  });

  it("an employment is recorded on a contract, with the company that holds it", async () => {
    const { staff } = world();
    const { page } = staff;
    const start = addDays(addMonths(parisDay(new Date().toISOString()), -3), 5);
    const contract = await runningSince(world(), start);
    await page.setViewportSize(desktop);
    await page.goto(path);
    await page.getByRole("button", { name: "Ajouter un contrat de travail" }).click();
    const dialog = page.getByRole("dialog", { name: "Nouveau contrat de travail" });
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.getByText(/^Marché.: à choisir/).waitFor();
    await dialog.getByLabel("Début").fill(start);
    await dialog.getByRole("combobox", { name: "Marché", exact: true }).fill(contract.title);
    await dialog.getByRole("option", { name: contract.title }).click();
    const holder = dialog.getByLabel("Entreprise qui tient le marché");
    await expect.poll(() => holder.locator("option").count()).toBeGreaterThan(1);
    await holder.selectOption({ index: 1 });
    await dialog.getByLabel("Type de contrat").selectOption({ label: "CDD d’insertion" });
    await expectDialogSound(staff, "contrat-de-travail");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Le contrat de travail est enregistré.").waitFor();
    await page.getByRole("link", { name: contract.title }).waitFor();
    await page.getByText(/^À 3.mois, le .*.: à demander$/).waitFor();
  });

  it("who they are is shown only when asked, which the journal tells", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(phone);
    await page.goto(path);
    await page.getByRole("button", { name: "Montrer l’identité" }).click();
    await page.getByText("Yasmine Ferrandi").waitFor();
    await page.getByText(/Claire Aubin/).waitFor();
    await page.getByRole("button", { name: "Cacher" }).click();
    expect(await page.getByText("Yasmine Ferrandi").count()).toBe(0);
    await page.getByRole("link", { name: "Qui a fait quoi" }).click();
    await page
      .getByText(/[Ii]dentité.*lue/)
      .first()
      .waitFor();
    expect(await page.getByText("Ferrandi").count()).toBe(0);
  });

  it("three months later, whoever sent them answers by the mailed link, on a phone", async () => {
    const { site, staff, anybody } = world();
    const { page } = anybody;
    await askWhatBecame(site, id());
    const link = await mailedLink(staff, referrer, "/situations/");
    await page.setViewportSize(phone);
    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: /^Où en est Yasmine/ }).waitFor();
    await page.getByRole("button", { name: "Répondre" }).click();
    await page.getByText("Choisissez une situation").waitFor();
    await expectSound(anybody, "situation-demandee", link);
    await page.setViewportSize(phone);
    await page.getByLabel("CDI", { exact: true }).check();
    await press(page, page.getByRole("button", { name: "Répondre" }));
    await page.getByText("Merci, votre réponse est enregistrée").waitFor();
    await expectSound(anybody, "situation-repondue", link);
    await page.setViewportSize(phone);
    await page.getByLabel("CDD", { exact: true }).check();
    await page.getByRole("button", { name: "Changer la réponse" }).click();
    await page.getByText(/«.CDD.»/).waitFor();
    await page.goto("/situations/un-lien");
    await page.getByRole("alert").waitFor();
    await page.getByRole("heading", { level: 1, name: "Que devient cette personne" }).waitFor();
    anybody.complaints.length = 0;
  });

  it("staff read the answer, take it back, and note another one that they heard", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(desktop);
    await page.goto(path);
    await page.getByText(/.: CDD$/).waitFor();
    await page.getByRole("button", { name: /^Retirer/ }).click();
    await page.getByText("La situation est retirée.").waitFor();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText(/.: CDD$/).waitFor();
    await press(page, page.getByRole("button", { name: "Noter une situation" }));
    const dialog = page.getByRole("dialog", { name: `Situation de ${code}` });
    await press(page, dialog.getByRole("button", { name: "Noter" }));
    await dialog.getByText(/^Situation.: à choisir/).waitFor();
    await tabTo(page, dialog.getByLabel("CDI", { exact: true }));
    await page.keyboard.press("Space");
    await expect.poll(() => dialog.getByText(/^Situation.: à choisir/).count()).toBe(0);
    await expectDialogSound(staff, "situation-notee");
    await press(page, dialog.getByRole("button", { name: "Noter" }));
    await page.getByText("La situation est notée.").waitFor();
    await page.getByText(/.: CDI$/).waitFor();
    await expectSound(staff, "beneficiaire-suivi", path);
  });
};
