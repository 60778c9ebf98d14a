import { useEffect, useState } from "react";
import { now } from "./clock.ts";

/** The present instant, looked at again every so many milliseconds. */
export const useInstant = (every: number): string => {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return instant;
};
