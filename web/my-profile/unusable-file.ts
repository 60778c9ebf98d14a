/** A file that cannot be sent; its message says why and what to do, in French. */
export class UnusableFile extends Error {
  override name = "UnusableFile";
}
