import { useEffect, useState } from "react";
import { type Draft, forgetOther, keepOther, type Origin, readOther } from "./drafts.ts";

/**
 * Where an entry that came with a sign-in link says otherwise than what was typed in this browser: both are kept, and the
 * form shows one or the other, until one is left.
 *
 * @param current what the form shows
 * @param show has it show another entry
 */
export const useOtherEntry = <V extends object>(key: string, current: () => V, show: (value: V) => void) => {
  const [other, setOther] = useState<Draft<V>>();
  // Not while drawing: the server, which has no storage, would have drawn otherwise.
  useEffect(() => setOther(readOther<V>(key)), [key]);
  if (!other) return undefined;
  const shown: Origin = other.origin === "here" ? "link" : "here";
  return {
    /** Where the entry that is shown was written. */
    shown,
    /** Shows the other one; the one that was shown waits in its place. */
    exchange: () => {
      const before = { value: current(), origin: shown };
      keepOther(key, before);
      setOther(before);
      show(other.value);
    },
    /** Goes on with the one that is shown; the other is forgotten. */
    keep: () => {
      forgetOther(key);
      setOther(undefined);
    },
  };
};
