/** Lets the browser answer presses and draw before what follows. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Step = () => Promise<unknown>;

/**
 * Loads a heavy part of the site after the parts that it is made of, each in a turn of its own: run in one go, the schemas
 * of a form would keep a slow phone from answering for a fifth of a second.
 *
 * @param loads what it is made of, then the part itself
 * @returns what the last one answers
 */
export const oneByOne = async <M>(...loads: [...parts: Step[], whole: () => Promise<M>]): Promise<M> => {
  const parts = loads.slice(0, -1);
  for (const load of parts) {
    await load();
    await breathe();
  }
  const [whole] = loads.slice(-1) as [() => Promise<M>];
  return whole();
};
