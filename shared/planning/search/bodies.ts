import type { Instance } from "../problem/instance.ts";

/**
 * The meetings chosen as those of single bodies, each in one place at a time: participants who share a person become
 * one body, and those who come with n people become n, among whom their meetings are dealt out. That loses nothing
 * where all slots are alike: n bodies have at most as many meetings each as there are slots whenever the participant
 * has at most n times as many. Undefined where a person is shared by somebody who comes with others as well.
 */
export const asBodies = (instance: Instance, chosen: ArrayLike<number>): Instance | undefined => {
  const { people, meetings, groups, capacity } = instance;
  const body = Int32Array.from({ length: people }, (_, p) => p);
  for (const group of groups) {
    if ("table" in group) return undefined;
    const [head = 0] = group.people;
    if (group.people.length > 1 && group.most > 1) return undefined;
    if (group.most === 1) for (const p of group.people) body[p] = head;
  }
  // The further bodies of each participant follow all the first ones.
  const further = new Int32Array(people);
  let number = people;
  for (let p = 0; p < people; p++) {
    further[p] = number;
    number += (capacity[p] as number) - 1;
  }
  const dealt = new Int32Array(people);
  const deal = (p: number): number => {
    const turn = (dealt[p] as number) % (capacity[p] as number);
    dealt[p] = (dealt[p] as number) + 1;
    return turn === 0 ? (body[p] as number) : (further[p] as number) + turn - 1;
  };
  const first = new Int32Array(meetings);
  const second = new Int32Array(meetings);
  const meetingsOf: number[][] = Array.from({ length: number }, () => []);
  for (let m = 0; m < meetings; m++) {
    if ((chosen[m] ?? 0) === 0) continue;
    first[m] = deal(instance.first[m] as number);
    second[m] = deal(instance.second[m] as number);
    meetingsOf[first[m] as number]?.push(m);
    meetingsOf[second[m] as number]?.push(m);
  }
  return { ...instance, people: number, first, second, meetingsOf };
};
