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
