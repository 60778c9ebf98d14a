import type { APIRequestContext } from "playwright-core";
import { expect, it } from "vitest";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

/** Changes a page that is online, and hands the changes to the team. */
const proposeChanges = async (request: APIRequestContext, id: string): Promise<Supplier> => {
  const page = (await (await request.get(`/api/suppliers/${id}`)).json()) as Supplier;
  const { siret, kinds, website, address, activities, contact } = page;
  const proofs = page.proofs.map(({ checked: _checked, equivalentTo: _for, ...proof }) => proof);
  await request.put(`/api/suppliers/${id}`, {
    headers: { "if-match": `"${page.version}"` },
    data: {
      ...{ siret, kinds, website, address, activities, contact, proofs },
      name: `${page.name} et associés`,
      description: "Une présentation toute neuve.",
    },
  });
  await request.post(`/api/suppliers/${id}/submission`);
  return page;
};

/** What the team does with pages that wait. */
export const staffModeration = (world: () => World) => {
  it("changes of a page are compared with what is online, and published by keyboard", async () => {
    const { staff } = world();
    const { page, context } = staff;
    const before = await proposeChanges(context.request, "sup_demo003");
    await expectSound(staff, "equipe-comparaison", "/equipe/fournisseurs/sup_demo003");
    await page.setViewportSize(desktop);
    const name = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Nom/ }) });
    expect(await name.getByRole("rowheader").textContent()).toContain("Modifié");
    expect(await name.locator("ins").textContent()).toContain("et associés");
    expect(await page.getByRole("rowheader", { name: /^SIRET/ }).count()).toBe(0);
    await page.getByLabel("Montrer aussi ce qui ne change pas").check();
    await page.getByRole("rowheader", { name: /^SIRET/ }).waitFor();
    await page.getByRole("heading", { name: "Vérifications" }).click();
    await page.keyboard.press("m");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("La fiche est en ligne").waitFor();
    const after = (await (await context.request.get("/api/suppliers/sup_demo003")).json()) as Supplier;
    expect(after.name).toBe(`${before.name} et associés`);
  });

  it("what a list says otherwise is proposed on the profile, and decided field by field", async () => {
    const { staff } = world();
    const { page, context } = staff;
    const address = "/api/suppliers/sup_demo005";
    const before = (await (await context.request.get(address)).json()) as Supplier;
    const cells = { siret: before.siret, name: "Le Nom de la liste", website: "https://liste.exemple.fr" };
    await context.request.post("/api/imports/suppliers", {
      data: { dryRun: false, lines: [{ line: 2, cells }] },
    });
    await expectSound(staff, "equipe-propositions", "/equipe/fournisseurs/sup_demo005");
    await page.setViewportSize(desktop);
    await page.getByRole("heading", { name: "2 propositions de listes" }).waitFor();
    const row = (name: RegExp) =>
      page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    await row(/^Nom/)
      .getByRole("button", { name: /^Écarter/ })
      .click();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("ne le proposera plus").waitFor();
    await page.getByRole("heading", { name: "1 proposition d’une liste" }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe("Accepter\u00a0: Site internet");
    const website = row(/^Site internet/);
    await page.keyboard.press("Enter");
    await website.getByRole("button", { name: /^Annuler/ }).press("Enter");
    expect(await focused()).toBe("Accepter\u00a0: Site internet");
    await website.getByRole("button", { name: /^Accepter/ }).click();
    await website.getByRole("button", { name: /^Oui, reprendre/ }).click();
    await page.getByRole("status").getByText("ce que disait la liste").waitFor();
    await expect.poll(() => page.getByRole("heading", { name: /proposition/ }).count()).toBe(0);
    await expect.poll(focused).toBe("Toutes les propositions de listes sont décidées.");
    const after = (await (await context.request.get(address)).json()) as Supplier;
    expect(after).toMatchObject({ name: before.name, website: cells.website, contact: before.contact });
  });

  it("the queue is gone through by keys, which are listed and can be turned off", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/fournisseurs");
    await page.getByRole("row").nth(1).getByRole("link").click();
    await page.getByText(/^1 sur/).waitFor();
    await page.keyboard.press("j");
    await page.getByText(/^2 sur/).waitFor();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Raccourcis du clavier" });
    await dialog.getByText("Fiche précédente").waitFor();
    await dialog.getByLabel("Utiliser ces raccourcis").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("k");
    await page.getByText(/^2 sur/).waitFor();
    await page.getByRole("button", { name: "Raccourcis" }).click();
    await dialog.getByLabel("Utiliser ces raccourcis").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("k");
    await page.getByText(/^1 sur/).waitFor();
  });

  it("a page is sent back with a usual reason, completed", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/fournisseurs");
    await page.getByRole("row").nth(1).getByRole("link").click();
    await page.getByText(/^1 sur/).waitFor();
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog", { name: "Renvoyer la fiche à corriger" });
    await dialog.getByRole("button", { name: "Justificatif illisible" }).click();
    expect(await dialog.getByLabel("Motif").inputValue()).toContain("n’est pas lisible");
    await dialog.getByRole("button", { name: "Renvoyer au fournisseur" }).click();
    await page.getByText("Motif donné au fournisseur").waitFor();
    await page.getByRole("link", { name: /^Suivante/ }).waitFor();
  });
};
