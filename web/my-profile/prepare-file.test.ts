import { describe, expect, test } from "vitest";
import { prepareFile } from "./prepare-file.ts";

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
const zip = (first: string) => `PK\x03\x04${"\0".repeat(26)}${first}`;

describe("a chosen file", () => {
  test("that is a PDF is sent as it is, under the name of what it is", async () => {
    const content = "%PDF-1.7\n%%EOF";
    expect(await prepareFile(file("Agrément 2026.PDF", content))).toMatchObject({
      name: "Agrément 2026.pdf",
      type: "application/pdf",
    });
    expect(await prepareFile(file("convention.jpg", content))).toMatchObject({ name: "convention.pdf" });
    expect(await prepareFile(file("convention", content))).toMatchObject({ name: "convention.pdf" });
    const long = await prepareFile(file(`${"a".repeat(300)}.pdf`, content));
    expect(long.name.length).toBeLessThanOrEqual(200);
  });

  test.each([
    ["vide.pdf", "", "Ce fichier est vide"],
    ["convention.docx", zip("[Content_Types].xml"), "Enregistrez-le en PDF"],
    ["convention.odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "Enregistrez-le en PDF"],
    ["convention.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "Enregistrez-le en PDF"],
    ["pieces.zip", zip("convention.pdf"), "archive"],
    ["convention.pdf", "<html>Session expirée</html>", "Son nom finit par « .pdf »"],
    ["photo.JPG", "rien d’une image", "Son nom finit par « .jpg »"],
    ["notes.txt", "rien", "ni un PDF, ni une image"],
  ])("%s is refused with what to do", async (name, content, words) => {
    await expect(prepareFile(file(name, content))).rejects.toThrow(words);
  });

  test("that nothing here reads as an image is told by its format", async () => {
    const heic = "\0\0\0\x18ftypheic\0\0\0\0";
    await expect(prepareFile(file("IMG_0001.HEIC", heic))).rejects.toThrow("exportez-la en JPEG");
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    await expect(prepareFile(file("photo.jpg", jpeg))).rejects.toThrow("abîmée ou incomplète");
  });

  test("that is a picture of more than 25 MB is refused with its weight", async () => {
    const heavy = file("scan.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    Object.defineProperty(heavy, "size", { value: 26 * 1_048_576 });
    await expect(prepareFile(heavy)).rejects.toThrow("pèse 26\u00a0Mo, pour 25\u00a0Mo au plus");
  });

  test("that can no longer be read is told so", async () => {
    const gone = file("convention.pdf", "%PDF-1.7");
    gone.slice = () => {
      throw new DOMException("gone", "NotReadableError");
    };
    await expect(prepareFile(gone)).rejects.toThrow("nuage");
  });
});
