import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { aSiret } from "../builders.ts";
import { visit } from "./browser.ts";
import { expectDialogSound } from "./every-page.ts";
import { chooseIn } from "./keyboard.ts";
import { signIn } from "./people.ts";
import type { World } from "./world.ts";

/** What a camera writes first in a JPEG: that the picture is to be turned by a quarter, and a word to look for. */
const exif = Buffer.concat([
  Buffer.from("ffe1003a", "hex"),
  Buffer.from("Exif\0\0MM\0*\0\0\0\x08", "latin1"),
  Buffer.from("0001011200030000000100060000" + "00000000", "hex"),
  Buffer.from("GPS: Toulouse, 43.6 N 1.44 E".padEnd(0x3a - 2 - 32), "latin1"),
]);

/** A photo of 12 megapixels and more than 4 MB, held upright by a phone. */
const photo = async (page: Page): Promise<Buffer> => {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 4_000, height: 3_000 });
    const context = canvas.getContext("2d");
    const image = context?.createImageData(4_000, 3_000);
    if (!context || !image) throw new Error("no canvas");
    for (let at = 0, seed = 1; at < image.data.length; at++) {
      seed = (seed * 48_271) % 2_147_483_647;
      image.data[at] = at % 4 === 3 ? 255 : 150 + (seed % 60);
    }
    context.putImageData(image, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.95);
  });
  const jpeg = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
};

const docx = {
  name: "convention.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from(`PK\x03\x04${"\0".repeat(26)}[Content_Types].xml`, "latin1"),
};
const pdf = { name: "agrément.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") };

const choose = async (proof: Locator, file: { name: string; mimeType: string; buffer: Buffer }) => {
  const chooser = proof.page().waitForEvent("filechooser");
  await proof.getByRole("button", { name: /^(Joindre|Remplacer) le document/ }).press("Enter");
  await (await chooser).setFiles(file);
};

const fillIn = async (page: Page, siret: string, name: string) => {
  await page.getByRole("textbox", { name: "SIRET" }).fill(siret);
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("checkbox", { name: /^Entreprise d’insertion EI/ }).check();
  await chooseIn(page, "Commune", "Muret", /^Muret/);
  await chooseIn(page, "Famille d’achats", "tonte", /./);
  await page.getByLabel("Prénom et nom").fill("Claude Photo");
};

const fillInProof = async (proof: Locator) => {
  await proof.getByLabel("Pour quel type").selectOption({ label: "Entreprise d’insertion" });
  await proof.getByLabel("Référence").fill("EI-2026-031");
  await proof.getByLabel("Valable du").fill("2026-01-01");
  await proof.getByLabel("Jusqu’au").fill("2028-01-01");
};

/** A new person on a profile that was never saved, with a proof to fill in. */
const newProof = async (world: World, email: string) => {
  const person = await visit(world.browser, world.site.url);
  const { page } = person;
  await signIn(person, email);
  await page.goto("/ma-fiche");
  await page.getByRole("button", { name: "Ajouter un justificatif" }).click();
  const proof = page.getByRole("group", { name: "Justificatif 1", exact: true });
  return { ...person, proof, status: proof.getByRole("status") };
};

/** The documents of proofs, from a phone or a desk, before a profile was ever saved and after. */
export const proofFileJourneys = (world: () => World) => {
  it("a file of another kind is told what to do", async () => {
    const person = await newProof(world(), "autre.document@exemple.fr");
    await choose(person.proof, docx);
    await person.status.getByText("Enregistrez-le en PDF").waitFor();
    await expectDialogSound(person, "justificatif-refuse");
    await person.context.close();
  });

  it("a PDF that waits for the first save says so", async () => {
    const person = await newProof(world(), "document@exemple.fr");
    const { context, proof, status } = person;
    await choose(proof, pdf);
    await status.getByText("sera envoyé à l’enregistrement").waitFor();
    await expectDialogSound(person, "justificatif-en-attente");
    await context.close();
  });

  it("a heavy photo is chosen before anything is saved, waits, and leaves with the first save, upright and without its place", async () => {
    const { page, context, complaints, proof, status } = await newProof(world(), "photo@exemple.fr");
    const buffer = await photo(page);
    expect(buffer.length).toBeGreaterThan(4 * 1_048_576);
    await choose(proof, { name: "IMG 0001.jpeg", mimeType: "image/jpeg", buffer });
    await status.getByText("sera envoyé à l’enregistrement").waitFor();
    await proof.getByText("IMG 0001.jpg").waitFor();
    await proof.getByText(/^Photo réduite de .+\sMo à .+, sans le lieu/).waitFor();
    await proof
      .getByRole("button", { name: /^Retirer/ })
      .filter({ hasText: "document" })
      .click();
    expect(await proof.getByText("IMG 0001.jpg").count()).toBe(0);
    await choose(proof, { name: "IMG 0001.jpeg", mimeType: "image/jpeg", buffer });
    await status.getByText("sera envoyé à l’enregistrement").waitFor();

    await fillIn(page, aSiret(4_401), "Les Photos du Canal");
    await fillInProof(proof);
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.getByText("Votre fiche est enregistrée").waitFor();
    const link = page.getByRole("link", { name: "IMG 0001.jpg" });
    const kept = await (await context.request.get((await link.getAttribute("href")) ?? "")).body();
    expect(kept.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(kept.toString("latin1")).not.toMatch(/Exif|GPS/);
    expect(
      await page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${base64}`;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, kept.toString("base64")),
    ).toEqual([1_800, 2_400]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("on a profile that may be a draft, the file leaves at once, and what is typed after is kept", async () => {
    const { page, context, proof } = await newProof(world(), "envoi@exemple.fr");
    await fillIn(page, aSiret(4_402), "Les Envois du Canal");
    await fillInProof(proof);
    await choose(proof, pdf);
    await proof.getByRole("link", { name: "agrément.pdf" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/ma-fiche");
    await page.getByLabel("Présentation").fill("Écrit après l’envoi.");

    // Left without saving: the profile is found with what was typed since.
    await page.goto("/ma-fiche");
    await page.waitForURL(/\/ma-fiche\/sup_/);
    await expect
      .poll(() => page.getByLabel("Présentation").inputValue(), { timeout: 10_000 })
      .toBe("Écrit après l’envoi.");
    await page.getByRole("link", { name: "agrément.pdf" }).waitFor();
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.getByText("Votre fiche est enregistrée").waitFor();
    await page.reload();
    await page.getByRole("link", { name: "agrément.pdf" }).waitFor();
    expect(await page.getByLabel("Présentation").inputValue()).toBe("Écrit après l’envoi.");
    await context.close();
  });

  it("a file that could not leave says so, and leaves once it is tried again", async () => {
    const { browser, site, supplier } = world();
    // What serves the annuaire without a network would hide these requests from the refusal below.
    const person = await visit(browser, site.url, { serviceWorkers: "block" });
    await signIn(person, supplier.registration.contact.email);
    const { page, context } = person;
    await page.goto(`/ma-fiche/${supplier.registration.organisationId}`);
    const proof = page.getByRole("group", { name: "Justificatif 1", exact: true });
    await page.route("**/files?name=*", (route) => route.abort(), { times: 1 });
    await choose(proof, pdf);
    await proof.getByRole("status").getByText("Le document n’est pas parti").waitFor();
    await proof.getByRole("button", { name: /^Réessayer/ }).press("Enter");
    await proof.getByRole("link", { name: "agrément.pdf" }).waitFor();
    await context.close();
  });
};
