import { count } from "../../text/count.ts";
import type { Instance } from "../problem/instance.ts";
import { namesOf, noSlot } from "../problem/sentences.fr.ts";

/**
 * Why an optional meeting has no place in a plan, as that plan stands: a sentence about its two people and
 * its slots. It explains the plan; it is not a proof that no other plan has room.
 */
export const whyUnplaced = (instance: Instance, slotOf: ArrayLike<number>) => {
  const { slots, tables } = instance;
  const busy = new Uint8Array(instance.people * slots);
  const load = new Int32Array(slots);
  const held = new Int32Array(instance.people);
  for (let m = 0; m < instance.meetings; m++) {
    const t = slotOf[m] ?? -1;
    if (t < 0) continue;
    load[t] = (load[t] ?? 0) + 1;
    for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0]) {
      busy[p * slots + t] = 1;
      held[p] = (held[p] ?? 0) + 1;
    }
  }
  const name = namesOf(instance);

  const openSlots = (m: number): number[] => {
    const open: number[] = [];
    for (let t = 0; t < slots; t++) if (instance.allowed[m * slots + t] === 1) open.push(t);
    return open;
  };
  const isFree = (p: number, t: number): boolean => busy[p * slots + t] === 0;
  const atMaximum = (p: number): boolean => (held[p] ?? 0) >= (instance.maxMeetings[p] ?? 0);

  /** Whether both people are free in some slot, all of whose tables are taken. */
  const lacksOnlyTable = (m: number): boolean => {
    const [one, other] = [instance.first[m] ?? 0, instance.second[m] ?? 0];
    if (atMaximum(one) || atMaximum(other)) return false;
    return openSlots(m).some((t) => isFree(one, t) && isFree(other, t) && (load[t] ?? 0) >= tables);
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
    if (common.every((t) => (load[t] ?? 0) >= tables))
      return `Toutes les tables sont prises quand ${name.person(one)} et ${name.person(other)} sont libres (${name.slots(common)}).`;
    return `La placer en ${name.slots(common)} enfreindrait l’ordre demandé, une table fixée ou l’écart de pauses permis.`;
  };
  return { sentence, lacksOnlyTable };
};
