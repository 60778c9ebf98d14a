import { inflateRawSync } from "node:zlib";

/** The files of a zip, by name, from its central directory. */
export const unzip = (bytes: Uint8Array): Map<string, Buffer> => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + (nameSize ?? 0));
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const content = zip.subarray(start, start + size);
    files.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
  }
  return files;
};

const attribute = /\s+[\w:.-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*"/y;
const text = /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*/y;

/** Throws where XML is not well formed: a tag that is not closed, a value without quotes, a bare `&`. */
export const requireXml = (name: string, xml: string): void => {
  const open: string[] = [];
  let at = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
  const fail = (what: string): never => {
    throw new Error(`${name}: ${what} at ${at}: ${xml.slice(at, at + 60)}`);
  };
  const skip = (pattern: RegExp): void => {
    pattern.lastIndex = at;
    while (pattern.test(xml)) {
      if (pattern.lastIndex === at) break;
      at = pattern.lastIndex;
      if (pattern === text) break;
    }
  };
  while (at < xml.length) {
    skip(text);
    if (at >= xml.length) break;
    const tag = /<(\/?)([\w:.-]+)/y;
    tag.lastIndex = at;
    const [, closing, element = ""] = tag.exec(xml) ?? fail("no tag");
    at = tag.lastIndex;
    if (closing === "/") {
      if (open.pop() !== element) fail(`</${element}> closes another`);
    } else skip(attribute);
    const end = /\s*(\/?)>/y;
    end.lastIndex = at;
    const [, alone] = end.exec(xml) ?? fail("a tag without an end");
    at = end.lastIndex;
    if (closing !== "/" && alone !== "/") open.push(element);
  }
  if (open.length > 0) fail(`<${open.at(-1)}> is not closed`);
};

/** Letters as they are read. */
const unescaped = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "’")
    .replaceAll("&amp;", "&");

/** The paragraphs of a part of a DOCX, as they are read. */
export const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    unescaped([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = ""]) => run).join("")),
  );
