import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const rencontre = "/equipe/rencontres/ren_demo2";

export const roundJourney = (world: () => World) => {
  it("the team closes the recensement and starts a round", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(rencontre);
    await page.getByRole("button", { name: "Clore le recensement" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Clore le recensement" }).click();
    await page.getByRole("status").getByText("Le recensement est clos").waitFor();
    await page.getByRole("tab", { name: "Rondes" }).click();
    await page.getByRole("button", { name: "Lancer une ronde" }).click();
    await page.getByLabel("Proximité").press("ArrowRight");
    await page.getByRole("button", { name: "Lancer la ronde" }).click();
    await page.getByRole("heading", { level: 1, name: "Ronde 1" }).waitFor();
    await page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 60_000 });
  });

  it.each(["plan", "rapprochements", "ecartes", "ajustements"])("the %s of the round is accessible", (part) =>
    expectSound(world().staff, `ronde-${part}`, `${rencontre}/rondes/1?onglet=${part}`),
  );

  it("a meeting is found by the arrow keys and pinned; the rest stays where it is", async () => {
    const { page } = world().staff;
    await page.setViewportSize(desktop);
    await page.goto(`${rencontre}/rondes/1`);
    const plan = page.getByRole("table", { name: /Plan/ });
    await plan.getByRole("button").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("table 2");
    await page.keyboard.press("Space");
    const dialog = page.getByRole("dialog");
    const pair = (await dialog.getByRole("heading").first().textContent()) ?? "";
    await dialog.getByRole("button", { name: "Épingler ici" }).click();
    await page.getByRole("status").getByText("Le rendez-vous est épinglé.").waitFor();
    await page.getByRole("tab", { name: /1.ajustement/ }).click();
    await page.getByRole("listitem").filter({ hasText: pair }).waitFor();
    await page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 60_000 });
  });
};
