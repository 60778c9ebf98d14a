import { count } from "../../text/count.ts";
import type { Count } from "../bounds/count.ts";
import { matchToSlots } from "../bounds/slot-matching.ts";
import { type Instance, idsOf } from "../problem/instance.ts";
import { namesOf } from "../problem/sentences.fr.ts";

/**
 * Who has fewer meetings than their minimum, and why: by id of the participant. The first three causes are
 * proofs about the person alone; the last one rests on the bound of the total shortfall.
 *
 * @param proved whether the total shortfall is proved to be the least possible
 */
export const whyShort = (instance: Instance, counted: Count, proved: boolean): Record<string, string> => {
  const name = namesOf(instance);
  const reasons: Record<string, string> = {};
  for (let p = 0; p < instance.people; p++) {
    const least = instance.minMeetings[p] ?? 0;
    const has = counted.placedOf[p] ?? 0;
    if (has >= least) continue;
    const start = `${name.person(p)} a ${count(has, "rencontre", "rencontres")} pour un minimum de ${least}`;
    const own = instance.meetingsOf[p] ?? [];
    const places: number[] = [];
    for (const m of own)
      if (
        "slotOf" in matchToSlots([...places, m], instance.allowed, instance.slots, instance.capacity[p] ?? 1)
      )
        places.push(m);
    const most = instance.maxMeetings[p] ?? 0;
    reasons[idsOf(instance).person(p)] =
      own.length < least
        ? `${start} : il n’y en a que ${own.length} de possibles.`
        : most < least
          ? `${start} : son maximum est de ${most}.`
          : places.length < least
            ? `${start} : ses créneaux possibles n’en admettent que ${places.length}.`
            : proved
              ? `${start} : aucun plan ne fait moins de rencontres manquantes en tout, c’est prouvé.`
              : `${start} : aucune place n’a été trouvée pour une de plus.`;
  }
  return reasons;
};
