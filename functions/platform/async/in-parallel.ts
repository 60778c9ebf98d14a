/** Does the work on each item, a few at a time; returns results in the order of the items. */
export const inParallel = async <Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [i, item] of waiting) answers[i] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return answers;
};
