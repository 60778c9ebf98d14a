import { expect, it } from "vitest";
import { expectDialogSound, expectSound } from "./every-page.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const matrix = "/equipe/rencontres/ren_demo2/rondes/1?onglet=matrice";

/** A thousand cells take the checks of accessibility a while, in milliseconds. */
const patience = 180_000;

export const roundMatrixJourney = (world: () => World) => {
  it.each([
    ["ronde-matrice", matrix],
    ["ronde-matrice-blocs", `${matrix}&tri=ressemblance&famille=HANDICAP`],
  ])("%s is accessible", (name, path) => expectSound(world().staff, name, path), patience);

  it(
    "the matrix says what it shows, is walked by the keyboard, and each of its cells opens the match",
    async () => {
      const { page } = world().staff;
      await page.setViewportSize(desktop);
      await page.goto(matrix);
      await page.getByRole("heading", { name: /acheteurs? sur 46 |Chaque acheteur/ }).waitFor();
      const grid = page.getByRole("table", { name: /Scores/ });
      await grid.getByRole("button").first().focus();
      const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-cell"));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("PageDown");
      await page.keyboard.press("End");
      await expect.poll(here).toBe("11 37");
      await page.keyboard.press("Control+Home");
      await expect.poll(here).toBe("0 0");
      const met = grid.getByRole("button", { name: /rendez-vous à/ }).first();
      await met.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("heading", { name: "Pour" }).waitFor();
      await dialog.getByText(/^Rendez-vous à/).waitFor();
      await expectDialogSound(world().staff, "ronde-paire");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    },
    patience,
  );

  it("the matrix keeps its order and its filter in the address", async () => {
    const { page } = world().staff;
    await page.goto(matrix);
    await page.getByLabel("Ranger").selectOption("nombre");
    await page.getByLabel("Chercher une organisation").fill("métropole");
    await expect.poll(() => page.url()).toContain("tri=nombre");
    await expect.poll(() => page.url()).toContain("q=m");
    await page.reload();
    expect(await page.getByLabel("Ranger").inputValue()).toBe("nombre");
    await page
      .getByRole("table", { name: /Scores/ })
      .getByRole("rowheader", { name: /Métropole/ })
      .first()
      .waitFor();
  });
};
