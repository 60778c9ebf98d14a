import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { World } from "./world.ts";

const file = (lines: readonly string[]) => ({
  name: "liste.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});

const list = [
  "Structure;Genre;SIRET;CP;Ville",
  "Les Mains Neuves;EI;55208131766522;31000;Toulouse",
  "Faux numéro;EI;12345678912345;31000;Toulouse",
];

export const importJourneys = (world: () => World) => {
  it("a list with unknown headers is mapped, tried, imported, and its refused lines come back with the reasons", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/import");
    await page.getByLabel("Fichier CSV").setInputFiles(file(list));
    await page.getByText("Des colonnes nécessaires ne sont pas reconnues").waitFor();
    await page.getByLabel("Nom", { exact: true }).selectOption("Structure");
    await page.getByLabel("Type de structure").selectOption("Genre");
    await page.getByLabel("La liste vaut justificatif jusqu’au").fill("2099-12-31");
    const authority = page.getByLabel("Organisme dont vient la liste");
    expect(await authority.inputValue()).toBe("ASP");
    await authority.fill("");
    await page.getByText("Dites de quel organisme vient la liste").waitFor();
    expect(await page.getByRole("button", { name: /^Essayer 2/ }).isDisabled()).toBe(true);
    await authority.fill("DDETS 31");
    await page.getByRole("button", { name: /^Essayer 2/ }).click();
    await page.getByText("Rien n’a encore changé").waitFor();
    await page
      .getByRole("row", { name: /Faux numéro/ })
      .getByText("Refusée")
      .waitFor();
    await page
      .getByRole("row", { name: /Les Mains Neuves/ })
      .getByText("Ajoutée")
      .waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger les lignes refusées (CSV)" }).click();
    const text = await readFile((await (await download).path()) ?? "", "utf8");
    expect(text).toContain("12345678912345");
    expect(text).toContain("SIRET");
    await page.getByRole("button", { name: /^Importer 1/ }).click();
    await page.getByText("L’import est fini").waitFor();
    await page.getByRole("button", { name: /^Essayer 2/ }).click();
    await page
      .getByRole("row", { name: /Les Mains Neuves/ })
      .getByText("Inchangée")
      .waitFor();
    const { items } = (await (await page.request.get("/api/suppliers?q=mains neuves")).json()) as {
      items: { name: string; proofs: { authority: string }[] }[];
    };
    const imported = items.find(({ name }) => name === "Les Mains Neuves");
    expect(imported?.proofs).toMatchObject([{ authority: "DDETS 31" }]);
  });

  it("lines are pasted and tried by keyboard alone", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/import");
    await page.getByText("Ou coller le contenu d’un tableur").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Lignes, avec leurs en-têtes").focus();
    await page.keyboard.insertText("nom;type;siret;cp;ville\nLes Ateliers;XX;55208131766522;31000;Toulouse");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Essayer 1/ }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("row", { name: /Les Ateliers/ })
      .getByText(/Types de structure/)
      .waitFor();
  });
};
