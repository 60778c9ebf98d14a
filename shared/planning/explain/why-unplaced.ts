import { count } from "../../text/count.ts";
import type { Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";
import { namesOf, noSlot, sharedName } from "../problem/sentences.fr.ts";

/**
 * Why an optional meeting has no place in a plan, as that plan stands: a sentence about its two people and
 * its slots. It explains the plan; it is not a proof that no other plan has room.
 */
export const whyUnplaced = (instance: Instance, slotOf: ArrayLike<number>) => {
  const { slots, tables } = instance;
  const occupancy = createOccupancy(instance);
  const load = new Int32Array(slots);
  const held = new Int32Array(instance.people);
  for (let m = 0; m < instance.meetings; m++) {
    const t = slotOf[m] ?? -1;
    if (t < 0) continue;
    load[t] = (load[t] ?? 0) + 1;
    occupancy.put(m, t, 1);
    for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0]) held[p] = (held[p] ?? 0) + 1;
  }
  const name = namesOf(instance);

  const openSlots = (m: number): number[] => {
    const open: number[] = [];
    for (let t = 0; t < slots; t++) if (instance.allowed[m * slots + t] === 1) open.push(t);
    return open;
  };
  const { isFree, fits } = occupancy;
  /** Those who share a person that is at another table in a slot, if that keeps the meeting out of it. */
  const sharedElsewhere = (m: number, t: number): readonly number[] | undefined =>
    occupancy
      .groupsFull(m, t)
      .flatMap((g) => {
        const group = instance.groups[g];
        return group && "people" in group && group.people.length > 1 ? [group.people] : [];
      })
      .at(0);
  const atMaximum = (p: number): boolean => (held[p] ?? 0) >= (instance.maxMeetings[p] ?? 0);

  /** Whether both people are free in some slot, all of whose tables are taken. */
  const lacksOnlyTable = (m: number): boolean => {
    const [one, other] = [instance.first[m] ?? 0, instance.second[m] ?? 0];
    if (atMaximum(one) || atMaximum(other)) return false;
    return openSlots(m).some((t) => fits(m, t) && (load[t] ?? 0) >= tables);
  };

  const sentence = (m: number): string => {
    const one = instance.first[m] ?? 0;
    const other = instance.second[m] ?? 0;
    const open = openSlots(m);
    if (open.length === 0) return noSlot(instance, m);
    for (const p of [one, other])
      if (atMaximum(p))
        return `${name.person(p)} a déjà ${count(held[p] ?? 0, "rencontre", "rencontres")}, son maximum.`;
    for (const p of [one, other])
      if (open.every((t) => !isFree(p, t)))
        return `${name.person(p)} est déjà en rencontre dans tous les créneaux possibles.`;
    const common = open.filter((t) => isFree(one, t) && isFree(other, t));
    if (common.length === 0)
      return `${name.person(one)} et ${name.person(other)} n’ont pas de créneau libre en même temps.`;
    const shared = common.flatMap((t) => [sharedElsewhere(m, t) ?? []]).find((who) => who.length > 0);
    if (shared && common.every((t) => sharedElsewhere(m, t) || (load[t] ?? 0) >= tables))
      return `${sharedName(instance, shared)} : elle est à une autre table quand la rencontre pourrait se tenir (${name.slots(common)}).`;
    if (common.every((t) => (load[t] ?? 0) >= tables))
      return `Toutes les tables sont prises quand ${name.person(one)} et ${name.person(other)} sont libres (${name.slots(common)}).`;
    return `La placer en ${name.slots(common)} enfreindrait l’ordre demandé, une table fixée ou l’écart de pauses permis.`;
  };
  return { sentence, lacksOnlyTable };
};
