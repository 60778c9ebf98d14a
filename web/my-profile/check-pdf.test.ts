import { describe, expect, test } from "vitest";
import { mostFileBytes } from "../../shared/suppliers/schema.ts";
import { checkPdf } from "./check-pdf.ts";

const pdf = (...parts: string[]) => new Blob(parts);

describe("a PDF before it is sent", () => {
  test("passes if it is whole, even with padding after its end", async () => {
    expect(await checkPdf(pdf("%PDF-1.7\n…\n%%EOF\n"))).toBeUndefined();
    expect(await checkPdf(pdf("%PDF-1.7\n…\n%%EOF", "\0".repeat(1_000)))).toBeUndefined();
  });

  test("is refused where it was cut short, even if an end stands at its beginning", async () => {
    await expect(checkPdf(pdf("%PDF-1.7\n1 0 obj"))).rejects.toThrow("incomplet");
    await expect(checkPdf(pdf("%PDF-1.7\n%%EOF\n", "x".repeat(10_000)))).rejects.toThrow("incomplet");
  });

  test("is refused above the limit, with its weight, the limit and what to do", async () => {
    const heavy = pdf("%PDF-1.7\n", " ".repeat(mostFileBytes), "%%EOF");
    await expect(checkPdf(heavy)).rejects.toThrow(
      /pèse 4,1\u00a0Mo, pour 4\u00a0Mo au plus.*150 points par pouce/,
    );
    const atLimit = pdf("%PDF-1.7\n", " ".repeat(mostFileBytes - 14), "%%EOF");
    expect(await checkPdf(atLimit)).toBeUndefined();
  });

  test.each(["/Encrypt 12 0 R", "/Encrypt<</Filter/Standard>>", "/Encrypt\n5 0 R"])(
    "passes if it is encrypted, with a word, since it may open without a password: %s",
    async (entry) => {
      expect(await checkPdf(pdf(`%PDF-1.7\ntrailer<<${entry}>>\n%%EOF`))).toContain("mot de passe");
    },
  );

  test("is not taken for encrypted for a word of its text", async () => {
    expect(await checkPdf(pdf("%PDF-1.7\n/EncryptMetadata false (/Encrypt me)\n%%EOF"))).toBeUndefined();
  });
});
