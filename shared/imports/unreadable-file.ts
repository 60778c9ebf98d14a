/** A file that cannot be read; the message is French and says what to give instead. */
export class UnreadableFile extends Error {}
