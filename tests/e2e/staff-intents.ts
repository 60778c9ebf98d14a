import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { desktop, phone } from "./viewports.ts";
import type { World } from "./world.ts";

const column = (page: Page, name: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2, name: new RegExp(`^${name}`) }) });
const cards = (page: Page, name: string) => column(page, name).getByRole("grid", { name });
const titleOf = async (page: Page, name: string): Promise<string> =>
  (await cards(page, name).getByRole("link").first().textContent()) ?? "";

/** Where the intents of the team go, by hand, by keyboard and by menu. */
export const staffIntents = (world: () => World) => {
  it.each([
    ["equipe-intentions-tableau", "/equipe/intentions?vue=tableau"],
    ["equipe-intentions-filtre", "/equipe/intentions?vue=tableau&q=entretien&tri=montant&sens=desc"],
    ["equipe-intentions-vide", "/equipe/intentions?vue=tableau&q=zzzz"],
  ])("%s is accessible", (name, path) => expectSound(world().staff, name, path));

  it("an intent is dragged to its next step, and taken back by « Annuler »", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/intentions");
    await cards(page, "Qualifiée").waitFor();
    const title = await titleOf(page, "Envoyée");
    const card = cards(page, "Envoyée").getByRole("row", { name: title });
    await card.hover({ position: { x: 5, y: 5 } });
    await page.mouse.down();
    await card.hover({ position: { x: 40, y: 20 } });
    await cards(page, "Qualifiée").hover();
    await cards(page, "Qualifiée").hover({ position: { x: 100, y: 60 } });
    await page.mouse.up();
    await page.getByRole("status").getByText(`« ${title} » passe à l’étape Qualifiée.`).waitFor();
    await cards(page, "Qualifiée").getByRole("link", { name: title }).waitFor();
    await page.getByRole("button", { name: "Annuler" }).click();
    await cards(page, "Envoyée").getByRole("link", { name: title }).waitFor();
  });

  it("the same is done by keyboard, and a step that is not open says why before the drop", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/intentions");
    await cards(page, "Qualifiée").waitFor();
    const title = await titleOf(page, "Envoyée");
    await cards(page, "Envoyée")
      .getByRole("button", { name: `Prendre « ${title} »` })
      .focus();
    await page.keyboard.press("Enter");
    await column(page, "Recherche de fournisseurs").getByText("Elle doit d’abord être qualifiée.").waitFor();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest("[role=grid]")?.getAttribute("aria-label")),
      )
      .toBe("Qualifiée");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(`« ${title} » passe à l’étape Qualifiée.`).waitFor();
    const moved = await world().staff.context.request.get("/api/intents?status=qualified&limit=200");
    const { items } = (await moved.json()) as { items: { title: string }[] };
    expect(items.map((intent) => intent.title)).toContain(title);
  });

  it("on a phone, a menu moves it, and says which steps are not open", async () => {
    const { page } = world().staff;
    await page.setViewportSize(phone);
    await page.goto("/equipe/intentions");
    await cards(page, "Qualifiée").waitFor();
    const title = await titleOf(page, "Envoyée");
    await page.getByRole("button", { name: `Déplacer « ${title} »` }).click();
    const closed = page.getByRole("menuitem", { name: /^Montage juridique/ });
    expect(await closed.getAttribute("aria-disabled")).toBe("true");
    expect(await closed.textContent()).toContain("Elle doit d’abord être qualifiée.");
    await page.getByRole("menuitem", { name: "Qualifiée", exact: true }).click();
    await page.getByRole("status").getByText(`« ${title} » passe à l’étape Qualifiée.`).waitFor();
  });

  it("the table keeps filters and order in the address, columns on the device, and hands over what it shows", async () => {
    const { page, context } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto("/equipe/intentions?vue=tableau");
    await page.getByLabel("Secteur").selectOption("espaces-verts");
    await page.waitForURL(/secteur=espaces-verts/);
    await page.getByRole("button", { name: "Montant" }).click();
    await page.waitForURL(/tri=montant/);
    expect(await page.getByRole("columnheader", { name: "Montant" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    await page.locator("summary").filter({ hasText: "Colonnes" }).click();
    await page.getByRole("checkbox", { name: "Famille", exact: true }).check();
    await page.reload();
    await page.getByRole("columnheader", { name: "Famille" }).waitFor();
    await page.getByRole("row").nth(1).getByRole("checkbox").check();
    const file = page.getByRole("link", { name: /1.intention choisie \(XLSX\)/ });
    const answer = await context.request.get((await file.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toContain("spreadsheetml");
    const csv = await context.request.get(
      ((await page.getByRole("link", { name: /^CSV/ }).getAttribute("href")) ?? "").toString(),
    );
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(2);
  });
};
