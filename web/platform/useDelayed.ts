import { useEffect, useState } from "react";

/** A value once it has not changed for a while, so that a search waits for a pause in the typing. */
export const useDelayed = <T>(value: T, milliseconds = 180): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
