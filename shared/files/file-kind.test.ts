import { describe, expect, test } from "vitest";
import { type FileKind, fileKindOf, keptTypeOf } from "./file-kind.ts";
import { refusedFileWords } from "./refused-files.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (first: string) => `PK\x03\x04${"\0".repeat(26)}${first}`;

const files: [string, FileKind, string][] = [
  ["a PDF", "pdf", "%PDF-1.7\n"],
  ["a PDF after a byte order mark and an empty line", "pdf", "\xef\xbb\xbf\r\n%PDF-1.4"],
  ["a PDF announced in a page", "unknown", "<html>%PDF-1.7"],
  ["a JPEG", "jpeg", "\xff\xd8\xff\xe1\0\0Exif"],
  ["a PNG", "png", "\x89PNG\r\n\x1a\n\0\0"],
  ["a WebP", "webp", "RIFF\x10\0\0\0WEBPVP8 "],
  ["a sound", "unknown", "RIFF\x10\0\0\0WAVEfmt "],
  ["a photo of an iPhone", "heic", "\0\0\0\x24ftypheic\0\0\0\0"],
  ["a photo of another phone", "heic", "\0\0\0\x18ftypmif1\0\0\0\0"],
  ["a video", "unknown", "\0\0\0\x18ftypqt  \0\0\0\0"],
  ["an AVIF", "picture", "\0\0\0\x1cftypavif\0\0\0\0"],
  ["a GIF", "picture", "GIF89a"],
  ["a TIFF", "picture", "II*\0\x08"],
  ["a BMP", "picture", "BM\x36\x10\0\0\0\0\0\0"],
  ["a text that begins like a BMP", "unknown", "BMW, agrément"],
  ["a DOCX", "office", zip("[Content_Types].xml")],
  ["a DOCX of Google", "office", zip("word/numbering.xml")],
  ["an XLSX", "office", zip("xl/workbook.xml")],
  ["an ODT", "office", zip("mimetypeapplication/vnd.oasis.opendocument.text")],
  ["an old DOC", "office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["an RTF", "office", "{\\rtf1\\ansi"],
  ["a ZIP", "archive", zip("convention.pdf")],
  ["a 7z", "archive", "7z\xbc\xaf'\x1c"],
  ["a page", "unknown", "<!doctype html>"],
  ["a drawing that may hold a script", "unknown", "<svg xmlns='http://www.w3.org/2000/svg'>"],
  ["nothing", "unknown", ""],
];

describe("what a file is", () => {
  test.each(files)("is told by its first bytes: %s is %s", (_name, kind, start) => {
    expect(fileKindOf(bytes(start))).toBe(kind);
  });

  test.each(files)("decides whether it is kept: %s", (_name, kind, start) => {
    const kept = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" }[kind as "pdf"];
    expect(keptTypeOf(bytes(start))).toBe(kept);
  });
});

test("whatever is refused, the words say what to do", () => {
  for (const [, kind] of files)
    for (const name of ["", "convention.pdf", "sans nom"])
      expect(refusedFileWords(kind, name)).toMatch(/joignez|Enregistrez/);
});
