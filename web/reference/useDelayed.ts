import { useEffect, useState } from "react";

/** A value once it has stood still: what is typed is asked for when one pauses. */
export const useDelayed = <T>(value: T, milliseconds = 180): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
