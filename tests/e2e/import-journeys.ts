import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { faults } from "./axe.ts";
import { desktop } from "./viewports.ts";
import type { World } from "./world.ts";

const file = (lines: readonly string[]) => ({
  name: "liste.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});

const list = [
  "Liste des structures;;;;",
  "Structure;SIRET;CP;Ville;Tel public",
  "Les Mains Neuves;55208131766522;31000;Toulouse;néant",
  "Faux numéro;12345678912345;31000;Toulouse;",
];

export const importJourneys = (world: () => World) => {
  it("a list without kinds is given one, tried, imported, and its refused lines come back with the reasons", async () => {
    const { page } = world().staff;
    await page.goto("/equipe/import");
    await page.getByLabel("Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV").setInputFiles(file(list));
    await page.getByText("Des colonnes manquent pour créer des fiches").waitFor();
    expect(await page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Structure");
    await page
      .getByLabel("Type de structure", { exact: true })
      .selectOption("La même valeur pour toutes les lignes");
    await page.getByLabel("Type de structure de toutes les lignes").selectOption("EI");
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

  it("a list over a profile that its people keep tells field by field what would change, on a phone too", async () => {
    const { page, context } = world().staff;
    const known = (await (await context.request.get("/api/suppliers/sup_demo006")).json()) as Supplier;
    await page.goto("/equipe/import");
    await page
      .getByLabel("Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV")
      .setInputFiles(file(["SIRET;Raison sociale", `${known.siret};Un autre nom`]));
    await page.getByRole("button", { name: /^Essayer 1/ }).click();
    const line = page.getByRole("row").filter({ hasText: "À décider" });
    await line.getByText("Proposé à l’équipe").waitFor();
    await line.getByText(known.name, { exact: true }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(await faults(page, "light")).toEqual([]);
    await page.getByRole("region", { name: "Résultat" }).screenshot({
      path: fileURLToPath(new URL("../../.build/screenshots/equipe-import-essai-phone.png", import.meta.url)),
    });
    await page.setViewportSize(desktop);
    await page.getByRole("button", { name: /^Importer 1/ }).click();
    await page.getByText("L’import est fini").waitFor();
    const after = (await (await context.request.get("/api/suppliers/sup_demo006")).json()) as Supplier;
    expect(after).toEqual(known);
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
      .getByText(/n’est pas un type reconnu/)
      .waitFor();
  });

  it("a spreadsheet is read as it is, a choice of columns is remembered, and what is no list is refused with a word", async () => {
    const { page } = world().staff;
    const sheet = (name: string, rows: (string | number)[][]) => async () => ({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "Liste", rows }] })),
    });
    const workbook = sheet("liste.xlsx", [
      ["Machin", "Qualité", "N° SIRET", "CP", "Ville"],
      ["Le Jardin", "Structure apprenante", 55208131766522, 31000, "Toulouse"],
    ]);
    const field = () => page.getByLabel("Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV");
    await page.goto("/equipe/import");
    await field().setInputFiles({
      name: "liste.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7"),
    });
    await page.getByText("C’est un document PDF").waitFor();
    await field().setInputFiles(await workbook());
    await page.getByLabel("Présentation").selectOption("Qualité");
    await page.reload();
    await field().setInputFiles(await workbook());
    await page.getByText("Des colonnes manquent pour créer des fiches").waitFor();
    expect(await page.getByLabel("Présentation").inputValue()).toBe("Qualité");
    expect(await page.getByLabel("SIRET", { exact: true }).inputValue()).toBe("N° SIRET");
    await page.getByRole("button", { name: /^Essayer 1/ }).click();
    await page.getByText("Rien n’a encore changé").waitFor();
  });
};
