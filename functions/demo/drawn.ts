/** A number that looks drawn, always the same for a place and a subject. */
const drawn = (place: number, subject: number): number => {
  const mixed = Math.imul(Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(subject + 7, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** One of a list, always the same for a place and a subject; what stands twice comes twice as often. */
export const oneOf = <T>(list: readonly T[], place: number, subject: number): T => {
  const one = list[drawn(place, subject) % list.length];
  if (one === undefined) throw new Error("an empty list in the demonstration data");
  return one;
};
