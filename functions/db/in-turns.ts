/**
 * Makes pieces of work of the same name run one after the other, in the order asked, whatever becomes of each;
 * different names do not wait for each other.
 */
export function inTurns(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
}
