const beginnings = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

export type FileType = (typeof beginnings)[number]["type"];

/** The type of a file by its first bytes, whatever its name; undefined if it is not an accepted one. */
export const fileTypeOf = (content: Uint8Array): FileType | undefined =>
  beginnings.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte))?.type;
