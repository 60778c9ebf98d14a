export type ImageSize = { width: number; height: number };

/** The size of an image once no side is longer than `most` pixels; a smaller image stays as it is. */
export const sizeWithin = ({ width, height }: ImageSize, most: number): ImageSize => {
  const share = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
};
