import { expect, it } from "vitest";
import { expectSound } from "./every-page.ts";
import { press } from "./keyboard.ts";
import { phone } from "./viewports.ts";
import type { World } from "./world.ts";

/** From a figure to the lines behind it, and to an organisation’s own year. */
export const reportJourney = (world: () => World) => {
  it("a part of the year is looked at, compared and followed to its lines, by keyboard on a phone", async () => {
    const { staff } = world();
    const { page } = staff;
    await page.setViewportSize(phone);
    await page.goto("/equipe/bilan");
    await page.getByRole("heading", { level: 2, name: /^En \d{4}, .* d’insertion/ }).waitFor();
    await press(page, page.getByText("Filtrer et comparer"));
    await page.getByLabel("Territoire", { exact: true }).selectOption("metropole");
    await page.waitForURL(/territoire=metropole/);
    await page.getByLabel("Comparer avec").selectOption("precedente");
    await page.waitForURL(/avec=precedente/);
    await page.getByLabel("Comparer avec").selectOption("mois");
    await page.getByLabel("Comparer à partir de").selectOption("2024-03");
    await page.waitForURL(/avec=2024-03/);
    await press(page, page.getByRole("link", { name: /heures travaillées : voir les lignes$/ }));
    await page.waitForURL(/\/lignes\?.*territoire=metropole/);
    await page.getByRole("table", { name: /contrats? de travail$/ }).waitFor();
    await press(page, page.getByRole("link", { name: "Entreprises", exact: true }).last());
    await page.waitForURL(/lignes=entreprises/);
    await page.getByRole("table", { name: /entreprises?$/ }).waitFor();
    await expectSound(
      staff,
      "equipe-bilan-lignes",
      new URL(page.url()).pathname + new URL(page.url()).search,
    );
  });

  it("an organisation reads its own year, and whoever has nothing followed is told why", async () => {
    const { buyer, supplier } = world();
    for (const [person, path] of [
      [buyer, `/organisation/${buyer.registration.organisationId}`],
      [supplier, `/ma-fiche/${supplier.registration.organisationId}`],
    ] as const) {
      await person.page.goto(path);
      await person.page.getByRole("tab", { name: "Bilan" }).click();
      await person.page
        .getByText(/heures? d’insertion en \d{4}|Aucun marché suivi en \d{4}/)
        .first()
        .waitFor();
      expect(new URL(person.page.url()).searchParams.get("onglet")).toBe("bilan");
      await expectSound(person, `bilan-${path.split("/")[1]}`, `${path}?onglet=bilan`);
    }
  });
};
