import { expect, it } from "vitest";
import { press, tabTo } from "./keyboard.ts";
import type { World } from "./world.ts";

/** Drawing the zone of an activity, with the mouse and with the keyboard alone. */
export const zoneJourneys = (world: () => World) => {
  const open = async () => {
    const { supplier } = world();
    const { page } = supplier;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/ma-fiche/${supplier.registration.organisationId}`);
    const activity = page.getByRole("group", { name: "Activité 1", exact: true });
    const fold = activity.locator("details").first();
    if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open)))
      await fold.locator("summary").first().click();
    await activity.getByRole("radio", { name: /^Autour de/ }).check();
    await activity.getByLabel("Rayon en kilomètres").fill("30");
    await activity.getByRole("region", { name: "Zone d’intervention" }).scrollIntoViewIfNeeded();
    const edge = activity.getByRole("slider", { name: /^Rayon/ });
    await edge.waitFor();
    await expect.poll(() => edge.getAttribute("aria-valuenow")).toBe("30");
    return { page, activity, edge, reach: activity.getByText(/habitants environ/) };
  };
  const people = (text: string | null) => Number(/[\d\s]+/.exec(text ?? "")?.[0].replace(/\s/g, ""));

  it("the circle grows under the mouse, and says at once how many people it reaches", async () => {
    const { page, activity, edge, reach } = await open();
    await reach.waitFor();
    const before = people(await reach.textContent());
    const box = await edge.boundingBox();
    if (!box) throw new Error("the handle is not drawn");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 20, { steps: 6 });
    await page.mouse.up();
    expect(Number(await activity.getByLabel("Rayon en kilomètres").inputValue())).toBeGreaterThan(30);
    await expect.poll(async () => people(await reach.textContent())).toBeGreaterThan(before);
  });

  it("the circle grows and moves by keys, and territories are chosen from the list", async () => {
    const { page, activity, edge } = await open();
    await tabTo(page, edge);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => activity.getByLabel("Rayon en kilomètres").inputValue()).toBe("41");
    await tabTo(page, activity.getByRole("button", { name: /^Votre adresse/ }), true);
    await page.keyboard.press("ArrowUp");
    await tabTo(page, activity.getByRole("radio", { name: /^Autour de/ }), true);
    await page.keyboard.press("ArrowDown");
    await press(page, activity.getByText("Choisir dans la liste des territoires proches"));
    await press(page, activity.getByRole("checkbox", { name: /^Tarn \(81\)/ }), "Space");
    const chosen = activity.getByRole("list", { name: "Lieux choisis" }).getByRole("listitem");
    await chosen.filter({ hasText: "Tarn (81)" }).waitFor();
    await expect.poll(() => activity.locator(".map-choice-chosen").count()).toBeGreaterThan(0);
    await press(page, page.getByRole("button", { name: "Enregistrer le brouillon" }));
    await page.getByText("Votre fiche est enregistrée").waitFor();
  });

  it("a territory is taken and left by a click on the map", async () => {
    const { activity } = await open();
    await activity.getByRole("radio", { name: /^Dans des communes/ }).check();
    const dots = activity.locator(".map-dot");
    await dots.first().waitFor();
    const chosen = activity.getByRole("list", { name: "Lieux choisis" }).getByRole("listitem");
    const before = await chosen.count();
    await dots.first().dispatchEvent("click");
    await expect.poll(() => chosen.count()).toBe(before + 1);
    await activity.locator(".map-dot-chosen").first().dispatchEvent("click");
    await expect.poll(() => chosen.count()).toBe(before);
  });
};
