import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const text = "Régie de quartier « Les Églantiers » ; Bœuf & Cœur ; l’été – à Noël";
const utf16 = (bigEndian: boolean, mark: boolean) => {
  const words = Array.from((mark ? "\ufeff" : "") + text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    words.flatMap((word) => (bigEndian ? [word >> 8, word & 255] : [word & 255, word >> 8])),
  );
};
/** The bytes of a text in an encoding of one byte a letter. */
const inSingleBytes = (encoding: string, written: string) => {
  const letters = Array.from(
    new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  );
  return Uint8Array.from(written, (letter) => letters.indexOf(letter));
};

describe("the text of a file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16, as « Texte Unicode » has it", utf16(false, true)],
    ["UTF-16 the other way round", utf16(true, true)],
    ["UTF-16 without its mark", utf16(false, false)],
    ["Windows-1252", inSingleBytes("windows-1252", text)],
    ["the Macintosh’s own encoding", inSingleBytes("macintosh", text)],
    [
      "UTF-8 read by mistake as Windows-1252, then saved again",
      new TextEncoder().encode(new TextDecoder("windows-1252").decode(new TextEncoder().encode(text))),
    ],
  ])("is read in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("is read in MS-DOS’s own encoding", () => {
    expect(decodeText(Uint8Array.from([0x52, 0x82, 0x67, 0x69, 0x65, 0x20, 0x85, 0x20, 0x87, 0x61]))).toBe(
      "Régie à ça",
    );
  });

  it.each(["Régie des Églantiers, été", "RÉGIE DES ÉCLUSES", "Entreprise ETTI d'Évreux"])(
    "tells MS-DOS’s encoding from the Macintosh’s: « %s »",
    (written) => {
      const bytes: Readonly<Record<string, number>> = { é: 0x82, É: 0x90 };
      const read = decodeText(Uint8Array.from(written, (letter) => bytes[letter] ?? letter.charCodeAt(0)));
      expect(read).toBe(written);
      expect(decodeText(inSingleBytes("macintosh", written))).toBe(written);
      expect(decodeText(inSingleBytes("windows-1252", written))).toBe(written);
    },
  );

  it.each([
    ["CRÈCHE", [0x43, 0x52, 0xd4, 0x43, 0x48, 0x45]],
    ["Rivière", [0x52, 0x69, 0x76, 0x69, 0x8a, 0x72, 0x65]],
    ["RIVIÈRE", [0x52, 0x49, 0x56, 0x49, 0xd4, 0x52, 0x45]],
  ])("tells MS-DOS’s encoding by one letter: « %s »", (written, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(written);
  });

  it.each([
    "HÔPITAL",
    "CÔTE",
    "PÔLE",
    "HÔTEL",
    "CONTRÔLE",
    "RHÔNE",
    "SAÔNE",
    "IMPÔTS",
    "DIPLÔME",
    "CLÔTURE",
    "ENRÔLER",
  ])("is not MS-DOS’s where Windows’ own makes a word: « %s »", (written) => {
    expect(decodeText(inSingleBytes("windows-1252", written))).toBe(written);
  });

  it.each([
    "Cœur d’Œuvre",
    "Sœurs",
    "Bœuf",
    "2½ jours",
    "80 k€",
    "12 €HT",
    "Régie ½ temps",
    "Le Chêne",
    "Château",
    "Noël",
  ])("is read without an « é » to tell by: « %s »", (written) => {
    expect(decodeText(inSingleBytes("windows-1252", written))).toBe(written);
  });

  it.each([
    "Cœur d'Œuvre",
    "ŒUVRES",
    "Sœurs unies",
    "Les 12 œuvres de l'été",
    "Prix : 12 €",
    "Régie de l'été",
  ])("is read in Latin-9: « %s »", (written) => {
    expect(decodeText(inSingleBytes("iso-8859-15", written))).toBe(written);
  });

  it.each([
    ...[
      "Le Chêne",
      "Le Château",
      "La Forêt",
      "Hôpital",
      "Noël",
      "Là-bas",
      "Reçu",
      "Forêt d'Août",
      "Mère et fils",
    ],
    ...["CHÊNE", "HÔPITAL", "Île", "FRANÇAISE"],
  ])("is read in MS-DOS’s and the Macintosh’s encodings without an « é »: « %s »", (written) => {
    const dos =
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔ";
    const bytes = Uint8Array.from(written, (letter) =>
      letter < "\u0080" ? letter.charCodeAt(0) : 0x80 + Array.from(dos).indexOf(letter),
    );
    expect(decodeText(bytes)).toBe(written);
    expect(decodeText(inSingleBytes("macintosh", written))).toBe(written);
  });

  it("never holds a letter that is lost, and is none for what is no text", () => {
    for (let byte = 0x80; byte < 0x100; byte += 1)
      expect(decodeText(Uint8Array.from([65, byte, 66]))).not.toContain("\ufffd");
    expect(decodeText(Uint8Array.from([1, 0, 0, 0, 7, 0, 0]))).toBeUndefined();
  });

  it.each(["windows-1252", "macintosh"])(
    "is read line by line where one part is UTF-8 and the other %s",
    (encoding) => {
      const utf8 = new TextEncoder().encode("Régie du Château\r\nsans accent\r\n");
      const older = inSingleBytes(encoding, "Régie d’Été\r\n");
      expect(decodeText(Uint8Array.from([...utf8, ...older, ...utf8]))).toBe(
        "Régie du Château\r\nsans accent\r\nRégie d’Été\r\nRégie du Château\r\nsans accent\r\n",
      );
    },
  );

  it("keeps « Ã » where it is meant", () => {
    expect(decodeText(new TextEncoder().encode("Conceição – SÃO"))).toBe("Conceição – SÃO");
  });
});
