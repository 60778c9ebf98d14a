import type { Instance } from "../problem/instance.ts";

/** Pairs of placed meetings in the wrong order, for meetings at `slotOf` (-1 where unplaced). */
export const createOrderFaults = ({ meetings, before, after }: Instance, slotOf: Int32Array) => {
  const isOrdered = Uint8Array.from({ length: meetings }, (_, m) =>
    (before[m] ?? []).length + (after[m] ?? []).length > 0 ? 1 : 0,
  );
  return {
    /** 1 for each meeting that has to come before or after another one. */
    isOrdered,
    anyOrder: isOrdered.includes(1),
    /** Pairs in the wrong order that a meeting makes in a slot, the others staying where they are. */
    faultsOf: (m: number, t: number): number => {
      let faults = 0;
      for (const b of before[m] as number[]) if ((slotOf[b] as number) >= t) faults++;
      for (const a of after[m] as number[]) {
        const later = slotOf[a] as number;
        if (later >= 0 && later <= t) faults++;
      }
      return faults;
    },
  };
};

export type OrderFaults = ReturnType<typeof createOrderFaults>;
