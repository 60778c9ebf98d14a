import { describe, expect, it } from "vitest";
import type { Sheet } from "../../shared/imports/read-file.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";
import { chosenReader, sheetsOfFile } from "./read-chosen.ts";

const sheet = (name: string): Sheet[] => [{ name, records: [] }];

/** What a page shows after it read something. */
const page = () => {
  const shown: { sheets: readonly Sheet[]; problems: string[] } = { sheets: [], problems: [] };
  const take = chosenReader();
  const told = {
    onSheets: (sheets: readonly Sheet[]) => {
      shown.sheets = sheets;
    },
    onProblem: (words: string) => void shown.problems.push(words),
  };
  return { shown, take: (read: Parameters<typeof take>[0]) => take(read, told), takeWith: take, told };
};

describe("a chosen file", () => {
  it("counts alone where it was chosen last, however long the one before takes", async () => {
    const { shown, take } = page();
    const slow = Promise.withResolvers<Sheet[]>();
    const first = take(() => slow.promise);
    await take(() => sheet("second"));
    slow.resolve(sheet("first"));
    await first;
    expect(shown.sheets).toEqual(sheet("second"));
  });

  it("says nothing of an earlier one that failed meanwhile", async () => {
    const { shown, take } = page();
    const slow = Promise.withResolvers<Sheet[]>();
    const first = take(() => slow.promise);
    await take(() => sheet("second"));
    slow.reject(new UnreadableFile("C’est un PDF."));
    await first;
    expect(shown.problems.filter(Boolean)).toEqual([]);
  });

  it.each([
    [new UnreadableFile("C’est un PDF."), "C’est un PDF."],
    [new TypeError("Failed to fetch dynamically imported module"), "Vérifiez votre connexion"],
    [new RangeError("out of memory"), "Réessayez"],
  ])("says what went wrong: %s", async (error, words) => {
    const { shown, take } = page();
    await take(() => Promise.reject(error));
    expect(shown.problems.at(-1)).toContain(words);
  });

  it("says why its lines cannot be taken", async () => {
    const { shown, takeWith, told } = page();
    const refusing = () => {
      throw new UnreadableFile("Ce fichier est vide.");
    };
    await takeWith(() => sheet("empty"), { ...told, onSheets: refusing });
    expect(shown.problems.at(-1)).toBe("Ce fichier est vide.");
  });

  it("that the device does not give is told, and so is one that is too large", async () => {
    const gone = Object.assign(new Blob(["SIRET;Nom"]), {
      arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")),
    });
    await expect(sheetsOfFile(gone)).rejects.toThrow("téléchargez-le d’abord sur cet appareil");
    await expect(sheetsOfFile(new Blob([new Uint8Array(5 * 1_048_576)]))).rejects.toThrow("4 Mo");
    await expect(sheetsOfFile(new Blob(["SIRET;Nom"]))).resolves.toHaveLength(4);
  });
});
