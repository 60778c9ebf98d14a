/**
 * Letters and signs of French texts, by how often they come, and what no such text holds: a capital after a small
 * letter (« RÇgie »), a small letter between capitals (« RêGIE »), a word that begins as none does (« êglantier »),
 * « à » within a word (« Chàne » for « Chêne »), « ë » after a consonant and « â » after a vowel (« chëteau », « Noâl »),
 * « ô » before a letter that none follows (« CRÔCHE », « RIVIÔRE »), signs between letters (« C½ur », « FRAN€AIS »). The right encoding shows the most of them.
 */
const frenchSigns: readonly (readonly [signs: RegExp, weight: number])[] = [
  [/é/g, 20],
  [/[èêà’]/g, 6],
  [/[ëâäçôöûùüîïœæÉÈÊËÀÂÇÔÛÙÎÏŒÆ«»°€–…\u00a0]/g, 2],
  [/\p{Ll}[ÉÈÊËÀÂÄÇÔÖÛÙÜÎÏŒÆ]|\p{Lu}[éèêëàâäçôöûùüîïœæ]\p{Lu}|(?<!\p{L})(?:ê(?!t)|[ëïùû])/gu, -20],
  [/(?<=\p{L})[ôÔ](?=[bcfgrsvz])/giu, -20],
  [/(?<=\p{L})à(?=\p{L})|(?<=[bcdfgjklmpqrstvxz])ë|(?<=[aiou])â/gu, -20],
  [
    /(?<=\p{L})[½¼¾€¤…‚„ˆ‰](?=\p{L})|[½¼¾](?=\p{Ll})|(?<!\d\s?)€(?=\p{L})|(?<!\p{L})[œŒ](?!\p{L})|(?<=\d)[œŒ]|¤|[\u0080-\u009f]/gu,
    -20,
  ],
];

const frenchness = (text: string): number =>
  frenchSigns.reduce((total, [signs, weight]) => total + weight * (text.match(signs) ?? []).length, 0);

/** The upper half of code page 850, in which Excel saves « CSV (MS-DOS) »; browsers do not decode it. */
const codePage850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

const from850 = (bytes: Uint8Array): string => {
  const letters = Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (codePage850[byte - 0x80] ?? ""),
  );
  return letters.join("");
};

const decoded = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without its mark: in French text, every second byte is almost always zero. */
const utf16Of = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2_000);
  const zeros = (parity: number) => head.filter((byte, place) => place % 2 === parity && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return "utf-16le";
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? "utf-16be" : undefined;
};

/** Windows-1252 by byte, backwards: what a text became that was read in it by mistake. */
const bytesIn1252 = (): Map<string, number> =>
  new Map(
    Array.from(
      new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    ).map((letter, byte) => [letter, byte]),
  );

/** « RÃ©gie » is « Régie » saved in UTF-8, read in Windows-1252 and saved again: the way back, where there is one. */
const withoutMistakenReading = (text: string): string => {
  if (!/Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/.test(text)) return text;
  const known = bytesIn1252();
  const bytes = Array.from(text, (letter) => known.get(letter));
  if (bytes.includes(undefined)) return text;
  return decoded("utf-8", Uint8Array.from(bytes.map((byte) => byte ?? 0))) ?? text;
};

/** Which of the older encodings shows the most French, for these bytes. */
const olderEncoding = (bytes: Uint8Array): ((some: Uint8Array) => string) => {
  const readings = [
    ...["windows-1252", "iso-8859-15", "macintosh"].map(
      (encoding) => (some: Uint8Array) => new TextDecoder(encoding).decode(some),
    ),
    from850,
  ].map((read) => ({ read, signs: frenchness(read(bytes)) }));
  return readings.reduce((best, next) => (next.signs > best.signs ? next : best)).read;
};

const linesIn = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
};

/**
 * A text that is no UTF-8 as a whole. Lists are pasted one under the other: a line that is UTF-8 and shows it, which by
 * chance none is, is read so, and the others in the older encoding that they show.
 */
const fromSeveral = (bytes: Uint8Array): string => {
  const lines = linesIn(bytes);
  const inUnicode = lines.map((line) =>
    line.some((byte) => byte >= 0x80) ? decoded("utf-8", line) : undefined,
  );
  if (inUnicode.every((line) => line === undefined)) return olderEncoding(bytes)(bytes);
  const others = lines.filter((_, place) => inUnicode[place] === undefined);
  const read = olderEncoding(Uint8Array.from(others.flatMap((line) => [...line])));
  return lines.map((line, place) => inUnicode[place] ?? read(line)).join("");
};

/**
 * The text of a file, whatever a French spreadsheet saved it in: UTF-8 with or without its mark, UTF-16
 * (« Texte Unicode »), Windows-1252, Latin-9 (ISO 8859-15), the Macintosh's and MS-DOS's own. Undefined for what is no text.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(utf16, bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (bytes.includes(0)) return undefined;
  const unicode = decoded("utf-8", bytes);
  if (unicode !== undefined) return withoutMistakenReading(unicode.replace(/^\ufeff/, ""));
  return fromSeveral(bytes);
};
