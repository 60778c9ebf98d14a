import { useState } from "react";

/** A choice stored on this device; where storage is forbidden, it lasts for this visit. */
export const useKept = <T>(key: string, initial: T, isRight: (value: unknown) => value is T) => {
  const [value, setValue] = useState<T>(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      return isRight(kept) ? kept : initial;
    } catch {
      return initial;
    }
  });
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It holds for this visit alone.
    }
  };
  return [value, keep] as const;
};
