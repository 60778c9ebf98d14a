import { writeSync } from "node:fs";

const BLOCK = 1 << 20;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes all the bytes: a pipe accepts only a part at a time, and fails with EAGAIN while its reader is busy.
 */
const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
      Atomics.wait(clock, 0, 0, 1);
    }
  }
};

/**
 * Buffers output in large blocks, so that gigabytes of short lines cost neither memory nor a system call
 * each.
 */
export const blockOutput = (descriptor: number) => {
  const block = new Uint8Array(BLOCK);
  let used = 0;
  const flush = (): void => {
    writeAll(descriptor, block.subarray(0, used));
    used = 0;
  };
  const bytes = (part: Uint8Array): void => {
    if (used + part.length > BLOCK) flush();
    if (part.length > BLOCK) writeAll(descriptor, part);
    else {
      block.set(part, used);
      used += part.length;
    }
  };
  return { bytes, text: (text: string): void => bytes(Buffer.from(text)), flush };
};
export type BlockOutput = ReturnType<typeof blockOutput>;
