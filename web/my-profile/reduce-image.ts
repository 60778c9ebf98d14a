import { type ImageSize, sizeWithin } from "./image-size.ts";
import { UnusableFile } from "./unusable-file.ts";

type Picture = ImageSize & { source: CanvasImageSource };

/** From what reads well on paper to what any picture fits in: the longest side in pixels, the quality of the JPEG. */
const attempts = [
  { side: 2_400, quality: 0.85 },
  { side: 2_000, quality: 0.75 },
  { side: 1_600, quality: 0.6 },
];

const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** As an element shows it; the security policy of the pages lets in images written in their address, and no others. */
const byElement = async (file: Blob): Promise<Picture> => {
  const source = new Image();
  source.src = await asDataUrl(file);
  await source.decode();
  return { source, width: source.naturalWidth, height: source.naturalHeight };
};

/** The picture upright, whatever way the camera was held. Safari reads HEIC in an element alone. */
const read = async (file: Blob): Promise<Picture> => {
  try {
    const source = await createImageBitmap(file, { imageOrientation: "from-image" });
    return { source, width: source.width, height: source.height };
  } catch {
    return byElement(file);
  }
};

const canvasOf = ({ width, height }: ImageSize) => {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context)
    throw new UnusableFile("Ce navigateur ne sait pas préparer les images. Joignez plutôt un PDF.");
  return { canvas, context };
};

/** Some browsers scramble what is read back from a canvas, against tracking: the document would be noise. */
const refuseScrambled = (): void => {
  const { context } = canvasOf({ width: 8, height: 8 });
  const grey = 96;
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, 8, 8);
  const { data } = context.getImageData(0, 0, 8, 8);
  if (data.some((value, at) => at % 4 !== 3 && Math.abs(value - grey) > 8))
    throw new UnusableFile(
      "Ce navigateur brouille les images pour vous protéger du pistage : la vôtre serait illisible. Autorisez ce site à lire les images (« canvas ») dans ses réglages, ou joignez un PDF.",
    );
};

const asJpeg = ({ source, ...size }: Picture, side: number, quality: number): Promise<Blob | null> => {
  const within = sizeWithin(size, side);
  const { canvas, context } = canvasOf(within);
  // A JPEG has no transparency: what is transparent would turn black.
  context.fillStyle = "white";
  context.fillRect(0, 0, within.width, within.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, within.width, within.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
};

/**
 * An image as a JPEG of `mostBytes` at most, upright, without what the camera wrote beside it: place, time, device.
 *
 * @throws UnusableFile if this browser cannot do it; any other error if it cannot read the image
 */
export const reduceImage = async (file: Blob, mostBytes: number): Promise<Blob> => {
  const picture = await read(file);
  refuseScrambled();
  for (const { side, quality } of attempts) {
    const jpeg = await asJpeg(picture, side, quality);
    if (jpeg && jpeg.size <= mostBytes) return jpeg;
  }
  throw new UnusableFile(
    "Cette image reste trop lourde une fois réduite. Reprenez la photo de plus près, ou joignez un PDF.",
  );
};
