import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { press, typeIn } from "./keyboard.ts";
import type { World } from "./world.ts";

/** A purchase in several lots, by the keyboard alone. */
export const lotJourney = (world: () => World) => {
  it("another lot is one key away from an intent, filled in but for its amount, and saved beside it", async () => {
    const { buyer } = world();
    const { page } = buyer;
    const first = buyer.registration.intentIds[0];
    await page.goto(`/intentions/${first}`);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await press(page, page.getByRole("link", { name: "Ajouter un lot" }));
    await page.getByRole("heading", { level: 1, name: "Ajouter un lot" }).waitFor();
    expect(await page.getByLabel("En une ligne").inputValue()).toBe(`${title} (lot 2)`);
    const amount = page.getByLabel("Montant par an");
    expect(await amount.inputValue()).toBe("");
    await typeIn(page, amount, "45 000");
    const all = page.getByLabel("Valeur de tous les lots réunis");
    await typeIn(page, all, "300 000");
    await all.fill("");
    // Emptied again, the field stays in sight.
    expect(await all.isVisible()).toBe(true);
    await expectSound(buyer, "intention-lot", `/intentions/nouvelle?lot=${first}`);
    await press(page, page.getByRole("button", { name: "Enregistrer le brouillon" }));
    await page.getByRole("heading", { level: 1, name: `${title} (lot 2)` }).waitFor();
    await page.goto(`/intentions/${first}`);
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  });
};
