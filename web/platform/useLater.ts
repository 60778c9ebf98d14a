import { useEffect, useState } from "react";
import { atRest } from "./at-rest.ts";

/**
 * A part of the site that a page does without until it stands, as the schema that judges its form; undefined until it has
 * come. It is asked for while the page is at rest.
 *
 * @param load imports it; the same function at each drawing
 */
export const useLater = <M>(load: () => Promise<M>): M | undefined => {
  const [part, setPart] = useState<M>();
  useEffect(() => {
    let wanted = true;
    const giveUp = atRest(() => {
      load().then(
        (loaded) => wanted && setPart(loaded),
        // Without a network the server judges instead, once it is asked.
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      giveUp();
    };
  }, [load]);
  return part;
};
