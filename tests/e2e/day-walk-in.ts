import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { expectDialogSound } from "./every-page.ts";
import { chooseIn, press } from "./keyboard.ts";
import type { World } from "./world.ts";

const walkIn = async (page: Page) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/equipe/rencontres/ren_demo2/jour?onglet=changements");
  await page.getByRole("button", { name: "Venu sans inscription" }).waitFor();
};

const participants = async ({ staff }: World): Promise<string[]> => {
  const answer = await staff.context.request.get("/api/rencontres/ren_demo2/registrations?limit=200");
  const { items } = (await answer.json()) as { items: { organisationName: string }[] };
  return items.map(({ organisationName }) => organisationName);
};

/** A supplier of the annuaire who is not registered. */
const somebodyElse = async (world: World): Promise<string> => {
  const answer = await world.staff.context.request.get("/api/suppliers?limit=100");
  const { items } = (await answer.json()) as { items: { name: string }[] };
  const registered = new Set(await participants(world));
  const found = items.find(({ name }) => !registered.has(name));
  if (!found) throw new Error("every supplier is registered");
  return found.name;
};

/** Somebody comes without having registered: the list of organisations opens over the dialog that it is asked in. */
export const dayWalkIn = (world: () => World) => {
  it("who comes without having registered is found in the dialog, registered, and given meetings", async () => {
    const { page } = world().staff;
    const name = await somebodyElse(world());
    await walkIn(page);
    await page.getByRole("button", { name: "Venu sans inscription" }).click();
    const dialog = page.getByRole("dialog", { name: "Venu sans inscription" });
    await dialog.getByRole("combobox", { name: "Organisation" }).fill(name);
    await dialog.getByRole("option", { name }).first().waitFor();
    await expectDialogSound(world().staff, "jour-venu-liste");
    await dialog.getByRole("option", { name }).first().click();
    await expect.poll(() => dialog.getByLabel("Prénom et nom").inputValue()).not.toBe("");
    await dialog.getByRole("button", { name: "Inscrire et chercher des rendez-vous" }).click();
    const meetings = page.getByRole("dialog", { name: `Des rendez-vous pour ${name}` });
    await meetings.getByRole("button", { name: /^(Appliquer|Enregistrer)/ }).click({ timeout: 60_000 });
    await page.getByText(`${name} : venu sans inscription`).waitFor({ timeout: 60_000 });
    expect(await participants(world())).toContain(name);
  });

  it("who comes without having registered is registered by keyboard alone", async () => {
    const { page } = world().staff;
    const name = await somebodyElse(world());
    await walkIn(page);
    await page.getByRole("button", { name: "Venu sans inscription" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Venu sans inscription" });
    const box = dialog.getByRole("combobox", { name: "Organisation" });
    await box.press("a");
    await dialog.getByRole("listbox").waitFor();
    // The first Escape closes the list, and not the dialog.
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.getByRole("listbox").count(), { timeout: 10_000 }).toBe(0);
    await box.fill("");
    await chooseIn(page, "Organisation", name, new RegExp(`^${name}`));
    await press(page, dialog.getByRole("button", { name: "Inscrire et chercher des rendez-vous" }));
    await page.getByRole("dialog", { name: `Des rendez-vous pour ${name}` }).waitFor();
    expect(await participants(world())).toContain(name);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });
};
