/**
 * What a file is, by its first bytes: `picture` is an image of another format than those named, `office` a text
 * document or a spreadsheet.
 */
export type FileKind =
  | "pdf"
  | "jpeg"
  | "png"
  | "webp"
  | "heic"
  | "picture"
  | "office"
  | "archive"
  | "unknown";

/** How many first bytes tell what a file is. */
export const tellingBytes = 64;

/** Brands of the container of HEIC photos (ISO/IEC 23008-12), which AVIF images and videos use too. */
const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "heif", "mif1", "msf1"];

/** How the name of the first file inside a document begins: Word, Excel, PowerPoint, OpenDocument, Pages. */
const officeParts =
  "[Content_Types].xml _rels/ docProps/ word/ xl/ ppt/ customXml/ mimetypeapplication/vnd.oasis Index/ preview".split(
    " ",
  );

/** What a file is, whatever its name says. */
export const fileKindOf = (content: Uint8Array): FileKind => {
  const start = String.fromCharCode(...content.subarray(0, tellingBytes));
  const has = (text: string, at = 0) => start.startsWith(text, at);
  // Some programs write a byte order mark or empty lines first, and every reader of PDF passes over them.
  if (/^(\xef\xbb\xbf)?\s*%PDF-/.test(start)) return "pdf";
  if (has("\xff\xd8\xff")) return "jpeg";
  if (has("\x89PNG\r\n\x1a\n")) return "png";
  if (has("RIFF") && has("WEBP", 8)) return "webp";
  if (has("ftyp", 4) && heicBrands.some((brand) => has(brand, 8))) return "heic";
  if (has("ftypavif", 4) || has("ftypavis", 4) || has("GIF8")) return "picture";
  if (has("II*\0") || has("MM\0*") || (has("BM") && has("\0\0\0\0", 6))) return "picture";
  if (has("PK\x03\x04")) return officeParts.some((part) => has(part, 30)) ? "office" : "archive";
  if (has("\xd0\xcf\x11\xe0") || has("{\\rtf")) return "office";
  return has("Rar!") || has("7z\xbc\xaf") || has("\x1f\x8b") ? "archive" : "unknown";
};

/** The media types of files that are kept. */
export const keptTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type KeptType = (typeof keptTypes)[number];

/** The media type of a file that may be kept, by its content; undefined for any other. */
export const keptTypeOf = (content: Uint8Array): KeptType | undefined => {
  const kind = fileKindOf(content);
  if (kind === "pdf") return "application/pdf";
  return kind === "jpeg" || kind === "png" ? `image/${kind}` : undefined;
};
