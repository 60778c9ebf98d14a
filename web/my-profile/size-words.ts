import { number } from "../platform/format.ts";

const megabyte = 1_048_576;

/** `655360` → « 640 ko », `4194305` → « 4,1 Mo »: rounded up, so that what is above a limit never reads as the limit. */
export const sizeWords = (bytes: number): string =>
  bytes < megabyte
    ? `${number(Math.ceil(bytes / 1_024))}\u00a0ko`
    : `${number(Math.ceil((bytes / megabyte) * 10) / 10)}\u00a0Mo`;
