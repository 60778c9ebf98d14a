import type { Instance } from "./instance.ts";
import type { Random } from "./random.ts";

/** People with a break whose days are freed together. */
const STARTS = 3;
/** How often a window of slots is freed rather than people: measured to bring more. */
const WINDOWS = 0.75;

/**
 * Which meetings of a plan may change while the others stay, for large neighbourhood search (Shaw 1998): all
 * those of some people who meet each other, beginning with some whose day has a break; or all those of some
 * consecutive slots.
 *
 * @param share of the meetings to free, from 0 to 1
 * @returns 1 for each meeting that may move
 */
export const neighbourhood = (
  instance: Instance,
  slotOf: Int32Array,
  breaksOf: Int32Array,
  random: Random,
  share: number,
): Uint8Array => {
  const freed = new Uint8Array(instance.meetings);
  const placed = slotOf.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  const wanted = Math.ceil(share * placed);
  let number = 0;
  const free = (m: number): void => {
    if (freed[m] === 1 || (slotOf[m] as number) < 0) return;
    freed[m] = 1;
    number++;
  };
  if (random.next() < WINDOWS) {
    const width = Math.max(2, Math.round(share * instance.slots));
    const from = random.below(Math.max(1, instance.slots - width + 1));
    slotOf.forEach((t, m) => {
      if (t >= from && t < from + width) free(m);
    });
    return freed;
  }
  const broken = [...breaksOf.keys()].filter((p) => (breaksOf[p] as number) > 0);
  const seen = new Set<number>();
  const queue: number[] = [];
  const visit = (p: number): void => {
    if (!seen.has(p)) queue.push(p);
    seen.add(p);
  };
  for (let k = 0; k < STARTS; k++)
    visit(broken[random.below(broken.length)] ?? random.below(instance.people));
  while (number < wanted) {
    if (queue.length === 0) {
      const next = [...instance.meetingsOf.keys()].filter((p) => !seen.has(p));
      if (next.length === 0) break;
      visit(next[random.below(next.length)] as number);
    }
    const [p] = queue.splice(random.below(queue.length), 1);
    if (p === undefined) continue;
    for (const m of instance.meetingsOf[p] as number[]) {
      free(m);
      if (random.next() < 0.3) visit((instance.first[m] as number) + (instance.second[m] as number) - p);
    }
  }
  return freed;
};
