import { parisDay } from "../../shared/time/paris-days.ts";

let read: (() => string) | undefined;

/** The doors (main.tsx, the server's drawing of a page) give the time; nothing else here reads a clock. */
export const setClock = (instant: () => string): void => {
  read = instant;
};

/** The present instant. */
export const now = (): string => {
  if (!read) throw new Error("no clock was given");
  return read();
};

/** The day it is in Paris, `YYYY-MM-DD`. */
export const today = (): string => parisDay(now());
